using System.Text.Json;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.1.2 CoerceVariableValues: from the JSON of a request to one value for each declared variable.</summary>
internal static class VariableCoercion
{
    // A request with a thousand wrong values is answered with the first few.
    private const int MostErrors = 20;

    /// <summary>The values in the order of declaration; absent ones are <see cref="Arguments.Absent"/>.</summary>
    public static object?[] Coerce(OperationPlan plan, ReadOnlySpan<byte> json, List<GraphQLError> errors)
    {
        var values = new object?[plan.Variables.Count];
        if (values.Length == 0) return values;
        Array.Fill(values, Arguments.Absent);
        if (!json.IsEmpty) Read(plan, json, values, errors);
        for (var place = 0; place < values.Length; place++)
        {
            if (!ReferenceEquals(values[place], Arguments.Absent)) continue;
            var variable = plan.Variables[place];
            if (variable.Default is not null)
            {
                values[place] = new InputCoercion([], []).Value(
                    variable.Default, variable.Type, $"variable \"${variable.Name}\"");
            }
            else if (variable.Type.IsNonNull)
            {
                Report(errors, variable, null, $"needs a value of type {variable.Type}");
            }
        }
        // §5.8.5 lets a nullable variable with a default stand where null may not.
        foreach (var place in plan.Switches)
            if (values[place] is null && errors.Count == 0)
                Report(errors, plan.Variables[place], null, "must not be null; the \"if\" of a directive asks it");
        return values;
    }

    private static void Read(OperationPlan plan, ReadOnlySpan<byte> json, object?[] values, List<GraphQLError> errors)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 64 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = Place(plan, ref reader);
            reader.Read();
            if (place < 0) reader.Skip();
            else values[place] = Value(ref reader, plan.Variables[place].Type, plan.Variables[place], null, errors);
        }
    }

    private static int Place(OperationPlan plan, ref Utf8JsonReader reader)
    {
        for (var place = 0; place < plan.Variables.Count; place++)
            if (reader.ValueTextEquals(plan.Variables[place].Name)) return place;
        return -1;
    }

    private static object? Value(
        ref Utf8JsonReader json, TypeReference type, VariablePlan variable, string? path, List<GraphQLError> errors)
    {
        if (type is NonNullType nonNull)
        {
            if (json.TokenType != JsonTokenType.Null) return Value(ref json, nonNull.OfType, variable, path, errors);
            Report(errors, variable, path, $"must not be null; it is of type {type}");
            return null;
        }
        if (json.TokenType == JsonTokenType.Null) return null;
        switch (type)
        {
            case ListType list: return List(ref json, list, variable, path, errors);
            case InputObjectType input: return Object(ref json, input, variable, path, errors);
            case EnumType values: return Enum(ref json, values, variable, path, errors);
            default:
                if (((ScalarType)type).Coerce(ref json, out var leaf) is not { } problem) return leaf;
                json.Skip();
                Report(errors, variable, path, problem);
                return null;
        }
    }

    private static object?[] List(
        ref Utf8JsonReader json, ListType type, VariablePlan variable, string? path, List<GraphQLError> errors)
    {
        if (json.TokenType != JsonTokenType.StartArray) return [Value(ref json, type.OfType, variable, path, errors)];
        var values = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            values.Add(Value(ref json, type.OfType, variable, $"{path}[{values.Count}]", errors));
        return [.. values];
    }

    private static InputObject? Object(
        ref Utf8JsonReader json, InputObjectType type, VariablePlan variable, string? path, List<GraphQLError> errors)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            Report(errors, variable, path, $"must be an object of type {type}");
            return null;
        }
        var value = new InputObject(type);
        var (before, given) = (errors.Count, 0);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var index = 0;
            while (index < type.Fields.Count && !json.ValueTextEquals(type.Fields[index].Name)) index++;
            if (index == type.Fields.Count)
            {
                Report(errors, variable, path, $"has no field \"{json.GetString()}\" in {type}");
                json.Skip();
                continue;
            }
            var field = type.Fields[index];
            json.Read();
            given++;
            value[index] = Value(ref json, field.Type, variable, $"{path}.{field.Name}", errors);
        }
        // A lone field whose value was refused is not null for that.
        var isJudged = type.IsOneOf && !(given == 1 && errors.Count > before);
        Complete(value, variable, path, errors);
        if (isJudged && value.OneOfProblem() is { } problem) Report(errors, variable, path, problem.TrimEnd('.'));
        return value;
    }

    private static void Complete(InputObject value, VariablePlan variable, string? path, List<GraphQLError> errors)
    {
        for (var index = 0; index < value.Type.Fields.Count; index++)
        {
            if (value.IsGiven(index)) continue;
            var field = value.Type.Fields[index];
            if (field.DefaultValue is not null)
            {
                value[index] = new InputCoercion([], []).Value(
                    field.DefaultValue, field.Type, $"field \"{field.Name}\"");
            }
            else if (field.Type.IsNonNull)
            {
                Report(errors, variable, path, $"needs field \"{field.Name}\" of type {field.Type}");
            }
        }
    }

    private static object? Enum(
        ref Utf8JsonReader json, EnumType type, VariablePlan variable, string? path, List<GraphQLError> errors)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            foreach (var value in type.Values) if (json.ValueTextEquals(value.Name)) return value.Value;
        }
        json.Skip();
        Report(errors, variable, path, $"must be a value of {type}");
        return null;
    }

    private static void Report(List<GraphQLError> errors, VariablePlan variable, string? path, string problem)
    {
        if (errors.Count == MostErrors) return;
        var place = $"Variable \"${variable.Name}\"";
        if (path is not null) place += $" at \"{variable.Name}{path}\"";
        errors.Add(new GraphQLError($"{place}: {problem.TrimEnd('.')}.", ErrorCodes.InvalidVariable)
        {
            Locations = [variable.Location],
        });
    }
}
