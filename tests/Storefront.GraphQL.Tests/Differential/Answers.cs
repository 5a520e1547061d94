using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Tests.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Differential;

/// <summary>
/// What every field of a schema answers: nothing but the field, its arguments and where it stands decides. The same
/// stands in <c>answers.mjs</c>.
/// </summary>
internal sealed class Answers
{
    private readonly Schema schema;

    private Answers(Schema schema) => this.schema = schema;

    /// <summary>Gives each field a source, of one kind or another.</summary>
    public static void Give(Schema schema, Dice dice)
    {
        var answers = new Answers(schema);
        schema.ResolveType = value => schema.Types.Find(((Place)value).Type) as ObjectType;
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !type.IsIntrospection))
            foreach (var field in type.Fields) field.Source = answers.Source(type, field, dice.Roll(4));
    }

    private FieldSource Source(ObjectType type, FieldDefinition field, int kind)
    {
        object? Answer(object? parent, Arguments arguments) => Of(
            field.Type, $"{(parent as Place)?.Key ?? type.Name}/{field.Name}({Shown(arguments)})");

        switch (kind)
        {
            case 0:
                return new ValueSource((parent, arguments) =>
                    Answer(parent, arguments) is var value && value is GraphQLError error
                        ? throw new GraphQLException(error)
                        : value);
            case 1:
                return new ResolverSource((parent, arguments, _) => new(Answer(parent, arguments)));
            case 2:
                return new ResolverSource(async (parent, arguments, _) =>
                {
                    await Task.Yield();
                    return Answer(parent, arguments);
                });
            default:
                Expression<Func<object, object>> itself = parent => parent;
                return new BatchSource(itself, (parents, arguments, context) => new(
                    [
                        .. parents.TakeWhile(_ => !context.Cancel.IsCancellationRequested)
                            .Select(parent => Answer(parent, arguments)),
                    ]));
        }
    }

    private object? Of(TypeReference type, string key) => type is NonNullType nonNull
        ? Hash($"!{key}") % 40 == 0 ? null : Present(nonNull.OfType, key)
        : Hash($"?{key}") % 8 == 0 ? null : Present(type, key);

    private object? Present(TypeReference type, string key)
    {
        var roll = Hash(key);
        if (roll % 31 == 0) return Failed;
        var isWrong = roll % 31 == 1;
        switch (type)
        {
            case ListType when isWrong: return "no list";
            case ListType list:
                return Enumerable.Range(0, (int)(roll % 4))
                    .Select(index => Of(list.OfType, $"{key}/{index}"))
                    .ToArray();
            case ObjectType itself: return new Place(key, itself.Name);
            case InterfaceType or UnionType when isWrong: return new Place(key, "Nothing");
            case InterfaceType or UnionType:
                string[] names = [.. type.Named.PossibleTypes.Select(one => one.Name)
                    .Order(StringComparer.Ordinal)];
                return new Place(key, names.Length == 0 ? "Nothing" : names[roll % names.Length]);
            case EnumType choice when !isWrong: return choice.Values[(int)(roll % choice.Values.Count)].Value;
            default: return isWrong ? WrongLeaf(type.Named.Name) : Leaf(type.Named.Name, roll, key);
        }
    }

    private static GraphQLError Failed => new("as rolled", ErrorCodes.Internal);

    private static object Leaf(string scalar, uint roll, string key) => scalar switch
    {
        "Int" => (int)(roll % 1000),
        "Float" => roll % 1000 / 8.0,
        "Boolean" => roll % 2 == 0,
        "ID" => roll % 2 == 0 ? (int)(roll % 1000) : key,
        "String" => key,
        _ when roll % 2 == 0 => key,
        _ => new Dictionary<string, object?>
        {
            ["key"] = key,
            ["list"] = new object?[] { (int)(roll % 10), null, true },
        },
    };

    private static object WrongLeaf(string scalar) => scalar switch
    {
        "Int" or "ID" => 0.5,
        "Float" => "much",
        "Boolean" => "perhaps",
        "String" => new object(),
        _ => Failed,
    };

    private static string Shown(Arguments arguments) => Fields(Enumerable.Range(0, arguments.Definitions.Count)
        .Where(arguments.IsGiven)
        .Select(index => (arguments.Definitions[index].Name, arguments[index])));

    /// <summary>A coerced value as text; numbers by their bits, so that no way of writing them matters.</summary>
    private static string Shown(object? value) => value switch
    {
        null => "null",
        string text => $"[{string.Join(',', text.EnumerateRunes().Select(rune => rune.Value))}]",
        bool flag => flag ? "true" : "false",
        JsonElement json => Shown(CoercedJson.ValueOf(json)),
        int or long or double => Bits(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        InputObject input => Fields(Enumerable.Range(0, input.Type.Fields.Count)
            .Where(input.IsGiven)
            .Select(index => (input.Type.Fields[index].Name, input[index]))),
        IReadOnlyDictionary<string, object?> fields => Fields(fields.Select(field => (field.Key, field.Value))),
        IEnumerable<object?> items => $"[{string.Join(',', items.Select(Shown))}]",
        _ => throw new ArgumentException($"A {value.GetType()} is no coerced value.", nameof(value)),
    };

    private static string Fields(IEnumerable<(string Name, object? Value)> fields)
    {
        var shown = fields.Select(field => $"{field.Name}:{Shown(field.Value)}").Order(StringComparer.Ordinal);
        return $"{{{string.Join(',', shown)}}}";
    }

    private static string Bits(double number) =>
        BitConverter.DoubleToUInt64Bits(number + 0.0).ToString("x", CultureInfo.InvariantCulture);

    /// <summary>FNV-1a over UTF-16 code units, then stirred once more.</summary>
    private static uint Hash(string text)
    {
        var sum = 2166136261;
        foreach (var unit in text) sum = (sum ^ unit) * 16777619;
        sum = (sum ^ (sum >> 15)) * 0x2c1b3c6d;
        return sum ^ (sum >> 12);
    }

    /// <summary>An object of the answer: where it stands and its type.</summary>
    private sealed record Place(string Key, string Type);
}
