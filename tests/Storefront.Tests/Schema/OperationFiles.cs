using Storefront.Accounts;

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

    /// <summary>Those that anybody may run as they are: their variables have defaults.</summary>
    public static IReadOnlyList<string> OfCatalogue { get; } =
        [.. Of("partner").Except(PartnerJourneyTests.Operations)];

    /// <summary>The operations of one kind of user.</summary>
    public static IReadOnlyList<string> Of(string user) =>
        [.. All.Where(operation => operation.StartsWith($"{user}/", StringComparison.Ordinal))];

    /// <summary>Whose account an operation is for.</summary>
    public static AccountKind UserOf(string operation) =>
        Enum.Parse<AccountKind>(operation.Split('/')[0], ignoreCase: true);

    public static string Text(string operation) => File.ReadAllText(Path.Combine(Folder, $"{operation}.graphql"));
}
