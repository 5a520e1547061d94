namespace Storefront.Tests;

/// <summary>A fact that takes Node.js and npm to find out: skipped, and said so, where they are missing.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = OnPath.Has("npm") ? null : "skipped: no Node.js";
}
