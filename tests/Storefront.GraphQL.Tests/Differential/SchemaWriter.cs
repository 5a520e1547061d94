using System.Text;

namespace Storefront.GraphQL.Tests.Differential;

/// <summary>Writes small valid schemas in SDL that have every kind of definition.</summary>
internal sealed class SchemaWriter(Dice dice)
{
    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID", "Odd"];

    private static readonly string[] Texts =
    [
        "\"plain\"", "\"\"", "\"é \\u00E9 \\u{1F600} 漢 \\\"q\\\" \\\\ \\n\"", "\"\"\"block\"\"\"",
        "\"\"\"\n    two\n      lines\n\n    \\\"\"\" kept\n  \"\"\"", "\"\"\"ends in a quote \"\n\"\"\"",
        "\"\"\" \t lead\"\"\"", "\"\\u0007\"",
    ];

    private readonly StringBuilder sdl = new();
    private readonly List<string> enums = [];
    private readonly List<string> inputs = [];
    private readonly List<string> outputs = [];
    private readonly List<(string Name, string[] Implements, List<string> Fields)> interfaces = [];
    private int fieldCount;

    public string Write()
    {
        var isRenamed = dice.Chance(20);
        var hasMutation = dice.Chance(50);
        var hasSubscription = dice.Chance(30);
        var objects = dice.Several(2, 4, index => $"O{index}");
        var faces = dice.Several(1, 3, index => $"F{index}");
        var unions = dice.Several(1, 2, index => $"U{index}");
        outputs.AddRange([.. objects, .. faces, .. unions]);

        if (isRenamed) Roots(hasMutation, hasSubscription);
        Line($"{Description()}scalar Odd{(dice.Chance(50) ? " @specifiedBy(url: \"https://odd.example/\")" : "")}");
        foreach (var _ in dice.Several(1, 2, index => index)) Enum();
        foreach (var _ in dice.Several(1, 3, index => index)) Input();
        Directives();
        foreach (var name in faces) Interface(name);
        foreach (var name in objects) Object(name);
        foreach (var name in unions) Line($"{Description()}union {name} = {string.Join(" | ", Some(objects))}");
        Object(isRenamed ? "Root" : "Query");
        if (hasMutation) Object(isRenamed ? "Verbs" : "Mutation");
        if (hasSubscription) Object(isRenamed ? "Events" : "Subscription");
        return sdl.ToString();
    }

    private void Roots(bool hasMutation, bool hasSubscription)
    {
        var mutation = hasMutation ? " mutation: Verbs" : "";
        var subscription = hasSubscription ? " subscription: Events" : "";
        Line($"{Description()}schema {{ query: Root{mutation}{subscription} }}");
    }

    private void Enum()
    {
        var name = $"E{enums.Count}";
        var values = dice.Several(1, 4, index => $"  {Description()}V{index}{Deprecation()}");
        Block($"enum {name}", values);
        enums.Add(name);
    }

    // A field may be of an input type that stands before, so that no chain of required fields closes.
    private void Input()
    {
        var name = $"I{inputs.Count}";
        var isOneOf = dice.Chance(30);
        var fields = dice.Several(1, 4, index => isOneOf
            ? $"  {Description()}i{index}: {InputType(isNullable: true)}{Deprecation()}"
            : $"  {InputValue($"i{index}")}");
        if (!isOneOf && dice.Chance(30)) fields.Add($"  again: {name}");
        Block($"input {name}{(isOneOf ? " @oneOf" : "")}", fields);
        inputs.Add(name);
    }

    private void Directives()
    {
        Line($"{Description()}directive @mark({InputValue("a")}, {InputValue("b")}) repeatable on FIELD"
            + " | FRAGMENT_SPREAD | INLINE_FRAGMENT | QUERY | FRAGMENT_DEFINITION");
        Line("directive @once on FIELD | VARIABLE_DEFINITION | MUTATION | SUBSCRIPTION");
    }

