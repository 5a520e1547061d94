using Storefront.GraphQL.Language;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.13: directives stand where they may stand, with the arguments they define.</summary>
internal static class AppliedDirectiveRules
{
    public static void Check(SchemaDocument schema)
    {
        // The parts of one type, and those of the schema, are one location (§3.4.3).
        var shared = new Dictionary<string, Dictionary<string, DirectiveNode>>(StringComparer.Ordinal);
        foreach (var element in schema.Added.SelectMany(Element.Of))
        {
            if (element.DefaultValue is { } value) UniqueInputFieldNames(schema, value);
            if (element.Directives.Count == 0) continue;
            var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
            var owner = element.Name?.Value ?? "schema definition";
            if (element.Node is DefinitionNode && !shared.TryAdd(owner, seen)) seen = shared[owner];
            foreach (var directive in element.Directives) Check(schema, directive, element.Kind, seen);
        }
    }

    /// <summary>§5.6.1 for the arguments of directives; once all types are known to be types.</summary>
    public static void CheckValues(SchemaDocument schema)
    {
        foreach (var directive in schema.All.SelectMany(Element.Of).SelectMany(element => element.Directives))
        {
            var definition = schema.Directives[directive.Name.Value];
            foreach (var argument in directive.Arguments)
            {
                var type = definition.Arguments.First(known => known.Name.Value == argument.Name.Value).Type;
                var coordinate = $"@{directive.Name}({argument.Name}:)";
                ConstantValues.Check(schema, "ValuesOfCorrectType", coordinate, type, argument.Value);
            }
        }
    }

    private static void Check(
        SchemaDocument schema, DirectiveNode directive, DirectiveLocation place, Dictionary<string, DirectiveNode> seen)
    {
        var name = directive.Name.Value;
        UniqueArgumentNames(schema, directive);
        if (!schema.Directives.TryGetValue(name, out var definition))
        {
            schema.Report("KnownDirectives", $"Unknown directive \"@{name}\".", directive);
            return;
        }
        if (!definition.Locations.Contains(place))
            schema.Report("KnownDirectives", $"Directive \"@{name}\" may not be used on {place.SdlName()}.", directive);
        if (!definition.IsRepeatable && !seen.TryAdd(name, directive))
            schema.Report(
                "UniqueDirectivesPerLocation", $"The directive \"@{name}\" can only be used once at this location.",
                seen[name], directive);
        CheckArguments(schema, directive, definition);
    }

    private static void CheckArguments(
        SchemaDocument schema, DirectiveNode directive, DirectiveDefinitionNode definition)
    {
        var name = directive.Name.Value;
        foreach (var argument in directive.Arguments)
        {
            if (definition.Arguments.Any(known => known.Name.Value == argument.Name.Value)) continue;
            schema.Report(
                "KnownArgumentNames", $"Unknown argument \"{argument.Name}\" on directive \"@{name}\".", argument);
        }
        foreach (var required in definition.Arguments.Where(argument => argument.IsRequired))
        {
            if (directive.Arguments.Any(given => given.Name.Value == required.Name.Value)) continue;
            schema.Report(
                "ProvidedRequiredArguments",
                $"Directive \"@{name}\" has to be given its argument \"{required.Name}\".",
                directive);
        }
    }

    private static void UniqueArgumentNames(SchemaDocument schema, DirectiveNode directive)
    {
        foreach (var (name, places) in Repeated.Names(directive.Arguments.Select(argument => argument.Name)))
            schema.ReportAt("UniqueArgumentNames", $"There can be only one argument named \"{name}\".", places);
        foreach (var argument in directive.Arguments) UniqueInputFieldNames(schema, argument.Value);
    }

    private static void UniqueInputFieldNames(SchemaDocument schema, ValueNode value)
    {
        if (value is ListValueNode list)
            foreach (var item in list.Items) UniqueInputFieldNames(schema, item);
        if (value is not ObjectValueNode given) return;
        foreach (var (first, again) in Repeated.Pairs(given.Fields.Select(field => field.Name)))
            schema.ReportAt(
                "UniqueInputFieldNames", $"There can be only one input field named \"{again}\".",
                first.Location, again.Location);
        foreach (var field in given.Fields) UniqueInputFieldNames(schema, field.Value);
    }
}
