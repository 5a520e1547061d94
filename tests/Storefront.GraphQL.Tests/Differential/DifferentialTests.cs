using System.Globalization;
using Storefront.Tests;
using Xunit.Abstractions;

namespace Storefront.GraphQL.Tests.Differential;

/// <summary>
/// Random schemas and requests, judged by our library and by graphql-js. STOREFRONT_DIFFERENTIAL_CASES says how many,
/// STOREFRONT_DIFFERENTIAL_SEED from where on.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int DifferencesMax = 20;

    [NodeFact]
    public async Task Judges_random_requests_as_the_reference_does()
    {
        var batches = Setting("STOREFRONT_DIFFERENTIAL_CASES", 10_000) / Batch.Size;
        var seed = Setting("STOREFRONT_DIFFERENTIAL_SEED", 1);
        using var reference = await Reference.Start();
        var found = new List<string>();
        Batch? sent = null;
        for (var index = 0; index <= batches && found.Count < DifferencesMax; index++)
        {
            // One batch ahead, so that neither side waits for the other.
            var next = index < batches ? new Batch(seed + index) : null;
            if (next is not null) reference.Send(next.Sdl, next.Cases);
            if (sent is not null) found.AddRange(sent.Differences(reference.Receive()));
            sent = next;
        }
        output.WriteLine($"{batches * Batch.Size} cases from seed {seed}, {found.Count} differ.");
        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    private static int Setting(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
