using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.6 to §3.10 and §3.13: what each kind of definition has to look like.</summary>
internal static class TypeRules
{
    public static void Check(SchemaDocument schema)
    {
        foreach (var stranger in schema.All.Where(part => part is OperationDefinitionNode or FragmentDefinitionNode))
            schema.Report("TypeSystemDocument", "A schema holds no operations and no fragments.", stranger);
        foreach (var directive in schema.All.OfType<DirectiveDefinitionNode>())
            foreach (var argument in directive.Arguments)
                Input(schema, $"@{directive.Name}({argument.Name}:)", argument, argument);
        foreach (var type in schema.Types)
        {
            switch (type.Kind)
            {
                case DirectiveLocation.Object or DirectiveLocation.Interface: Fields(schema, type); break;
                case DirectiveLocation.Union: Union(schema, type); break;
                case DirectiveLocation.Enum: NotEmpty(schema, type, type.Values.Any(), "value"); break;
                case DirectiveLocation.InputObject: InputObject(schema, type); break;
            }
        }
    }

    // §3.6, §3.7
    private static void Fields(SchemaDocument schema, TypeParts type)
    {
        NotEmpty(schema, type, type.Fields.Any(), "field");
        foreach (var field in type.Fields)
        {
            var coordinate = $"{type.Name}.{field.Name}";
            if (!schema.Named(field.Type).IsOutput)
                schema.Report(
                    "OutputTypes", $"{coordinate} has to return an output type; {Printer.Print(field.Type)} is none.",
                    field.Type);
            foreach (var argument in field.Arguments)
                Input(schema, $"{coordinate}({argument.Name}:)", argument, argument.Type);
        }
    }

    private static void Input(SchemaDocument schema, string coordinate, InputValueDefinitionNode input, SyntaxNode node)
    {
        if (!schema.Named(input.Type).IsInput)
            schema.Report(
                "InputTypes", $"{coordinate} has to take an input type; {Printer.Print(input.Type)} is none.", node);
        else if (input.DefaultValue is { } value)
            ConstantValues.Check(schema, "DefaultValues", coordinate, input.Type, value);
        if (input.IsRequired && Deprecation(input.Directives) is { } deprecation)
            schema.Report(
                "RequiredAndDeprecated", $"{coordinate} is required and can therefore not be deprecated.",
                deprecation, input.Type);
    }

    // §3.8
    private static void Union(SchemaDocument schema, TypeParts union)
    {
        NotEmpty(schema, union, union.Members.Any(), "member type");
        foreach (var same in union.Members.GroupBy(member => member.Name.Value))
        {
            foreach (var _ in same.Skip(1))
                schema.Report("UniqueUnionMembers", $"Union {union.Name} can include {same.Key} only once.", same);
            if (!schema.Named(same.First()).IsObject)
                schema.Report("UnionMembers", $"Union {union.Name} takes objects only; {same.Key} is none.", same);
        }
    }

    // §3.10
    private static void InputObject(SchemaDocument schema, TypeParts type)
    {
        NotEmpty(schema, type, type.InputFields.Any(), "input field");
        foreach (var field in type.InputFields)
        {
            var coordinate = $"{type.Name}.{field.Name}";
            Input(schema, coordinate, field, field.Type);
            if (!type.IsOneOf) continue;
            if (field.Type is NonNullTypeNode)
                schema.Report("OneOf", $"{coordinate} has to be nullable: its input is @oneOf.", field.Type);
            if (field.DefaultValue is not null)
                schema.Report("OneOf", $"{coordinate} can have no default: its input is @oneOf.", field);
        }
        var extensions = type.Parts.Skip(1).SelectMany(part => part.Directives);
        foreach (var oneOf in extensions.Where(directive => directive.Name.Value == SpecifiedDirectives.OneOf.Name))
            schema.Report("OneOfExtensions", "@oneOf stands on a definition, never on an extension.", oneOf);
    }

    private static void NotEmpty(SchemaDocument schema, TypeParts type, bool hasAny, string what)
    {
        if (!hasAny) schema.Report("NotEmpty", $"{type.Name} has to define one or more {what}s.", type.Parts);
    }

    private static DirectiveNode? Deprecation(IEnumerable<DirectiveNode> directives) =>
        directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Deprecated.Name);
}
