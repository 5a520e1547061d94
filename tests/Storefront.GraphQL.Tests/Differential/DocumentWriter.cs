using System.Text;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Differential;

/// <summary>Writes documents that are mostly valid against a schema, with values for their variables.</summary>
internal sealed class DocumentWriter(Schema schema, Dice dice)
{
    private const int DepthMax = 3;

    private readonly ValueWriter values = new(dice);
    private readonly StringBuilder fragments = new();
    private readonly List<string> variables = [];
    private readonly List<(string Name, TypeReference Type)> declared = [];
    private readonly List<string> given = [];
    private readonly List<(string Name, NamedType Type)> known = [];
    private int aliases;

    public Case Write()
    {
        var document = new StringBuilder();
        var roots = new (string Keyword, ObjectType? Type)[]
        {
            ("query", schema.Query), ("query", schema.Query), ("mutation", schema.Mutation),
            ("subscription", schema.Subscription),
        };
        var count = dice.Chance(85) ? 1 : 2;
        for (var index = 0; index < count; index++)
        {
            var (keyword, root) = dice.Pick([.. roots.Where(one => one.Type is not null)]);
            document.Append(Operation(keyword, root!, count == 1 && dice.Chance(30) ? "" : $" Op{index}"));
        }
        var operation = dice.Chance(count == 1 ? 3 : 95) ? $"Op{dice.Roll(count)}" : null;
        return new Case(document.Append(fragments).ToString(), $"{{{string.Join(',', given)}}}", operation);
    }

    private string Operation(string keyword, ObjectType root, string name)
    {
        variables.Clear();
        declared.Clear();
        known.Clear();
        var selections = keyword == "subscription" && dice.Chance(90)
            ? $"{{ {Field(root, 1)} }}"
            : SelectionSet(root, 0);
        var isShort = keyword == "query" && name.Length == 0 && variables.Count == 0;
        if (isShort && dice.Chance(60)) return selections + "\n";
        var definitions = variables.Count == 0 ? "" : $"({string.Join(dice.Pick([", ", " ", "\n  "]), variables)})";
        return $"{keyword}{name}{definitions}{Directives(keyword)} {selections}\n";
    }

    private string SelectionSet(NamedType type, int depth)
    {
        var selections = dice.Several(1, depth == 0 ? 4 : 3, _ => Selection(type, depth));
        return $"{{ {string.Join(dice.Pick([" ", "\n", ", "]), selections)} }}";
    }

    private string Selection(NamedType type, int depth) => dice.Roll(12) switch
    {
        0 => dice.Chance(90) ? "__typename" : $"t{aliases++}: __typename",
        1 or 2 when depth < DepthMax => InlineFragment(type, depth),
        3 when depth < DepthMax => Spread(type, depth),
        _ when type is FieldsType fields => Field(fields, depth),
        _ when depth < DepthMax => InlineFragment(type, depth),
        _ => "__typename",
    };

    private string Field(FieldsType type, int depth)
    {
        if (type == schema.Query && dice.Chance(3))
        {
            var described = dice.Pick(type.Fields).Type.Named;
            return $"m{aliases++}: __type(name: \"{described}\") {{ name kind fields {{ name }} }}";
        }
        var field = dice.Pick(type.Fields);
        if (depth >= DepthMax && type.Fields.FirstOrDefault(IsLeaf) is { } leaf) field = leaf;
        if (depth >= DepthMax + 3 && !IsLeaf(field)) return "__typename";
        var alias = dice.Chance(field.Arguments.Count > 0 ? 90 : 20) ? $"x{aliases++}: " : "";
        var selections = IsLeaf(field) ? "" : $" {SelectionSet(field.Type.Named, depth + 1)}";
        return $"{alias}{field.Name}{Arguments(field.Arguments)}{Directives("field")}{selections}";
    }

    private static bool IsLeaf(FieldDefinition field) => field.Type.Named is ScalarType or EnumType;

    private string InlineFragment(NamedType type, int depth)
    {
        if (dice.Chance(25)) return $"... {Directives("inline")} {SelectionSet(type, depth + 1)}";
        var narrowed = Overlapping(type);
        return $"... on {narrowed.Name}{Directives("inline")} {SelectionSet(narrowed, depth + 1)}";
    }

    private string Spread(NamedType type, int depth)
    {
        var fitting = known.Where(fragment => Overlap(fragment.Type, type)).ToList();
        if (fitting.Count > 0 && dice.Chance(50)) return $"...{dice.Pick(fitting).Name}{Directives("spread")}";
        var narrowed = Overlapping(type);
        var name = $"Part{aliases++}";
        var selections = SelectionSet(narrowed, depth + 1);
        fragments.Append($"fragment {name} on {narrowed.Name}{Directives("fragment")} {selections}\n");
        known.Add((name, narrowed));
        return $"...{name}{Directives("spread")}";
    }

    // An interface that nothing implements overlaps with nothing, itself included.
    private NamedType Overlapping(NamedType type) => dice.Pick([.. schema.Types
        .Where(one => one is FieldsType or UnionType && !one.IsIntrospection && Overlap(one, type))
        .DefaultIfEmpty(type)]);

    private static bool Overlap(NamedType one, NamedType other) =>
        one.PossibleTypes.Intersect(other.PossibleTypes).Any();

    private string Arguments(IReadOnlyList<InputValueDefinition> definitions)
    {
        var chosen = definitions.Where(one =>
            one.Type.IsNonNull && one.DefaultValue is null ? !dice.Chance(1) : dice.Chance(60)).ToList();
        if (chosen.Count == 0) return "";
        var written = chosen.Select(one => $"{one.Name}: {values.Literal(one.Type, type => Variable(type, one))}");
        return $"({string.Join(dice.Pick([", ", " "]), written)})";
    }

    // A place with a default takes a nullable variable for a type that is not.
    private string? Variable(TypeReference type, InputValueDefinition place)
    {
        if (!dice.Chance(25)) return null;
        var fitting = declared.Where(one => $"{one.Type}" == $"{type}").ToList();
        if (fitting.Count > 0 && dice.Chance(40)) return dice.Pick(fitting).Name;
        if (type == place.Type && place.DefaultValue is not null && dice.Chance(50)) type = type.Nullable;
        return Declare(type);
    }

    private string Declare(TypeReference type)
    {
        var name = $"$v{aliases++}";
        var value = dice.Chance(35) ? $" = {values.Literal(type, _ => null)}" : "";
        var shown = type is not NonNullType && dice.Chance(15) ? $"{type}!" : $"{type}";
        declared.Add((name, type));
        variables.Add($"{name}: {shown}{value}{Directives("variable")}");
        if (dice.Chance(type.IsNonNull && value.Length == 0 ? 96 : 60))
            given.Add($"\"{name[1..]}\":{values.JsonOf(type)}");
        return name;
    }

    private string Directives(string place)
    {
        if (!dice.Chance(10)) return "";
        if (place == "variable") return " @once";
        if (place is "field" or "inline" or "spread" && dice.Chance(60))
            return $" @{dice.Pick(["skip", "include"])}(if: {Condition()})";
        if (place is "mutation" or "subscription" || (place == "field" && dice.Chance(30))) return " @once";
        var mark = schema.Directives.Find("mark")!;
        return string.Concat(dice.Several(1, 2, _ => $" @mark{Arguments(mark.Arguments)}"));
    }

    private string Condition() => values.Literal(
        new NonNullType(ScalarType.Boolean), type => dice.Chance(40) ? Declare(type) : null);
}
