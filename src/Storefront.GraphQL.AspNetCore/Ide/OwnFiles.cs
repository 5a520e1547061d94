using System.Text;

namespace Storefront.GraphQL.AspNetCore.Ide;

/// <summary>The files of the page that are ours, out of the assembly.</summary>
internal static class OwnFiles
{
    public const string Script = "ide.js";
    public const string StyleSheet = "ide.css";

    public static IReadOnlyDictionary<string, byte[]> ByName { get; } =
        new[] { Script, StyleSheet }.ToDictionary(name => name, Read);

    /// <summary>The document that fills the panel of docs; it may run wherever the IDE is.</summary>
    public static string Introspection { get; } = Encoding.UTF8.GetString(Read("introspection.graphql"));

    private static byte[] Read(string name)
    {
        using var resource = typeof(OwnFiles).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}
