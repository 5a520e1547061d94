using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>§3.3 and after: nothing is defined twice, neither in one document nor by extending another.</summary>
internal static class UniqueNameRules
{
    public static void Check(SchemaDocument schema, SchemaProblems problems)
    {
        LoneSchemaDefinition(schema, problems);
        UniqueOperationTypes(schema, problems);
        UniqueTypeNames(schema, problems);
        UniqueDirectiveNames(schema, problems);
        UniqueMemberNames(schema, problems);
        UniqueArgumentNames(schema, problems);
    }

    // §3.3: "A document must include at most one schema definition."
    private static void LoneSchemaDefinition(SchemaDocument schema, SchemaProblems problems)
    {
        const string rule = "LoneSchemaDefinition";
        var definitions = schema.Added.OfType<SchemaDefinitionNode>().Where(part => !part.IsExtension).ToList();
        var isDefined = schema.Earlier.OfType<SchemaDefinitionNode>().Any()
            || schema.Earlier.Any(IsDefaultRoot);
        if (isDefined)
        {
            foreach (var definition in definitions)
                problems.Add(rule, "The schema that is extended is already defined.", definition.Location);
            return;
        }
        foreach (var definition in definitions.Skip(1))
            problems.Add(rule, "There can be only one schema definition.", definition.Location);
    }

    private static void UniqueOperationTypes(SchemaDocument schema, SchemaProblems problems)
    {
        var seen = new Seen("UniqueOperationTypes", problems);
        foreach (var type in schema.Earlier.OfType<TypeDefinitionNode>())
                if (schema.SchemaDefinition is null && IsDefaultRoot(type)) seen.Before(type.Name.Value);
        foreach (var root in schema.Earlier.OfType<SchemaDefinitionNode>().SelectMany(part => part.OperationTypes))
            seen.Before(root.Operation.ToString());
        foreach (var root in schema.Added.OfType<SchemaDefinitionNode>().SelectMany(part => part.OperationTypes))
            seen.Now(root.Operation.ToString(), root.Location, "There can be only one {0} root type.");
    }

    // §3.3.1 Default Root Operation Type Names.
    private static bool IsDefaultRoot(DefinitionNode definition) =>
        definition is TypeDefinitionNode type && Enum.TryParse<OperationType>(type.Name.Value, out _);

    private static void UniqueTypeNames(SchemaDocument schema, SchemaProblems problems)
    {
        var seen = new Seen("UniqueTypeNames", problems);
        foreach (var type in Defined(schema.Earlier)) seen.Before(type.Name.Value);
        foreach (var type in Defined(schema.Added))
            seen.Now(type.Name.Value, type.Name.Location, "There can be only one type named \"{0}\".");

        static IEnumerable<TypeDefinitionNode> Defined(IEnumerable<DefinitionNode> definitions) =>
            definitions.OfType<TypeDefinitionNode>().Where(type => !type.IsExtension);
    }

    private static void UniqueDirectiveNames(SchemaDocument schema, SchemaProblems problems)
    {
        var seen = new Seen("UniqueDirectiveNames", problems);

        // A schema may spell out the built-in directives; an extension of it comes too late for that.
        if (schema.Earlier.Count > 0)
            foreach (var builtIn in SpecifiedDirectives.All) seen.Before(builtIn.Name);
        foreach (var directive in schema.Earlier.OfType<DirectiveDefinitionNode>()) seen.Before(directive.Name.Value);
        foreach (var directive in schema.Added.OfType<DirectiveDefinitionNode>())
            seen.Now(directive.Name.Value, directive.Name.Location, "There can be only one directive named \"@{0}\".");
    }

    // Fields, input fields and enum values are unique in their type, over all of its extensions.
    private static void UniqueMemberNames(SchemaDocument schema, SchemaProblems problems)
    {
        var fields = new Seen("UniqueFieldDefinitionNames", problems);
        var values = new Seen("UniqueEnumValueNames", problems);
        foreach (var type in schema.Earlier.OfType<TypeDefinitionNode>())
        {
            var seen = type is EnumTypeDefinitionNode ? values : fields;
            foreach (var name in MemberNames(type)) seen.Before($"{type.Name}.{name}");
        }
        foreach (var type in schema.Added.OfType<TypeDefinitionNode>())
        {
            var (seen, message) = type is EnumTypeDefinitionNode
                ? (values, "Enum value \"{0}\" can only be defined once.")
                : (fields, "Field \"{0}\" can only be defined once.");
            foreach (var name in MemberNames(type)) seen.Now($"{type.Name}.{name}", name.Location, message);
        }
    }

    private static IEnumerable<Name> MemberNames(TypeDefinitionNode type) => type switch
    {
        FieldsTypeDefinitionNode fields => fields.Fields.Select(field => field.Name),
        InputObjectTypeDefinitionNode input => input.Fields.Select(field => field.Name),
        EnumTypeDefinitionNode values => values.Values.Select(value => value.Name),
        _ => [],
    };

    private static void UniqueArgumentNames(SchemaDocument schema, SchemaProblems problems)
    {
        foreach (var directive in schema.Added.OfType<DirectiveDefinitionNode>())
            Check($"@{directive.Name}", directive.Arguments, problems);
        foreach (var type in schema.Added.OfType<FieldsTypeDefinitionNode>())
            foreach (var field in type.Fields) Check($"{type.Name}.{field.Name}", field.Arguments, problems);

        static void Check(string owner, IEnumerable<InputValueDefinitionNode> arguments, SchemaProblems problems)
        {
            foreach (var same in arguments.GroupBy(argument => argument.Name.Value).Where(group => group.Count() > 1))
                problems.Add(
                    "UniqueArgumentDefinitionNames",
                    $"Argument \"{owner}({same.Key}:)\" can only be defined once.",
                    same.Select(argument => (Location?)argument.Name.Location));
        }
    }

    // Keys seen so far, with the place of the first in the document itself.
    private sealed class Seen(string rule, SchemaProblems problems)
    {
        private readonly Dictionary<string, Location?> first = new(StringComparer.Ordinal);

        public void Before(string key) => first[key] = null;

        public void Now(string key, Location place, string message)
        {
            if (!first.TryAdd(key, place))
                problems.Add(rule, message.Replace("{0}", key, StringComparison.Ordinal), first[key], place);
        }
    }
}
