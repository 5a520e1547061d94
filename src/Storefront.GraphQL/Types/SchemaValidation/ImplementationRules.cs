using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.6 IsValidImplementation: a type is what the interfaces it declares ask of it.</summary>
internal static class ImplementationRules
{
    private const string Rule = "Implementations";

    public static void Check(SchemaDocument schema, SchemaProblems problems)
    {
        foreach (var type in schema.Types)
        {
            foreach (var same in type.Interfaces.GroupBy(node => node.Name.Value))
            {
                var places = same.Select(node => (Location?)node.Location).ToList();
                var face = schema.Named(same.First());
                if (!face.IsInterface)
                    problems.Add(Rule, $"{type.Name} can only implement interfaces; {same.Key} is none.", places);
                else if (face == type)
                    problems.Add(Rule, $"{type.Name} cannot implement itself.", places);
                else
                {
                    foreach (var _ in same.Skip(1))
                        problems.Add(Rule, $"{type.Name} can implement {same.Key} only once.", places);
                    Ancestors(schema, type, face, problems);
                    Fields(schema, type, face, problems);
                }
            }
        }
    }

    // "If implementedType declares it implements any interfaces, type must also declare it implements those."
    private static void Ancestors(SchemaDocument schema, TypeParts type, TypeParts face, SchemaProblems problems)
    {
        foreach (var inherited in face.Interfaces)
        {
            var name = inherited.Name.Value;
            if (type.Implements(name)) continue;
            var places = Nodes(face, name).Concat(Nodes(type, face.Name));
            problems.Add(
                Rule,
                schema.Named(inherited) == type
                    ? $"{type.Name} and {face.Name} cannot implement each other."
                    : $"{type.Name} has to implement {name}, as {face.Name} does.",
                places);
        }
    }

    private static void Fields(SchemaDocument schema, TypeParts type, TypeParts face, SchemaProblems problems)
    {
        foreach (var asked in face.Fields)
        {
            var field = type.Fields.FirstOrDefault(field => field.Name.Value == asked.Name.Value);
            var coordinate = $"{face.Name}.{asked.Name}";
            if (field is null)
            {
                problems.Add(
                    Rule, $"{type.Name} has to provide {coordinate}.",
                    type.Places.Select(place => (Location?)place).Prepend(asked.Location));
                continue;
            }
            if (!IsSubType(schema, field.Type, asked.Type))
                problems.Add(
                    Rule,
                    $"{coordinate} is {Printer.Print(asked.Type)}, which {type.Name}.{field.Name} is not: it is "
                    + $"{Printer.Print(field.Type)}.",
                    asked.Type.Location, field.Type.Location);
            if (IsDeprecated(field.Directives) && !IsDeprecated(asked.Directives))
                problems.Add(
                    "DeprecatedImplementations", $"{type.Name}.{field.Name} is deprecated, but {coordinate} is not.",
                    field.Location, asked.Location);
            Arguments(type, face, field, asked, problems);
        }
    }

    private static void Arguments(
        TypeParts type, TypeParts face, FieldDefinitionNode field, FieldDefinitionNode asked, SchemaProblems problems)
    {
        foreach (var expected in asked.Arguments)
        {
            var argument = field.Arguments.FirstOrDefault(argument => argument.Name.Value == expected.Name.Value);
            var coordinate = $"{face.Name}.{asked.Name}({expected.Name}:)";
            if (argument is null)
                problems.Add(
                    Rule, $"{type.Name}.{field.Name} has to take {coordinate}.", expected.Location, field.Location);
            else if (Printer.Print(argument.Type) != Printer.Print(expected.Type))
                problems.Add(
                    Rule,
                    $"{coordinate} takes {Printer.Print(expected.Type)}; {type.Name}.{field.Name} has to take that, "
                    + $"not {Printer.Print(argument.Type)}.",
                    expected.Type.Location, argument.Type.Location);
        }
        foreach (var additional in field.Arguments)
        {
            if (additional.Type is not NonNullTypeNode || additional.DefaultValue is not null) continue;
            if (asked.Arguments.Any(expected => expected.Name.Value == additional.Name.Value)) continue;
            problems.Add(
                Rule,
                $"{type.Name}.{field.Name}({additional.Name}:) cannot be required: {face.Name} does not know it.",
                additional.Location, asked.Location);
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
        || (super.IsInterface && type.Implements(super.Name));

    private static IEnumerable<Location?> Nodes(TypeParts type, string interfaceName) =>
        type.Interfaces.Where(node => node.Name.Value == interfaceName).Select(node => (Location?)node.Location);

    private static bool IsDeprecated(IEnumerable<DirectiveNode> directives) =>
        directives.Any(directive => directive.Name.Value == SpecifiedDirectives.Deprecated.Name);
}
