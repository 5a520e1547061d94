using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.4.1 CoerceArgumentValues: literals are coerced once, variables are put in for each request.</summary>
internal sealed class ArgumentPlan
{
    private readonly Members<InputValueDefinition> definitions;
    private readonly Dictionary<string, int> variablePlaces;
    private readonly ValueNode?[] given;
    private readonly object?[] constants;
    private readonly bool hasVariables;

    private ArgumentPlan(
        Members<InputValueDefinition> definitions, ValueNode?[] given, Dictionary<string, int> variablePlaces)
    {
        this.definitions = definitions;
        this.given = given;
        this.variablePlaces = variablePlaces;
        hasVariables = given.Any(value => value is not null && InputCoercion.HasVariable(value));
        constants = hasVariables ? [] : Values([]);
    }

    public static ArgumentPlan Compile(
        Members<InputValueDefinition> definitions,
        IReadOnlyList<ArgumentNode> arguments,
        Dictionary<string, int> variablePlaces)
    {
        var given = new ValueNode?[definitions.Count];
        for (var index = 0; index < given.Length; index++)
            given[index] = arguments.FirstOrDefault(one => one.Name.Value == definitions[index].Name)?.Value;
        return new ArgumentPlan(definitions, given, variablePlaces);
    }

    /// <summary>The arguments for one request.</summary>
    /// <exception cref="Response.GraphQLException">A variable is null or missing where a value is needed.</exception>
    public Arguments With(object?[] variables) => new(definitions, hasVariables ? Values(variables) : constants);

    private object?[] Values(object?[] variables)
    {
        var coercion = new InputCoercion(variablePlaces, variables);
        var values = new object?[definitions.Count];
        for (var index = 0; index < values.Length; index++)
            values[index] = coercion.Input(definitions[index], given[index], $"argument \"{definitions[index].Name}\"");
        return values;
    }
}
