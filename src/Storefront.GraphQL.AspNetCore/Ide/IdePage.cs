using System.Text.Encodings.Web;
using System.Text.Json;

namespace Storefront.GraphQL.AspNetCore.Ide;

/// <summary>The HTML of the IDE. It holds no script of its own, so that its policy need allow none.</summary>
internal static class IdePage
{
    /// <summary>The page may load what its own host serves and nothing else.</summary>
    /// <param name="nonce">For the style sheet that GraphiQL makes when a dialog opens.</param>
    public static string ContentSecurityPolicy(string nonce) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; "
        + "font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static JsonSerializerOptions Readable { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="folder">The address the files are at.</param>
    public static string Editor(string folder, string nonce, IEnumerable<ExampleTab> tabs)
    {
        var address = HtmlEncoder.Default.Encode(folder);
        var scripts = IdeFiles.Scripts.Append(OwnFiles.Script)
            .Select(script => $"""<script src="{address}/{script}" nonce="{nonce}"></script>""");
        // Within a script element only "<" could end it; the serializer writes it as an escape.
        var json = JsonSerializer.Serialize(tabs, JsonSerializerOptions.Web);
        var introspection = JsonSerializer.Serialize(OwnFiles.Introspection);
        return $"""
            {Head(address, IdeFiles.StyleSheet, OwnFiles.StyleSheet)}
            <div id="ide">Loading GraphiQL ...</div>
            <noscript>GraphiQL needs JavaScript.</noscript>
            <script type="application/json" id="tabs">{json}</script>
            <script type="application/json" id="introspection">{introspection}</script>
            {string.Join('\n', scripts)}
            </body>
            </html>

            """;
    }

    /// <param name="missing">What to do to get the files.</param>
    public static string Notice(string folder, string missing) => $"""
        {Head(HtmlEncoder.Default.Encode(folder), OwnFiles.StyleSheet)}
        <main>
        <h1>The editor is not here yet</h1>
        <p>{HtmlEncoder.Default.Encode(missing)}</p>
        <p>The endpoint itself answers without it.</p>
        </main>
        </body>
        </html>

        """;

    private static string Head(string address, params IEnumerable<string> styleSheets) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>GraphiQL</title>
        <link rel="icon" href="data:,">
        {string.Join('\n', styleSheets.Select(sheet => $"""<link rel="stylesheet" href="{address}/{sheet}">"""))}
        </head>
        <body>
        """;
}
