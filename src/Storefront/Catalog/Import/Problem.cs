namespace Storefront.Catalog.Import;

/// <summary>Where a problem is: the file, the line in it and, in a message, the path of the element.</summary>
public sealed record Place(string File, int Line, string? Path = null)
{
    /// <inheritdoc/>
    public override string ToString() => Path is null ? $"{File}:{Line}" : $"{File}:{Line} {Path}";
}

/// <summary>One thing that an import found wrong, and where.</summary>
/// <param name="Refuses">True when it refused the row or message; false when it is only worth knowing.</param>
public sealed record Problem(ProblemCode Code, bool Refuses, Place Place, string Text)
{
    /// <inheritdoc/>
    public override string ToString() =>
        ShownText.Of($"{(Refuses ? "refused" : "warning")} {Code.Label()} {Place}: {Text}");
}

internal static class ProblemCodeLabel
{
    /// <summary>The code as reports and partners write it: <c>DANGLING_REFERENCE</c>.</summary>
    public static string Label(this ProblemCode code)
    {
        var name = code.ToString();
        return string.Concat(name.Select((letter, at) =>
            at > 0 && char.IsAsciiLetterUpper(letter) ? $"_{letter}" : char.ToUpperInvariant(letter).ToString()));
    }
}
