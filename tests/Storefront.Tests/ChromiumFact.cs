namespace Storefront.Tests;

/// <summary>A fact that takes Chromium, and Node.js to steer it: skipped, and said so, without them.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = !OnPath.Has("npm") ? "skipped: no Node.js"
        : OnPath.Has("chromium") ? null : "skipped: no Chromium (Debian: apt-get install chromium)";
}
