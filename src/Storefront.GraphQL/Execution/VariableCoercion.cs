using System.Text.Json;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.1.2 CoerceVariableValues: from the JSON of a request to one value for each declared variable.</summary>
internal readonly struct VariableCoercion(VariablePlan variable, List<GraphQLError> errors)
{
    // A request with a thousand wrong values is answered with the first few.
    private const int MostErrors = 20;

    /// <summary>The values in the order of declaration; absent ones are <see cref="Arguments.Absent"/>.</summary>
    public static object?[] Coerce(OperationPlan plan, ReadOnlySpan<byte> json, List<GraphQLError> errors)
    {
        var values = new object?[plan.Variables.Count];
        if (values.Length == 0) return values;
        for (var place = 0; place < values.Length; place++) values[place] = plan.Variables[place].Default;
        if (!json.IsEmpty) Read(plan, json, values, errors);
        for (var place = 0; place < values.Length; place++)
        {
            var variable = plan.Variables[place];
            if (variable.Type.IsNonNull && ReferenceEquals(values[place], Arguments.Absent))
                new VariableCoercion(variable, errors).Report(null, $"needs a value of type {variable.Type}");
        }
        // §5.8.5 lets a nullable variable with a default stand where null may not.
        foreach (var place in plan.Switches)
        {
            if (values[place] is not null || errors.Count > 0) continue;
            new VariableCoercion(plan.Variables[place], errors)
                .Report(null, "must not be null; the \"if\" of a directive asks it");
        }
        return values;
    }

    private static void Read(OperationPlan plan, ReadOnlySpan<byte> json, object?[] values, List<GraphQLError> errors)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 64 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = 0;
            while (place < values.Length && !reader.ValueTextEquals(plan.Variables[place].Name)) place++;
            reader.Read();
            if (place == values.Length)
            {
                reader.Skip();
                continue;
            }
            var variable = plan.Variables[place];
            values[place] = new VariableCoercion(variable, errors).Value(ref reader, variable.Type, null);
        }
    }

    private object? Value(ref Utf8JsonReader json, TypeReference type, string? path)
    {
        if (type is NonNullType nonNull)
        {
            return json.TokenType == JsonTokenType.Null
                ? Refuse(ref json, path, $"must not be null; it is of type {type}")
                : Value(ref json, nonNull.OfType, path);
        }
        return json.TokenType == JsonTokenType.Null ? null : type switch
        {
            ListType list => List(ref json, list, path),
            InputObjectType input => Object(ref json, input, path),
            EnumType values => Enum(ref json, values, path),
            _ => ((ScalarType)type).Coerce(ref json, out var leaf) is { } problem
                ? Refuse(ref json, path, problem)
                : leaf,
        };
    }

    private object?[] List(ref Utf8JsonReader json, ListType type, string? path)
    {
        if (json.TokenType != JsonTokenType.StartArray) return [Value(ref json, type.OfType, path)];
        var values = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            values.Add(Value(ref json, type.OfType, $"{path}[{values.Count}]"));
        return [.. values];
    }

    private object? Object(ref Utf8JsonReader json, InputObjectType type, string? path)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            return Refuse(ref json, path, $"must be an object of type {type}");
        var value = new InputObject(type);
        var (before, given) = (errors.Count, 0);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var index = 0;
            while (index < type.Fields.Count && !json.ValueTextEquals(type.Fields[index].Name)) index++;
            if (index == type.Fields.Count)
            {
                Refuse(ref json, path, $"has no field \"{json.GetString()}\" in {type}");
                continue;
            }
            var field = type.Fields[index];
            json.Read();
            given++;
            value[index] = Value(ref json, field.Type, $"{path}.{field.Name}");
        }
        // A lone field whose value was refused is not null for that.
        var isJudged = type.IsOneOf && !(given == 1 && errors.Count > before);
        Complete(value, path);
        if (isJudged && value.OneOfProblem() is { } problem) Report(path, problem);
        return value;
    }

    private void Complete(InputObject value, string? path)
    {
        for (var index = 0; index < value.Type.Fields.Count; index++)
        {
            if (value.IsGiven(index)) continue;
            var field = value.Type.Fields[index];
            if (field.DefaultValue is { } byDefault)
                value[index] = new InputCoercion([], []).Value(byDefault, field.Type, $"field \"{field.Name}\"");
            else if (field.Type.IsNonNull)
                Report(path, $"needs field \"{field.Name}\" of type {field.Type}");
        }
    }

    private object? Enum(ref Utf8JsonReader json, EnumType type, string? path)
    {
        if (json.TokenType == JsonTokenType.String)
            foreach (var value in type.Values) if (json.ValueTextEquals(value.Name)) return value.Value;
        return Refuse(ref json, path, $"must be a value of {type}");
    }

    /// <summary>Reports a problem and passes over what has it.</summary>
    private object? Refuse(ref Utf8JsonReader json, string? path, string problem)
    {
        json.Skip();
        Report(path, problem);
        return null;
    }

    private void Report(string? path, string problem)
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
