using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Storefront.GraphQL.Execution;
using Xunit.Abstractions;

namespace Storefront.GraphQL.Tests.Differential;

/// <summary>
/// Bytes that no client should send: every one of them is answered, and soon. STOREFRONT_FUZZ_SECONDS says for how
/// long, STOREFRONT_FUZZ_SEED from where on.
/// </summary>
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true), Collection(nameof(FuzzTests))]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int CasesPerSchema = 200;

    // A loaded machine takes its time; what hangs takes longer.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private static readonly ExecutorOptions Options = new() { Timeout = TimeSpan.FromSeconds(2) };

    private int slowest;

    [Fact]
    public async Task Answers_whatever_is_sent()
    {
        var seconds = Setting("STOREFRONT_FUZZ_SECONDS", 3);
        var seed = Setting("STOREFRONT_FUZZ_SEED", 1);
        var count = await Bombard(seed++);
        var memory = new MemoryWatch();
        var clock = Stopwatch.StartNew();
        var (half, whole) = (TimeSpan.FromSeconds(seconds / 2.0), TimeSpan.FromSeconds(seconds));
        for (; clock.Elapsed < half; seed++) count += await Bombard(seed);
        memory.Look();
        for (; clock.Elapsed < whole; seed++) count += await Bombard(seed);
        memory.Look();
        output.WriteLine($"{count} requests, the last from seed {seed - 1}, the slowest {slowest} ms. {memory}");
        Assert.True(memory.IsFlat, $"{memory}");
    }

    private async Task<int> Bombard(int seed)
    {
        var dice = new Dice(seed);
        var unexpected = new List<Exception>();
        var ours = new OwnVerdicts(
            new SchemaWriter(dice).Write(),
            dice,
            Options with { OnUnexpected = (_, failure) => unexpected.Add(failure) });
        for (var index = 0; index < CasesPerSchema; index++)
        {
            var valid = new DocumentWriter(ours.Schema, dice).Write();
            var request = new GraphQLRequest
            {
                Query = Spoilt(valid.Document, dice),
                Variables = SpoiltVariables(valid.Variables, dice),
                OperationName = dice.Chance(80) ? valid.Operation : "\0",
                IsQueryOnly = dice.Chance(10),
            };
            var start = Stopwatch.GetTimestamp();
            try
            {
                using var result = await Task.Run(() => ours.Executor.Execute(request, NoServices.Instance, default)
                    .AsTask()).WaitAsync(Deadline);
                using var answer = JsonDocument.Parse(result.Body, new JsonDocumentOptions { MaxDepth = 1000 });
                if (unexpected.Count > 0) throw unexpected[0];
                slowest = Math.Max(slowest, (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            catch (Exception failure)
            {
                Assert.Fail($"STOREFRONT_FUZZ_SEED={seed}, case {index}: {failure}\n"
                    + $"query {Shown(request.Query)}\nvariables {Shown(request.Variables)}");
            }
        }
        return CasesPerSchema;
    }

    private static string Shown(ReadOnlyMemory<byte> text) =>
        $"{Convert.ToBase64String(text.Span)}\n{Encoding.UTF8.GetString(text.Span)}";

    private static byte[] Spoilt(string text, Dice dice)
    {
        if (dice.Chance(40)) return Encoding.UTF8.GetBytes(text);
        if (dice.Chance(30)) text = Mutation.Of(text, dice);
        if (dice.Chance(10)) text = Nested(text, dice);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length == 0) return bytes;
        switch (dice.Roll(5))
        {
            case 0: return bytes[..dice.Roll(bytes.Length)];
            case 1: return [.. dice.Several(0, 300, _ => (byte)dice.Roll(256))];
            case 2:
                foreach (var at in dice.Several(1, 10, _ => dice.Roll(bytes.Length))) bytes[at] = (byte)dice.Roll(256);
                return bytes;
            case 3: return [.. bytes[dice.Roll(bytes.Length)..], .. bytes[..dice.Roll(bytes.Length)]];
            default: return bytes;
        }
    }

    // Transports let nothing through but an object of JSON, in UTF-8 and without half surrogate pairs.
    private static byte[] SpoiltVariables(string text, Dice dice)
    {
        var spoilt = Spoilt(text, dice);
        try
        {
            using var json = JsonDocument.Parse(spoilt);
            if (json.RootElement.ValueKind == JsonValueKind.Object && Utf8.IsValid(spoilt)
                && !Encoding.UTF8.GetString(spoilt).Contains("\\uD", StringComparison.OrdinalIgnoreCase)) return spoilt;
        }
        catch (JsonException)
        {
            // Spoilt beyond what a transport takes.
        }
        return Encoding.UTF8.GetBytes(text);
    }

    // What opens again and again, as attackers send it.
    private static string Nested(string text, Dice dice)
    {
        var opening = dice.Pick(["{a", "[", "(a:[", "{\"a\":", "...{", "@a", "$a:[", "\"\"\"\\", "#", "{a:", "\uFEFF"]);
        var depth = dice.Pick([10, 100, 1_000, 10_000]);
        return text.Insert(dice.Roll(text.Length + 1), string.Concat(Enumerable.Repeat(opening, depth)));
    }

    private static int Setting(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
