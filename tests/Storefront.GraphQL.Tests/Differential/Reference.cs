using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Storefront.Tests;

namespace Storefront.GraphQL.Tests.Differential;

/// <summary>The releases of graphql-js that <c>Reference/package.json</c> names, in one process of Node.js.</summary>
internal sealed class Reference : IDisposable
{
    private const string Folder = "Differential/Reference";

    private readonly Process node;

    private Reference() =>
        // Nearly all of what a request leaves is garbage: a larger nursery spares a tenth of the time.
        node = Process.Start(new ProcessStartInfo("node", ["--max-semi-space-size=64", "reference.mjs"])
        {
            WorkingDirectory = NodeScript.Place(Folder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;

    public static async Task<Reference> Start()
    {
        await NodeScript.Install(Folder);
        return new Reference();
    }

    /// <summary>Sends a schema and requests to it; the verdicts are read with <see cref="Receive"/>.</summary>
    public void Send(string sdl, IEnumerable<Case> cases)
    {
        var message = new JsonObject
        {
            ["sdl"] = sdl,
            ["cases"] = new JsonArray([.. cases.Select(one => new JsonObject
            {
                ["document"] = one.Document,
                ["variables"] = JsonNode.Parse(one.Variables),
                ["operation"] = one.Operation,
            })]),
        };
        node.StandardInput.WriteLine(message.ToJsonString());
        node.StandardInput.Flush();
    }

    /// <summary>The verdicts on what was sent longest ago, by release.</summary>
    public IReadOnlyDictionary<string, (Verdict Schema, IReadOnlyList<Verdict> Cases)> Receive()
    {
        var line = node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The reference ended.");
        return JsonNode.Parse(line)!.AsObject().ToDictionary(release => release.Key, release => (
            VerdictOf(release.Value!["schema"]!),
            (IReadOnlyList<Verdict>)[.. release.Value["cases"]!.AsArray().Select(one => VerdictOf(one!))]));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        node.StandardInput.Close();
        if (!node.WaitForExit(TimeSpan.FromSeconds(10))) node.Kill();
        node.Dispose();
    }

    private static Verdict VerdictOf(JsonNode json)
    {
        var verdict = new Verdict();
        foreach (var (part, value) in json.AsObject())
            verdict[part] = part switch
            {
                "rules" => Verdict.Rules(value!.AsArray().Select(error => (
                    (string)error!["rule"]!, (string)error["message"]!, (string)error["locations"]!))),
                "answer" => ComparableAnswer.Of(value!),
                _ => $"{value}",
            };
        return verdict;
    }
}
