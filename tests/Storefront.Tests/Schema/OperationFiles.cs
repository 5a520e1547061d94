namespace Storefront.Tests.Schema;

/// <summary>The operations that the documentation quotes: <c>schema/operations/&lt;user&gt;/*.graphql</c>.</summary>
internal static class OperationFiles
{
    private static readonly string Folder = Path.Combine(Snapshot.Root, "schema/operations");

    /// <summary>Every operation by its user and name: <c>partner/search</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.graphql", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static string Text(string operation) => File.ReadAllText(Path.Combine(Folder, $"{operation}.graphql"));
}
