using System.Runtime.CompilerServices;
using Storefront.GraphQL.Execution.Topics;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>A small schema with events.</summary>
internal static class Radio
{
    public static Schema Build() =>
        new SchemaBuilder().AddTypes(typeof(RadioQueries), typeof(RadioVerbs), typeof(RadioEvents)).Build();
}

/// <summary>Something that was played.</summary>
public sealed record Track(string Title, string? Artist)
{
    /// <summary>Breaks when nobody knows the artist.</summary>
    public string Label => Artist is null ? throw new GraphQLException("Nobody knows.", "UNKNOWN") : $"{Artist} Ltd";
}

[QueryType]
public static class RadioQueries
{
    public static string Name() => "North";

    public static IReadOnlyList<Track> Tracks() => [new("One", "Ann"), new("Two", null)];

    [RequiresScopes("studio:enter")]
    public static string Studio() => "On air";
}

[MutationType]
public static class RadioVerbs
{
    public static async Task<bool> PlayAsync(
        string genre, string title, string? artist, ITopicEventSender events, CancellationToken cancel)
    {
        await events.SendAsync($"played/{genre}", new Track(title, artist), cancel);
        return true;
    }
}

[SubscriptionType]
public static class RadioEvents
{
    /// <summary>What is played of a genre.</summary>
    [Subscribe, Topic("played/{genre}")]
    public static Track Played(string genre, [EventMessage] Track track) => track;

    /// <summary>The services an event is resolved with.</summary>
    [Subscribe]
    public static string Served([EventMessage] int number, EventServices services) => $"{number} by {services.Number}";

    /// <summary>Counts, and says when it stops.</summary>
    public static async IAsyncEnumerable<int> CountAsync(
        int to, RadioLog log, [EnumeratorCancellation] CancellationToken cancel)
    {
        try
        {
            for (var number = 1; number <= to; number++)
            {
                await Task.Yield();
                yield return number;
            }
            if (to < 0) await Task.Delay(Timeout.Infinite, cancel);
            if (to == 0) throw new GraphQLException("Nothing to count.", "NOTHING");
        }
        finally
        {
            log.Ended.TrySetResult();
        }
    }

    public static Task<IAsyncEnumerable<Track>> Closed() =>
        throw new InvalidOperationException("The studio burned down.");

    public static async IAsyncEnumerable<Track?> Breaking()
    {
        yield return new Track("One", "A");
        await Task.Yield();
        throw new GraphQLException("The cable is cut.", "CUT");
    }

    /// <summary>What is said while nobody listens.</summary>
    [RequiresScopes("studio:enter")]
    public static async IAsyncEnumerable<string> Overheard()
    {
        await Task.Yield();
        yield return "Hush";
    }

    /// <summary>Waits in each event longer than any timeout.</summary>
    [Subscribe]
    public static async Task<int> SlowlyAsync([EventMessage] int number, CancellationToken cancel)
    {
        await Task.Delay(number, cancel);
        return number;
    }
}

/// <summary>Services that count how often they were opened.</summary>
public sealed record EventServices(int Number);

/// <summary>What a stream tells about itself.</summary>
public sealed class RadioLog
{
    public TaskCompletionSource Ended { get; } = new();
}
