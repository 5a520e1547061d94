using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
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

    public ArgumentPlan(
        Members<InputValueDefinition> definitions,
        IReadOnlyList<ArgumentNode> arguments,
        Dictionary<string, int> variablePlaces)
    {
        this.definitions = definitions;
        this.variablePlaces = variablePlaces;
        given = new ValueNode?[definitions.Count];
        for (var index = 0; index < given.Length; index++)
            given[index] = arguments.FirstOrDefault(one => one.Name.Value == definitions[index].Name)?.Value;
        hasVariables = given.Any(value => value is { HasVariable: true });
        constants = hasVariables ? [] : Values([]);
    }

    /// <summary>The arguments for one request.</summary>
    /// <exception cref="GraphQLException">A variable is null or missing where a value is needed.</exception>
    public Arguments With(object?[] variables) => new(definitions, hasVariables ? Values(variables) : constants);

    /// <summary>Whether the argument is written in the document.</summary>
    public bool IsGiven(int index) => given[index] is not null;

    /// <summary>Whether the argument depends on variables.</summary>
    public bool HasVariable(int index) => hasVariables && given[index] is { HasVariable: true };

    /// <summary>One argument, as <see cref="With"/> has it; false when it cannot take its value.</summary>
    public bool TryValue(int index, object?[] variables, out object? value)
    {
        try
        {
            value = hasVariables ? Value(new InputCoercion(variablePlaces, variables), index) : constants[index];
            return true;
        }
        catch (GraphQLException)
        {
            value = null;
            return false;
        }
    }

    private object?[] Values(object?[] variables)
    {
        var coercion = new InputCoercion(variablePlaces, variables);
        var values = new object?[definitions.Count];
        for (var index = 0; index < values.Length; index++) values[index] = Value(coercion, index);
        return values;
    }

    private object? Value(InputCoercion coercion, int index) =>
        coercion.Input(definitions[index], given[index], $"argument \"{definitions[index].Name}\"");
}
