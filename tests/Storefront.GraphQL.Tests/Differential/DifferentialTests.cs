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
    private const int NoMore = -1;

    // By each of these a difference was found once.
    private static readonly int[] Revealing =
        [20262528, 20263200, 20263386, 20263772, 20272078, 20277584, 402000228, 402100024];

    [NodeFact]
    public async Task Judges_random_requests_as_the_reference_does()
    {
        var batches = Setting("STOREFRONT_DIFFERENTIAL_CASES", 10_000) / Batch.Size;
        var seed = Setting("STOREFRONT_DIFFERENTIAL_SEED", 1);
        using var reference = await Reference.Start();
        var found = new List<string>();
        Batch? sent = null;
        foreach (var from in Revealing.Concat(Enumerable.Range(seed, batches)).Append(NoMore))
        {
            // One batch ahead, so that neither side waits for the other.
            var next = from == NoMore ? null : new Batch(from);
            if (next is not null) reference.Send(next.Sdl, next.Cases);
            if (sent is not null) found.AddRange(sent.Differences(reference.Receive()));
            sent = next;
            if (found.Count >= DifferencesMax) break;
        }
        output.WriteLine($"{batches * Batch.Size} cases from seed {seed}, {found.Count} differ.");
        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    private static int Setting(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
