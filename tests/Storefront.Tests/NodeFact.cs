namespace Storefront.Tests;

/// <summary>A fact that takes Node.js and npm to find out: skipped, and said so, where they are missing.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    private static readonly bool HasNode = Array.Exists(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator),
        folder => File.Exists(Path.Combine(folder, "npm")) || File.Exists(Path.Combine(folder, "npm.cmd")));

    public NodeFactAttribute() => Skip = HasNode ? null : "skipped: no Node.js";
}
