namespace Storefront.GraphQL.Tests.Differential;

/// <summary>What is said of one text, part by part: <c>syntax</c>, <c>print</c>, <c>rules</c>, <c>answer</c>.</summary>
internal sealed class Verdict
{
    private readonly Dictionary<string, string> parts = [];

    public string? this[string part]
    {
        get => parts.GetValueOrDefault(part);
        set => parts[part] = value!;
    }

    public IEnumerable<string> Parts => parts.Keys;

    /// <summary>Errors of validation, one a line: the rule, or the part of it that deviates, then the places.</summary>
    public static string Rules(IEnumerable<(string Rule, string Message, string Places)> errors) => string.Join(
        '\n',
        errors.Select(error => $"{Deviations.Label(error.Rule, error.Message)} {Sorted(error.Places)}")
            .Order(StringComparer.Ordinal));

    private static string Sorted(string places) =>
        string.Join(' ', places.Split(' ').Order(StringComparer.Ordinal));
}
