namespace Storefront.GraphQL.AspNetCore.Ide;

/// <summary>The files of GraphiQL and of what it stands on, by name; or why they are not there.</summary>
public sealed record IdeFiles
{
    /// <summary>The style sheet the page takes.</summary>
    public const string StyleSheet = "graphiql.min.css";

    /// <summary>The scripts the page takes, in this order: the last version of each that is a plain script.</summary>
    public static IReadOnlyList<string> Scripts { get; } =
        ["react.production.min.js", "react-dom.production.min.js", "graphiql.min.js"];

    internal static IReadOnlyList<string> Names { get; } = [.. Scripts, StyleSheet];

    private IdeFiles(IReadOnlyDictionary<string, byte[]> byName, string? missing) =>
        (ByName, Missing) = (byName, missing);

    public IReadOnlyDictionary<string, byte[]> ByName { get; }

    /// <summary>What to do to get them, in whole sentences; null when they are there.</summary>
    public string? Missing { get; }

    public static IdeFiles Of(IReadOnlyDictionary<string, byte[]> byName) => new(byName, null);

    public static IdeFiles None(string missing) => new(new Dictionary<string, byte[]>(), missing);
}
