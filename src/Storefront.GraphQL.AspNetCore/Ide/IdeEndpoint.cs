using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.AspNetCore.Ide;

/// <summary>The page a browser gets from the endpoint, and the files it takes.</summary>
internal sealed class IdeEndpoint(IdeOptions options, Schema schema)
{
    private static readonly string[] RequestParameters = ["query", "documentId", "extensions"];

    private readonly Lock gate = new();
    private readonly ExampleTab[] tabs = ExampleTab.Of(options.Examples, schema);
    private Task<IdeFiles>? files;

    /// <summary>Whether a person is looking, rather than a program asking.</summary>
    public static bool IsAskedFor(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && Accept.PrefersHtml(request.Headers.Accept)
        && !Array.Exists(RequestParameters, request.Query.ContainsKey);

    public async Task AnswerPage(HttpContext http)
    {
        var folder = $"{http.Request.PathBase}{http.Request.Path.Value!.TrimEnd('/')}/ide";
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var found = await Files();
        var (status, page) = found.Missing is { } missing
            ? (StatusCodes.Status503ServiceUnavailable, IdePage.Notice(folder, missing))
            : (StatusCodes.Status200OK, IdePage.Editor(folder, nonce, tabs));
        http.Response.StatusCode = status;
        http.Response.Headers.ContentSecurityPolicy = IdePage.ContentSecurityPolicy(nonce);
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.Vary = HeaderNames.Accept;
        await Send(http, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page));
    }

    public async Task AnswerFile(HttpContext http, string name)
    {
        if (!OwnFiles.ByName.TryGetValue(name, out var content)
            && !(IdeFiles.Names.Contains(name) && (await Files()).ByName.TryGetValue(name, out content)))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"";
        http.Response.Headers.ETag = tag;
        if (http.Request.Headers.IfNoneMatch == tag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var type = name.EndsWith(".css", StringComparison.Ordinal) ? MediaTypeNames.Text.Css : "text/javascript";
        await Send(http, $"{type}; charset=utf-8", content);
    }

    private static async Task Send(HttpContext http, string type, byte[] content)
    {
        http.Response.ContentType = type;
        http.Response.ContentLength = content.Length;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-cache";
        await http.Response.BodyWriter.WriteAsync(content, http.RequestAborted);
    }

    // One visit fetches for all; what it could not get, the next one tries to.
    private Task<IdeFiles> Files()
    {
        lock (gate)
        {
            var isGood = files is { IsCompleted: false } or { IsCompletedSuccessfully: true, Result.Missing: null };
            return isGood ? files! : files = options.Files();
        }
    }
}
