using System.Text.RegularExpressions;

namespace Storefront.GraphQL.Tests.Differential;

/// <summary>Where our library differs from a release of graphql-js on purpose.</summary>
internal static partial class Deviations
{
    private const string Definitions = "ExecutableDefinitionsRule";

    private const string OneOfVariable = "NullableOneOfVariable";
    private const string Values = "ValuesOfCorrectTypeRule";
    private const string VariablePlaces = "VariablesInAllowedPositionRule";
    private const string ScalarVariable = $"{VariablePlaces}InScalar";
    private const string Merging = "OverlappingFieldsCanBeMergedRule";

    private static readonly (string Release, string Rule, Func<string, bool> On, string Reason)[] Rules =
    [
        ("16", "MaxIntrospectionDepthRule", _ => true, "No edition has it; ours is a limit of requests."),
        ("17", "MaxIntrospectionDepthRule", _ => true, "No edition has it; ours is a limit of requests."),
        ("16", OneOfVariable, _ => true, "The release does not see a oneOf whose place is non-null."),
        ("17", OneOfVariable, _ => true, "The release does not see a oneOf whose place is non-null."),
        ("17", ScalarVariable, _ => true, "The release takes any variable in a list that is a scalar's value."),
        ("16", "KnownOperationTypesRule", _ => true, "The release finds out when it runs; §5.2.1.1."),
        ("16", "SingleFieldSubscriptionsRule", _ => true, "The release allows conditions at the root, and no field."),
        ("17", "SingleFieldSubscriptionsRule", HasConditions, "The release stops at @skip; ours counts on."),
    ];

    private static readonly (string Release, string Part, Func<string, bool> On, string Reason)[] Parts =
    [
        ("17", "print", _ => true, "From 17 on, objects have spaces inside their braces; ours print as in 16."),
        ("17", "schema", _ => true, "The same, in default values."),
        ("17", "syntax", EmptyBraces().IsMatch, "The release takes empty selection sets; the grammar has none."),
        ("17", "syntax", DirectedDirective().IsMatch, "The release takes directives on definitions of directives."),
        ("16", "thrown", HasConditions, "The release cannot judge a conditional root of events."),
    ];

    // Where one rule is broken, a release judges others in a way of its own.
    private static readonly (string[] Releases, string Broken, string[] Hidden, string Reason)[] Masks =
    [
        (["16", "17"], "KnownDirectivesRule", [VariablePlaces, OneOfVariable, Values],
            "Arguments of an unknown directive are taken for those of the field."),
        (["17"], "UniqueInputFieldNamesRule", [VariablePlaces, Values],
            "Of a field that is given twice only the last value is looked at."),
        (["17"], Values, [VariablePlaces], "A variable in a list that stands where none may is not looked at."),
    ];

    /// <summary>The first part that two verdicts on a text differ in, if not on purpose; null if they agree.</summary>
    public static string? DifferingPart(string release, string text, Verdict ours, Verdict theirs)
    {
        foreach (var part in theirs.Parts.Union(ours.Parts))
        {
            if (ours[part] == theirs[part]) continue;
            var isMeant = Array.Exists(Parts, one => one.Release == release && one.Part == part && one.On(text))
                || AreSame(
                    Comparable(release, text, part, ours[part]), Comparable(release, text, part, theirs[part]));
            if (!isMeant) return part;

            // Whether there are further parts depends on these.
            if (part is "syntax" or "rules" or "thrown") return null;
        }
        return null;
    }

    /// <summary>The name under which an error is compared.</summary>
    public static string Label(string rule, string message) =>
        rule != VariablePlaces ? rule
        : OneOfMessage().IsMatch(message) ? OneOfVariable
        : ScalarMessage().IsMatch(message) ? ScalarVariable
        : rule;

    private static string? Comparable(string release, string text, string part, string? verdict)
    {
        // Where the first of several occurrences of a field is conditional, our plan keeps its place for the others.
        if (part == "answer" && verdict is not null && HasConditions(text)) return ComparableAnswer.Unordered(verdict);
        if (part != "rules" || verdict is null) return verdict;

        // The release goes on to judge definitions of types; a request is refused for having them at all.
        var lines = verdict.Split('\n').Where(line => !verdict.Contains(Definitions, StringComparison.Ordinal)
            || line.StartsWith(Definitions, StringComparison.Ordinal));
        lines = lines.Where(line => !Array.Exists(Rules, one =>
            one.Release == release && line.StartsWith(one.Rule, StringComparison.Ordinal) && one.On(text)));

        foreach (var (releases, broken, hidden, _) in Masks)
        {
            if (!releases.Contains(release) || !verdict.Contains(broken, StringComparison.Ordinal)) continue;
            lines = lines.Where(line => !Array.Exists(hidden, rule => line.StartsWith(rule, StringComparison.Ordinal)));
        }

        // From 17 on, an unknown field of a oneOf is reported at the field and at the object.
        if (release == "17")
            lines = lines.Select(line => line.StartsWith(Values, StringComparison.Ordinal) ? Values : line);
        return string.Join('\n', lines.Distinct());
    }

    // The release goes through fragments in an order of its own, and shows a conflict at the fields where it met it
    // first: at the conflicting ones, as we do, with those round them too, or without some that merge with them.
    private static bool AreSame(string? ours, string? theirs)
    {
        if (ours == theirs) return true;
        if (ours is null || theirs is null) return false;
        var (own, their) = (ours.Split('\n').ToLookup(IsOfMerging), theirs.Split('\n').ToLookup(IsOfMerging));
        return own[true].Any()
            && own[false].SequenceEqual(their[false])
            && Places(own[true]).Overlaps(Places(their[true]));
    }

    private static bool IsOfMerging(string line) => line.StartsWith(Merging, StringComparison.Ordinal);

    private static HashSet<string> Places(IEnumerable<string> lines) =>
        [.. lines.SelectMany(line => line.Split(' ').Skip(1))];

    private static bool HasConditions(string text) => Condition().IsMatch(text);

    [GeneratedRegex(@"@(?:[\s,\uFEFF]|#[^\r\n]*)*(?:skip|include)")]
    private static partial Regex Condition();

    [GeneratedRegex(@"\{(?:[\s,\uFEFF]|#[^\r\n]*)*\}")]
    private static partial Regex EmptyBraces();

    [GeneratedRegex(@"directive\s*@\w+\s*(?:\((?:[^()]|\([^()]*\))*\)\s*)?@")]
    private static partial Regex DirectedDirective();

    [GeneratedRegex("(?:expecting type|used where) \"Odd!?\"")]
    private static partial Regex ScalarMessage();

    [GeneratedRegex("OneOf Input Object|takes exactly one of")]
    private static partial Regex OneOfMessage();
}
