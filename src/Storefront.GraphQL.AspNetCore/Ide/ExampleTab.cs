using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.AspNetCore.Ide;

/// <summary>A tab of GraphiQL, under the names of its <c>defaultTabs</c>.</summary>
/// <param name="Needs">What it lacks before it runs: first what lacks nothing, then a token, then values.</param>
internal sealed record ExampleTab(
    [property: JsonIgnore] string Name, [property: JsonIgnore] int Needs, string Query, string Variables)
{
    // More than this no tab bar shows, and an application may have hundreds of documents.
    private const int TabsMax = 20;

    public static ExampleTab[] Of(IEnumerable<string> documents, Schema schema) =>
    [
        .. documents.Select(document => Of(document, schema))
            .OrderBy(tab => tab.Needs).ThenBy(tab => tab.Name, StringComparer.Ordinal).Take(TabsMax),
    ];

    /// <exception cref="Response.GraphQLException">The document breaks the grammar.</exception>
    private static ExampleTab Of(string document, Schema schema)
    {
        var operation = Parser.Parse(document).Definitions.OfType<OperationDefinitionNode>().First();
        var defaults = operation.Variables
            .Where(variable => variable.DefaultValue is not null)
            .Select(variable => KeyValuePair.Create(variable.Variable.Name.ToString(), Json(variable.DefaultValue!)));
        var variables = new JsonObject(defaults);
        return new ExampleTab(
            operation.Name?.ToString() ?? "",
            (AsksForToken(operation, schema) ? 1 : 0) + (operation.Variables.Any(AsksForValue) ? 2 : 0),
            document,
            variables.Count == 0 ? "" : variables.ToJsonString(IdePage.Readable));
    }

    private static bool AsksForValue(VariableDefinitionNode variable) =>
        variable is { Type: NonNullTypeNode, DefaultValue: null };

    private static bool AsksForToken(OperationDefinitionNode operation, Schema schema) =>
        operation.Operation != OperationType.Query || operation.SelectionSet.Selections.OfType<FieldNode>()
            .Any(field => schema.Query.Fields.Find(field.Name.Value)?.Directives
                .Any(directive => directive.Name.Value == RequiredScopes.Directive.Name) == true);

    private static JsonNode? Json(ValueNode constant) => constant switch
    {
        IntValueNode whole => JsonNode.Parse(whole.Text),
        FloatValueNode real => JsonNode.Parse(real.Text),
        BooleanValueNode boolean => boolean.Value,
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        ListValueNode list => new JsonArray([.. list.Items.Select(Json)]),
        ObjectValueNode fields => new JsonObject(
            fields.Fields.Select(field => KeyValuePair.Create(field.Name.ToString(), Json(field.Value)))),
        _ => null,
    };
}
