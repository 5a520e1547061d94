using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.6 to §3.10 and §3.13: what each kind of definition has to look like.</summary>
internal static class TypeRules
{
    public static void Check(SchemaDocument schema, SchemaProblems problems)
    {
        foreach (var stranger in schema.All.Where(part => part is OperationDefinitionNode or FragmentDefinitionNode))
            problems.Add("TypeSystemDocument", "A schema holds no operations and no fragments.", stranger.Location);
        foreach (var directive in schema.All.OfType<DirectiveDefinitionNode>())
            Arguments(schema, $"@{directive.Name}", directive.Arguments, argument => argument.Location, problems);
        foreach (var type in schema.Types)
        {
            switch (type.Definition)
            {
                case FieldsTypeDefinitionNode: Fields(schema, type, problems); break;
                case UnionTypeDefinitionNode: Union(schema, type, problems); break;
                case EnumTypeDefinitionNode: NotEmpty(type, type.Values.Any(), "value", problems); break;
                case InputObjectTypeDefinitionNode: InputObject(schema, type, problems); break;
            }
        }
    }

    // §3.6, §3.7
    private static void Fields(SchemaDocument schema, TypeParts type, SchemaProblems problems)
    {
        NotEmpty(type, type.Fields.Any(), "field", problems);
        foreach (var field in type.Fields)
        {
            var coordinate = $"{type.Name}.{field.Name}";
            if (!schema.Named(field.Type).IsOutput)
                problems.Add(
                    "OutputTypes", $"{coordinate} has to return an output type; {Printer.Print(field.Type)} is none.",
                    field.Type.Location);
            Arguments(schema, coordinate, field.Arguments, argument => argument.Type.Location, problems);
        }
    }

    private static void Arguments(
        SchemaDocument schema,
        string owner,
        IEnumerable<InputValueDefinitionNode> arguments,
        Func<InputValueDefinitionNode, Location> place,
        SchemaProblems problems)
    {
        foreach (var argument in arguments)
            Input(schema, $"{owner}({argument.Name}:)", argument, place(argument), problems);
    }

    private static void Input(
        SchemaDocument schema,
        string coordinate,
        InputValueDefinitionNode input,
        Location place,
        SchemaProblems problems)
    {
        if (!schema.Named(input.Type).IsInput)
            problems.Add(
                "InputTypes", $"{coordinate} has to take an input type; {Printer.Print(input.Type)} is none.", place);
        else if (input.DefaultValue is { } value)
            ConstantValues.Check(schema, "DefaultValues", coordinate, input.Type, value, problems);
        var isRequired = input.Type is NonNullTypeNode && input.DefaultValue is null;
        if (isRequired && Deprecation(input.Directives) is { } deprecation)
            problems.Add(
                "RequiredAndDeprecated", $"{coordinate} is required and can therefore not be deprecated.",
                deprecation.Location, input.Type.Location);
    }

    // §3.8
    private static void Union(SchemaDocument schema, TypeParts union, SchemaProblems problems)
    {
        NotEmpty(union, union.Members.Any(), "member type", problems);
        foreach (var same in union.Members.GroupBy(member => member.Name.Value))
        {
            var places = same.Select(member => (Location?)member.Location).ToList();
            foreach (var _ in same.Skip(1))
                problems.Add("UniqueUnionMembers", $"Union {union.Name} can include {same.Key} only once.", places);
            if (!schema.Named(same.First()).IsObject)
                problems.Add("UnionMembers", $"Union {union.Name} takes objects only; {same.Key} is none.", places);
        }
    }

    // §3.10
    private static void InputObject(SchemaDocument schema, TypeParts type, SchemaProblems problems)
    {
        NotEmpty(type, type.InputFields.Any(), "input field", problems);
        foreach (var field in type.InputFields)
        {
            var coordinate = $"{type.Name}.{field.Name}";
            Input(schema, coordinate, field, field.Type.Location, problems);
            if (!type.IsOneOf) continue;
            if (field.Type is NonNullTypeNode)
                problems.Add("OneOf", $"{coordinate} has to be nullable: its input is @oneOf.", field.Type.Location);
            if (field.DefaultValue is not null)
                problems.Add("OneOf", $"{coordinate} can have no default: its input is @oneOf.", field.Location);
        }
        var extensions = type.Parts.Skip(1).SelectMany(part => part.Directives);
        foreach (var oneOf in extensions.Where(directive => directive.Name.Value == SpecifiedDirectives.OneOf.Name))
            problems.Add("OneOfExtensions", "@oneOf stands on a definition, never on an extension.", oneOf.Location);
    }

    private static void NotEmpty(TypeParts type, bool hasAny, string what, SchemaProblems problems)
    {
        if (!hasAny)
            problems.Add(
                "NotEmpty",
                $"{type.Name} has to define one or more {what}s.",
                type.Places.Select(place => (Location?)place));
    }

    private static DirectiveNode? Deprecation(IEnumerable<DirectiveNode> directives) =>
        directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Deprecated.Name);
}