    private void Interface(string name)
    {
        var parents = interfaces.Count > 0 && dice.Chance(40) ? Closure([dice.Pick(interfaces).Name]) : [];
        var fields = Inherited(parents);
        fields.AddRange(dice.Several(1, 3, _ => Field()));
        interfaces.Add((name, parents, fields));
        Block($"interface {name}{Implements(parents)}", fields);
    }

    private void Object(string name)
    {
        var parents = dice.Chance(60) ? Closure(Some([.. interfaces.Select(face => face.Name)])) : [];
        var fields = Inherited(parents);
        fields.AddRange(dice.Several(2, 5, _ => Field()));
        Block($"type {name}{Implements(parents)}", fields);
    }

    private string[] Closure(IEnumerable<string> names) =>
        [.. names.SelectMany(name => interfaces.Find(face => face.Name == name).Implements.Append(name)).Distinct()];

    private List<string> Inherited(string[] parents) =>
        [.. parents.SelectMany(name => interfaces.Find(face => face.Name == name).Fields).Distinct()];

    private static string Implements(string[] parents) =>
        parents.Length == 0 ? "" : $" implements {string.Join(" & ", parents)}";

    // Every field has a name of its own, except those that all types may share because they are the same everywhere.
    private string Field()
    {
        if (dice.Chance(10)) return "  shared: String";
        var taken = dice.Chance(50) ? dice.Several(1, 3, index => InputValue($"a{index}")) : [];
        var arguments = taken.Count > 0 ? $"({string.Join(", ", taken)})" : "";
        return $"  {Description()}f{fieldCount++}{arguments}: {OutputType()}{Deprecation()}";
    }

    private string InputValue(string name)
    {
        var (type, value) = DefaultedType();
        return $"{Description()}{name}: {type}{value}{(value.Length > 0 || !type.EndsWith('!') ? Deprecation() : "")}";
    }

    private (string Type, string Default) DefaultedType()
    {
        var type = InputType(isNullable: false);
        if (!dice.Chance(40)) return (type, "");
        return type switch
        {
            "Int" or "Int!" => (type, $" = {dice.Pick(["0", "-7", "2147483647"])}"),
            "Float" or "Float!" => (type, $" = {dice.Pick(["0.5", "-1.25", "4"])}"),
            "String" or "String!" => (type, " = \"é \\\"q\\\" \\\\ \\n\""),
            "Boolean" or "Boolean!" => (type, " = true"),
            "ID" or "ID!" => (type, $" = {dice.Pick(["\"x\"", "12"])}"),
            "Odd" => (type, " = \"odd\""),
            _ when type.StartsWith('[') && !type.EndsWith('!') => (type, dice.Chance(50) ? " = []" : " = null"),
            _ when type.StartsWith('E') => (type, " = V0"),
            _ => (type, ""),
        };
    }

    private string InputType(bool isNullable) =>
        Wrapped(dice.Pick([.. Scalars, .. Scalars, .. enums, .. inputs, .. inputs]), isNullable);

    private string OutputType() => Wrapped(dice.Pick([.. Scalars, .. enums, .. outputs, .. outputs]), false);

    private string Wrapped(string name, bool isNullable)
    {
        var type = name;
        for (var depth = dice.Pick([0, 0, 0, 0, 1, 1, 2]); depth > 0; depth--)
            type = $"[{type}{(dice.Chance(30) ? "!" : "")}]";
        return !isNullable && dice.Chance(30) ? $"{type}!" : type;
    }

    private List<string> Some(IReadOnlyList<string> names) =>
        [.. dice.Several(1, names.Count, _ => dice.Pick(names)).Distinct()];

    private string Description() => dice.Chance(12) ? $"{dice.Pick(Texts)} " : "";

    private string Deprecation() =>
        dice.Chance(8) ? dice.Chance(50) ? " @deprecated" : $" @deprecated(reason: {dice.Pick(Texts)})" : "";

    private void Block(string head, IEnumerable<string> members) =>
        Line($"{Description()}{head} {{\n{string.Join('\n', members.Distinct())}\n}}");

    private void Line(string text) => sdl.Append(text).Append('\n');
}
