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
        foreach (var key in claims(schema.Earlier).Select(claim => claim.Key).Concat(taken)) first[key] = null;
        foreach (var (key, place, rule, message) in claims(schema.Added))
        {
            if (first.TryAdd(key, place)) continue;
            schema.ReportAt(rule, message, first[key] is { } before ? [before, place] : [place]);
        }
    }

    private static IEnumerable<Claim> RootTypes(IEnumerable<DefinitionNode> definitions) =>
        from root in definitions.OfType<SchemaDefinitionNode>().SelectMany(part => part.OperationTypes)
        let message = $"There can be only one {root.Operation} root type."
        select new Claim($"{root.Operation}", root.Location, "UniqueOperationTypes", message);

    private static IEnumerable<Claim> TypeNames(IEnumerable<DefinitionNode> definitions) =>
        from type in definitions.OfType<TypeDefinitionNode>()
        where !type.IsExtension
        let message = $"There can be only one type named \"{type.Name}\"."
        select new Claim(type.Name.Value, type.Name.Location, "UniqueTypeNames", message);

    private static IEnumerable<Claim> DirectiveNames(IEnumerable<DefinitionNode> definitions) =>
        from directive in definitions.OfType<DirectiveDefinitionNode>()
        let message = $"There can be only one directive named \"@{directive.Name}\"."
        select new Claim(directive.Name.Value, directive.Name.Location, "UniqueDirectiveNames", message);

    // Fields, input fields and enum values are unique in their type, over all of its extensions.
    private static IEnumerable<Claim> MemberNames(IEnumerable<DefinitionNode> definitions) =>
        from type in definitions.OfType<TypeDefinitionNode>()
        from member in Element.Members(type)
        where member.Kind != DirectiveLocation.ArgumentDefinition
        let isValue = type is EnumTypeDefinitionNode
        let key = $"{(isValue ? "Enum value" : "Field")} \"{type.Name}.{member.Name}\""
        let rule = isValue ? "UniqueEnumValueNames" : "UniqueFieldDefinitionNames"
        select new Claim(key, member.Name!.Value.Location, rule, $"{key} can only be defined once.");

    private static void UniqueArgumentNames(SchemaDocument schema)
    {
        foreach (var directive in schema.Added.OfType<DirectiveDefinitionNode>())
            Check($"@{directive.Name}", directive.Arguments);
        foreach (var type in schema.Added.OfType<FieldsTypeDefinitionNode>())
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
    private readonly record struct Claim(string Key, Location Place, string Rule, string Message);
}
