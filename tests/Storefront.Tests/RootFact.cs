using Storefront.Host.EmbeddedPostgres;

namespace Storefront.Tests;

/// <summary>A fact that takes root, who can be somebody else: skipped, and said so, for an ordinary user.</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute() => Skip = !Environment.IsPrivilegedProcess
        ? "skipped: not root"
        : IsReadableByOthers ? null : "skipped: another user may not enter the folder of the tests";

    private static bool IsReadableByOthers =>
        DatabaseUser.CanEnter(AppContext.BaseDirectory, "nobody", CancellationToken.None).GetAwaiter().GetResult()
        && DatabaseUser.CanEnter(Path.GetDirectoryName(Environment.ProcessPath)!, "nobody", CancellationToken.None)
            .GetAwaiter().GetResult();
}
