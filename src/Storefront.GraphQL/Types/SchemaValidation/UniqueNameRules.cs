using Storefront.GraphQL.Language;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.3 and after: nothing is defined twice, neither in one document nor by extending another.</summary>
internal static class UniqueNameRules
{
    public static void Check(SchemaDocument schema)
    {
        LoneSchemaDefinition(schema);
        var defaultRoots = schema.SchemaDefinition is null ? schema.Earlier.Where(IsDefaultRoot) : [];
        Unique(schema, RootTypes, defaultRoots.Select(root => ((TypeDefinitionNode)root).Name.Value));
        Unique(schema, TypeNames);

        // A schema may spell out the built-in directives; an extension of it comes too late for that.
        Unique(schema, DirectiveNames, schema.Earlier.Count > 0 ? SpecifiedDirectives.All.Select(one => one.Name) : []);
        Unique(schema, MemberNames);
        UniqueArgumentNames(schema);
    }

    // §3.3: "A document must include at most one schema definition."
    private static void LoneSchemaDefinition(SchemaDocument schema)
    {
        const string rule = "LoneSchemaDefinition";
        var definitions = schema.Added.OfType<SchemaDefinitionNode>().Where(part => !part.IsExtension);
        if (schema.Earlier.Any(part => part is SchemaDefinitionNode || IsDefaultRoot(part)))
        {
            foreach (var definition in definitions)
                schema.Report(rule, "The schema that is extended is already defined.", definition);
            return;
        }
        foreach (var definition in definitions.Skip(1))
            schema.Report(rule, "There can be only one schema definition.", definition);
    }

    // §3.3.1 Default Root Operation Type Names.
    private static bool IsDefaultRoot(DefinitionNode definition) =>
        definition is TypeDefinitionNode type && Enum.TryParse<OperationType>(type.Name.Value, out _);

    private static void Unique(
        SchemaDocument schema,
        Func<IEnumerable<DefinitionNode>, IEnumerable<Claim>> claims,
        params IEnumerable<string> taken)
    {
        // The places in earlier documents are not told.
        var first = new Dictionary<string, Location?>(StringComparer.Ordinal);
        foreach (var key in claims(schema.Earlier).Select(claim => claim.Name.Value).Concat(taken)) first[key] = null;
        foreach (var ((key, place), rule, message) in claims(schema.Added))
        {
            if (first.TryAdd(key, place)) continue;
            var told = message.Replace("{0}", key, StringComparison.Ordinal);
            schema.ReportAt(rule, told, first[key] is { } before ? [before, place] : [place]);
        }
    }

    private static IEnumerable<Claim> RootTypes(IEnumerable<DefinitionNode> definitions) =>
        from root in definitions.OfType<SchemaDefinitionNode>().SelectMany(part => part.OperationTypes)
        let name = new Name($"{root.Operation}", root.Location)
        select new Claim(name, "UniqueOperationTypes", "There can be only one {0} root type.");

    private static IEnumerable<Claim> TypeNames(IEnumerable<DefinitionNode> definitions) =>
        from type in definitions.OfType<TypeDefinitionNode>()
        where !type.IsExtension
        select new Claim(type.Name, "UniqueTypeNames", "There can be only one type named \"{0}\".");

    private static IEnumerable<Claim> DirectiveNames(IEnumerable<DefinitionNode> definitions) =>
        from directive in definitions.OfType<DirectiveDefinitionNode>()
        select new Claim(directive.Name, "UniqueDirectiveNames", "There can be only one directive named \"@{0}\".");

    // Fields, input fields and enum values are unique in their type, over all of its extensions.
    private static IEnumerable<Claim> MemberNames(IEnumerable<DefinitionNode> definitions)
    {
        foreach (var type in definitions.OfType<TypeDefinitionNode>())
        {
            var (title, rule) = type.Kind == DirectiveLocation.Enum
                ? ("Enum value", "UniqueEnumValueNames")
                : ("Field", "UniqueFieldDefinitionNames");
            foreach (var member in Element.Members(type))
            {
                if (member is not { Kind: not DirectiveLocation.ArgumentDefinition, Name: { } name }) continue;
                var full = name with { Value = $"{title} \"{type.Name}.{name}\"" };
                yield return new Claim(full, rule, "{0} can only be defined once.");
            }
        }
    }

    private static void UniqueArgumentNames(SchemaDocument schema)
    {
        foreach (var directive in schema.Added.OfType<DirectiveDefinitionNode>())
            Check($"@{directive.Name}", directive.Arguments);
        foreach (var type in schema.Added.OfType<TypeDefinitionNode>())
            foreach (var field in type.Fields) Check($"{type.Name}.{field.Name}", field.Arguments);

        void Check(string owner, IEnumerable<InputValueDefinitionNode> arguments)
        {
            foreach (var (name, places) in Repeated.Names(arguments.Select(argument => argument.Name)))
                schema.ReportAt(
                    "UniqueArgumentDefinitionNames",
                    $"Argument \"{owner}({name}:)\" can only be defined once.",
                    places);
        }
    }

    // A name that a definition takes, and what breaks the rule when it is taken already.
    private readonly record struct Claim(Name Name, string Rule, string Message);
}
