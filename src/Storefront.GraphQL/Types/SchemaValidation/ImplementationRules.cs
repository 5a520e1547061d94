using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.6 IsValidImplementation: a type is what the interfaces it declares ask of it.</summary>
internal static class ImplementationRules
{
    private const string Rule = "Implementations";

    public static void Check(SchemaDocument schema)
    {
        foreach (var type in schema.Types)
        {
            foreach (var same in type.Interfaces.GroupBy(node => node.Name.Value))
            {
                var face = schema.Named(same.First());
                if (!face.IsInterface)
                    schema.Report(Rule, $"{type.Name} can only implement interfaces; {same.Key} is none.", same);
                else if (face == type)
                    schema.Report(Rule, $"{type.Name} cannot implement itself.", same);
                else
                {
                    foreach (var _ in same.Skip(1))
                        schema.Report(Rule, $"{type.Name} can implement {same.Key} only once.", same);
                    Ancestors(schema, type, face);
                    Fields(schema, type, face);
                }
            }
        }
    }

    // "If implementedType declares it implements any interfaces, type must also declare it implements those."
    private static void Ancestors(SchemaDocument schema, TypeParts type, TypeParts face)
    {
        foreach (var inherited in face.Interfaces)
        {
            var name = inherited.Name.Value;
            if (type.Implementing(name).Any()) continue;
            schema.Report(
                Rule,
                schema.Named(inherited) == type
                    ? $"{type.Name} and {face.Name} cannot implement each other."
                    : $"{type.Name} has to implement {name}, as {face.Name} does.",
                face.Implementing(name).Concat(type.Implementing(face.Name)));
        }
    }

    private static void Fields(SchemaDocument schema, TypeParts type, TypeParts face)
    {
        foreach (var asked in face.Fields)
        {
            var field = type.Fields.FirstOrDefault(field => field.Name.Value == asked.Name.Value);
            var coordinate = $"{face.Name}.{asked.Name}";
            if (field is null)
            {
                schema.Report(Rule, $"{type.Name} has to provide {coordinate}.", [asked, .. type.Parts]);
                continue;
            }
            if (!IsSubType(schema, field.Type, asked.Type))
                schema.Report(
                    Rule,
                    $"{coordinate} is {Printer.Print(asked.Type)}, which {type.Name}.{field.Name} is not: it is "
                    + $"{Printer.Print(field.Type)}.",
                    asked.Type, field.Type);
            if (IsDeprecated(field) && !IsDeprecated(asked))
                schema.Report(
                    "DeprecatedImplementations", $"{type.Name}.{field.Name} is deprecated, but {coordinate} is not.",
                    field, asked);
            Arguments(schema, $"{type.Name}.{field.Name}", face, field, asked);
        }
    }

    private static void Arguments(
        SchemaDocument schema, string owner, TypeParts face, FieldDefinitionNode field, FieldDefinitionNode asked)
    {
        foreach (var expected in asked.Arguments)
        {
            var argument = field.Arguments.FirstOrDefault(argument => argument.Name.Value == expected.Name.Value);
            var coordinate = $"{face.Name}.{asked.Name}({expected.Name}:)";
            if (argument is null)
                schema.Report(Rule, $"{owner} has to take {coordinate}.", expected, field);
            else if (Printer.Print(argument.Type) != Printer.Print(expected.Type))
                schema.Report(
                    Rule,
                    $"{coordinate} takes {Printer.Print(expected.Type)}; {owner} has to take that, not "
                    + $"{Printer.Print(argument.Type)}.",
                    expected.Type, argument.Type);
        }
        foreach (var additional in field.Arguments.Where(argument => argument.IsRequired))
        {
            if (asked.Arguments.Any(expected => expected.Name.Value == additional.Name.Value)) continue;
            schema.Report(
                Rule, $"{owner}({additional.Name}:) cannot be required: {face.Name} does not know it.",
                additional, asked);
        }
    }

    // IsValidImplementationFieldType(fieldType, implementedFieldType)
    private static bool IsSubType(SchemaDocument schema, TypeNode type, TypeNode super) => (type, super) switch
    {
        (NonNullTypeNode nonNull, NonNullTypeNode asked) => IsSubType(schema, nonNull.OfType, asked.OfType),
        (NonNullTypeNode nonNull, _) => IsSubType(schema, nonNull.OfType, super),
        (ListTypeNode list, ListTypeNode asked) => IsSubType(schema, list.OfType, asked.OfType),
        (NamedTypeNode named, NamedTypeNode asked) => IsSubType(schema.Named(named), schema.Named(asked)),
        _ => false,
    };

    // IsSubType(possibleSubType, superType)
    private static bool IsSubType(TypeParts type, TypeParts super) =>
        type == super
        || (type.IsObject && super.Members.Any(member => member.Name.Value == type.Name))
        || (super.IsInterface && type.Implementing(super.Name).Any());

    private static bool IsDeprecated(FieldDefinitionNode field) =>
        field.Directives.Any(directive => directive.Name.Value == SpecifiedDirectives.Deprecated.Name);
}
