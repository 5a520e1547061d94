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
    public static string Print(Schema schema)
    {
        var printer = new SchemaPrinter();
        if (NeedsDefinition(schema)) printer.SchemaDefinition(schema);
        foreach (var directive in schema.Directives)
            if (!SpecifiedDirectives.All.Contains(directive)) printer.Directive(directive);
        foreach (var type in schema.Types)
            if (!type.IsIntrospection && !ScalarType.Specified.Contains(type)) printer.Type(type);
        return printer.text.ToString();
    }

    /// <summary>The SDL of one type.</summary>
    public static string Print(NamedType type)
    {
        var printer = new SchemaPrinter();
        printer.Type(type);
        return printer.text.ToString();
    }

    /// <summary>The SDL of one directive.</summary>
    public static string Print(DirectiveDefinition directive)
    {
        var printer = new SchemaPrinter();
        printer.Directive(directive);
        return printer.text.ToString();
    }

    /// <summary>The SDL of what every schema has: scalars, introspection and directives.</summary>
    internal static string PrintBuiltIn()
    {
        var printer = new SchemaPrinter();
        foreach (var directive in SpecifiedDirectives.All) printer.Directive(directive);
        foreach (var scalar in ScalarType.Specified) printer.Type(scalar);
        foreach (var type in IntrospectionTypes.All) printer.Type(type);
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
        switch (type)
        {
            case ScalarType scalar:
                text.Append("scalar ").Append(type.Name);
                if (scalar.SpecifiedByUrl is { } url)
                    text.Append(" @specifiedBy(url: ").Append(Printer.Quoted(url)).Append(')');
                Directives(type.Directives);
                break;
            case FieldsType fields:
                text.Append(fields is ObjectType ? "type " : "interface ").Append(type.Name);
                if (fields.Interfaces.Count > 0) text.Append(" implements ").AppendJoin(" & ", fields.Interfaces);
                Directives(type.Directives);
                Block(fields.Fields, Field);
                break;
            case UnionType union:
                text.Append("union ").Append(type.Name);
                Directives(type.Directives);
                if (union.Types.Count > 0) text.Append(" = ").AppendJoin(" | ", union.Types);
                break;
            case EnumType values:
                text.Append("enum ").Append(type.Name);
                Directives(type.Directives);
                Block(values.Values, EnumValue);
                break;
            case InputObjectType input:
                text.Append("input ").Append(type.Name);
                if (input.IsOneOf) text.Append(" @oneOf");
                Directives(type.Directives);
                Block(input.Fields, InputValue);
                break;
        }
    }

    private void Field(FieldDefinition field)
    {
        text.Append(field.Name);
        Arguments(field.Arguments, Indentation);
        text.Append(": ").Append(field.Type);
        Deprecation(field.DeprecationReason);
        Directives(field.Directives);
    }

    private void EnumValue(EnumValueDefinition value)
    {
        text.Append(value.Name);
        Deprecation(value.DeprecationReason);
        Directives(value.Directives);
    }

    private void InputValue(InputValueDefinition input)
    {
        text.Append(input.Name).Append(": ").Append(input.Type);
        if (input.DefaultValue is { } value) text.Append(" = ").Append(Printer.Print(value));
        Deprecation(input.DeprecationReason);
        Directives(input.Directives);
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

    private void Deprecation(string? reason)
    {
        if (reason is null) return;
        text.Append(" @deprecated");
        if (reason != SpecifiedDirectives.DefaultDeprecationReason)
            text.Append("(reason: ").Append(Printer.Quoted(reason)).Append(')');
    }

    private void Directives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
            if (!Modelled.Contains(directive.Name.Value)) text.Append(' ').Append(Printer.Print(directive));
    }
}
