using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Differential;

/// <summary>Writes input values of a type, as literals and as JSON; now and then one that does not fit.</summary>
internal sealed class ValueWriter(Dice dice)
{
    private const int DepthMax = 3;

    private static readonly string[] Wrong =
        ["null", "\"text\"", "1", "1.5", "true", "ENUM", "[]", "[1, null]", "{}", "{no: 1}", "99999999999", "-0"];

    private static readonly string[] WrongJson =
        ["null", "\"text\"", "1", "1.5", "1.0", "true", "[]", "[1,null]", "{}", "{\"no\":1}", "99999999999",
        "1e3", "-0"];

    private static readonly Dictionary<string, string[]> Literals = new()
    {
        ["Int"] = ["0", "-1", "42", "2147483647", "-2147483648", "-0"],
        ["Float"] = ["0", "-1", "1.5", "-0.25e-3", "1E10", "123456789012345678", "1.0"],
        ["String"] =
        [
            "\"\"", "\"a\"", "\"\\u00e9\\n\\t\"", "\"\\u{1F600}\"", "\"\\uD83D\\uDE00\"",
            "\"\"\"\n   a\n    b\n  \"\"\"",
            "\"\"\"a\\\"\"\"b\"\"\"", "\"漢😀\"",
        ],
        ["Boolean"] = ["true", "false"],
        ["ID"] = ["\"id\"", "12", "-3", "\"\"", "123456789012345678901"],
        ["Odd"] =
            ["1", "1.5", "\"s\"", "true", "NAME", "[1, [\"x\"]]", "{a: 1, b: {c: null}}", "9007199254740993",
            "1e300", "-0"],
    };

    private static readonly Dictionary<string, string[]> Json = new()
    {
        ["Int"] = ["0", "-1", "42", "2147483647", "1.0", "1e2", "-0"],
        ["Float"] = ["0", "-1", "1.5", "-0.25e-3", "1E10", "123456789012345678", "1.0"],
        ["String"] = ["\"\"", "\"a\"", "\"\\u00e9\\n\\t\"", "\"漢😀\"", "\"\\ud83d\\ude00\"", "\"\\u0000\""],
        ["Boolean"] = ["true", "false"],
        ["ID"] = ["\"id\"", "12", "-3", "\"\"", "1.0"],
        ["Odd"] =
            ["1", "1.5", "\"s\"", "true", "[1,[\"x\"]]", "{\"a\":1,\"b\":{\"c\":null}}", "9007199254740993",
            "1e300", "null"],
    };

    /// <summary>A literal; <paramref name="variable"/> may put a variable in the place of any value within.</summary>
    public string Literal(TypeReference type, Func<TypeReference, string?> variable, int depth = 0)
    {
        if (variable(type) is { } name) return name;
        if (dice.Chance(1)) return dice.Pick(Wrong);
        if (type is not NonNullType && dice.Chance(8)) return "null";
        return Written(type.Nullable, variable, depth);
    }

    /// <summary>A value of the request's variables.</summary>
    public string JsonOf(TypeReference type, int depth = 0)
    {
        if (dice.Chance(2)) return dice.Pick(WrongJson);
        if (type is not NonNullType && dice.Chance(10)) return "null";
        return type.Nullable switch
        {
            ListType list when dice.Chance(15) => JsonOf(list.OfType, depth),
            ListType list => $"[{string.Join(',', dice.Several(0, 3, _ => JsonOf(list.OfType, depth)))}]",
            EnumType names => $"\"{dice.Pick(names.Values).Name}\"",
            InputObjectType input => $"{{{string.Join(',', Chosen(input, depth)
                .Select(field => $"\"{field.Name}\":{JsonOf(Given(input, field), depth + 1)}"))}}}",
            var scalar => dice.Pick(Json[scalar.Named.Name]),
        };
    }

    private string Written(TypeReference type, Func<TypeReference, string?> variable, int depth) => type switch
    {
        ListType list when dice.Chance(15) => Literal(list.OfType, variable, depth),
        ListType list => $"[{string.Join(", ", dice.Several(0, 3, _ => Literal(list.OfType, variable, depth)))}]",
        EnumType names => dice.Pick(names.Values).Name,
        InputObjectType input => $"{{{string.Join(", ", Chosen(input, depth)
            .Select(field => $"{field.Name}: {Literal(Given(input, field), variable, depth + 1)}"))}}}",
        _ => dice.Pick(Literals[type.Named.Name]),
    };

    // The one field of a oneOf is not null, though its type would allow it.
    private static TypeReference Given(InputObjectType input, InputValueDefinition field) =>
        input.IsOneOf ? new NonNullType(field.Type.Nullable) : field.Type;

    private IEnumerable<InputValueDefinition> Chosen(InputObjectType input, int depth)
    {
        if (input.IsOneOf) return dice.Chance(4) ? input.Fields : [dice.Pick(input.Fields)];
        return input.Fields.Where(field =>
            field.Type.IsNonNull && field.DefaultValue is null
                ? !dice.Chance(1)
                : depth < DepthMax && dice.Chance(50));
    }
}
