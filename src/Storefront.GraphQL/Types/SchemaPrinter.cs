using System.Text;
using Storefront.GraphQL.Introspection;
using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types;

/// <summary>§3 A schema as SDL: what is defined, in the order of definition; what is built in is left out.</summary>
public sealed class SchemaPrinter
{
    private const string Indentation = "  ";

    // Directives that have a place of their own in the model are printed from there.
    private static readonly string[] Modelled =
        [SpecifiedDirectives.Deprecated.Name, SpecifiedDirectives.SpecifiedBy.Name, SpecifiedDirectives.OneOf.Name];

    private readonly StringBuilder text = new();

    private SchemaPrinter() { }

    /// <summary>The SDL of a schema; the same schema always prints the same.</summary>
    public static string Print(Schema schema) => Printed(printer =>
    {
        if (NeedsDefinition(schema)) printer.SchemaDefinition(schema);
        foreach (var directive in schema.Directives)
            if (!SpecifiedDirectives.All.Contains(directive)) printer.Directive(directive);
        foreach (var type in schema.Types)
            if (!type.IsIntrospection && !ScalarType.Specified.Contains(type)) printer.Type(type);
    });

    /// <summary>The SDL of one type.</summary>
    public static string Print(NamedType type) => Printed(printer => printer.Type(type));

    /// <summary>The SDL of one directive.</summary>
    public static string Print(DirectiveDefinition directive) => Printed(printer => printer.Directive(directive));

    /// <summary>The SDL of what every schema has: scalars, introspection and directives.</summary>
    internal static string PrintBuiltIn() => Printed(printer =>
    {
        foreach (var directive in SpecifiedDirectives.All) printer.Directive(directive);
        foreach (var type in ScalarType.Specified.Concat(IntrospectionTypes.All)) printer.Type(type);
    });

    private static string Printed(Action<SchemaPrinter> print)
    {
        var printer = new SchemaPrinter();
        print(printer);
        return printer.text.ToString();
    }

    // §3.3.1: the definition is omitted if the root types have their default names, no other type has one of those, and
    // there is nothing to describe.
    private static bool NeedsDefinition(Schema schema) => schema.Description is not null
        || schema.Query != schema.Types.Find("Query")
        || schema.Mutation != schema.Types.Find("Mutation")
        || schema.Subscription != schema.Types.Find("Subscription");

    private void SchemaDefinition(Schema schema)
    {
        Start(schema.Description);
        text.Append("schema {");
        RootType("query", schema.Query);
        RootType("mutation", schema.Mutation);
        RootType("subscription", schema.Subscription);
        text.Append("\n}");
    }

    private void RootType(string operation, ObjectType? type)
    {
        if (type is not null) text.Append('\n').Append(Indentation).Append(operation).Append(": ").Append(type.Name);
    }

    private void Directive(DirectiveDefinition directive)
    {
        Start(directive.Description);
        text.Append("directive @").Append(directive.Name);
        Arguments(directive.Arguments, "");
        if (directive.IsRepeatable) text.Append(" repeatable");
        text.Append(" on ").AppendJoin(" | ", directive.Locations.Select(location => location.SdlName()));
    }

    private void Type(NamedType type)
    {
        Start(type.Description);
        text.Append(type.Kind.Keyword()).Append(' ').Append(type.Name);
        if (type is FieldsType { Interfaces: [_, ..] interfaces })
            text.Append(" implements ").AppendJoin(" & ", interfaces);
        if (type is ScalarType { SpecifiedByUrl: { } url })
            text.Append(" @specifiedBy(url: ").Append(Printer.Quoted(url)).Append(')');
        if (type is InputObjectType { IsOneOf: true }) text.Append(" @oneOf");
        Directives(type.Directives);
        switch (type)
        {
            case FieldsType fields: Block(fields.Fields, Field); break;
            case UnionType { Types: [_, ..] members }: text.Append(" = ").AppendJoin(" | ", members); break;
            case EnumType values: Block(values.Values, EnumValue); break;
            case InputObjectType input: Block(input.Fields, InputValue); break;
        }
    }

    private void Field(FieldDefinition field)
    {
        text.Append(field.Name);
        Arguments(field.Arguments, Indentation);
        text.Append(": ").Append(field.Type);
        Marks(field);
    }

    private void EnumValue(EnumValueDefinition value)
    {
        text.Append(value.Name);
        Marks(value);
    }

    private void InputValue(InputValueDefinition input)
    {
        text.Append(input.Name).Append(": ").Append(input.Type);
        if (input.DefaultValue is { } value) text.Append(" = ").Append(Printer.Print(value));
        Marks(input);
    }

    // On one line, unless one of them is described.
    private void Arguments(Members<InputValueDefinition> arguments, string indentation)
    {
        if (arguments.Count == 0) return;
        var isDescribed = arguments.Any(argument => !string.IsNullOrEmpty(argument.Description));
        text.Append('(');
        for (var index = 0; index < arguments.Count; index++)
        {
            if (isDescribed) StartMember(arguments[index].Description, indentation + Indentation, isFirst: index == 0);
            else if (index > 0) text.Append(", ");
            InputValue(arguments[index]);
        }
        if (isDescribed) text.Append('\n').Append(indentation);
        text.Append(')');
    }

    private void Block<T>(Members<T> members, Action<T> print) where T : class, INamedMember
    {
        if (members.Count == 0) return;
        text.Append(" {");
        for (var index = 0; index < members.Count; index++)
        {
            StartMember(members[index].Description, Indentation, isFirst: index == 0);
            print(members[index]);
        }
        text.Append("\n}");
    }

    private void Start(string? description)
    {
        if (text.Length > 0) text.Append("\n\n");
        Description(description, "");
    }

    // A described member stands apart from the one before it.
    private void StartMember(string? description, string indentation, bool isFirst)
    {
        text.Append(description is null || isFirst ? "\n" : "\n\n").Append(indentation);
        Description(description, indentation);
    }

    private void Description(string? description, string indentation)
    {
        if (description is null) return;
        var literal = BlockString.CanHold(description) ? BlockString.Print(description) : Printer.Quoted(description);
        var indented = literal.Replace("\n", "\n" + indentation, StringComparison.Ordinal);
        text.Append(indented).Append('\n').Append(indentation);
    }

    private void Marks(DeprecableMember member)
    {
        if (member.DeprecationReason is { } reason)
        {
            text.Append(" @deprecated");
            if (reason != SpecifiedDirectives.DefaultDeprecationReason)
                text.Append("(reason: ").Append(Printer.Quoted(reason)).Append(')');
        }
        Directives(member.Directives);
    }

    private void Directives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
            if (!Modelled.Contains(directive.Name.Value)) text.Append(' ').Append(Printer.Print(directive));
    }
}
