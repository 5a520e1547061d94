using System.Collections.Immutable;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Execution.Incremental;

/// <summary>
/// An operation whose answer comes bit by bit: first what is not deferred, then group after group of what is. Nothing
/// deferred is fetched before the client has asked for the next response.
/// </summary>
internal sealed class IncrementalRun(OperationContext context)
{
    private readonly List<DeferredFragment> openFragments = [];
    private readonly List<(string Id, PostponedStream Stream)> openStreams = [];
    private readonly List<DeferredFragment> freshFragments = [];
    private readonly List<PostponedStream> freshStreams = [];
    private bool hasBegun;
    private int nextId;

    /// <summary>Whether the last response has been given.</summary>
    public bool IsDone => hasBegun && openFragments.Count + openStreams.Count == 0;

    public async ValueTask<ExecutionResult> Next()
    {
        using var payload = new IncrementalPayload();
        context.ClaimAnew();
        var body = hasBegun ? new JsonBuffer() : await First();
        hasBegun = true;
        Announce(payload);
        if (body.Length > 0)
        {
            if (IsDone) return new ExecutionResult(body);
            body.Length--;
            body.Byte((byte)',');
        }
        else
        {
            while (payload.IsEmpty && !IsDone) await Step(payload);
            body.Byte((byte)'{');
        }
        payload.WriteTo(body, hasNext: !IsDone);
        return new ExecutionResult(body);
    }

    /// <summary>The last response when the rest cannot be given.</summary>
    public ExecutionResult End(GraphQLError error)
    {
        if (!hasBegun)
        {
            hasBegun = true;
            return ExecutionResult.Refused([error]);
        }
        using var payload = new IncrementalPayload();
        foreach (var fragment in openFragments) payload.Completed(fragment.Id!, [error]);
        foreach (var (id, _) in openStreams) payload.Completed(id, [error]);
        openFragments.Clear();
        openStreams.Clear();
        var body = new JsonBuffer(512);
        body.Byte((byte)'{');
        payload.WriteTo(body, hasNext: false);
        return new ExecutionResult(body);
    }

    private async ValueTask<JsonBuffer> First()
    {
        var writer = Writer([], ImmutableDictionary<DeferUsage, DeferredFragment>.Empty);
        await OperationRun.Write(writer, OperationRun.NoRootValue);
        Take(writer.Postponing!, null);
        return writer.Errors.Count == 0 ? writer.Buffer : RequestExecutor.WithErrors(writer);
    }

    private async ValueTask Step(IncrementalPayload payload)
    {
        var group = openFragments.SelectMany(fragment => fragment.Groups).FirstOrDefault(group => !group.IsDone);
        if (group is not null) await Write(group.Selection);
        else await Write(openStreams[0].Id, openStreams[0].Stream, payload);
        Announce(payload);
        Settle(payload);
    }

    /// <summary>Fetches all groups of that selection together: one level, whatever the number of objects.</summary>
    private async ValueTask Write(SelectionPlan selection)
    {
        List<PostponedGroup> groups =
        [
            .. openFragments.SelectMany(fragment => fragment.Groups)
                .Where(group => !group.IsDone && group.Selection == selection)
                .Distinct(),
        ];
        var level = await ObjectLevel.Of(context, selection, [.. groups.Select(group => group.Instance)]);
        context.ReleaseLater(level);
        for (var index = 0; index < groups.Count; index++)
        {
            var writer = Writer(groups[index].Path, groups[index].Known);
            var isWhole = level.Write(writer, index) == Written.Whole;
            groups[index].Finish(isWhole ? writer.Buffer : null, writer.Errors);
            if (isWhole) Take(writer.Postponing!, groups[index]);
            else writer.Buffer.Dispose();
        }
    }

    private async ValueTask Write(string id, PostponedStream stream, IncrementalPayload payload)
    {
        openStreams.RemoveAt(0);
        var fetched = await FetchedValues.OfItems(context, stream.Plan.Items, stream.Items);
        context.ReleaseLater(fetched);
        var writer = Writer(stream.Path, ImmutableDictionary<DeferUsage, DeferredFragment>.Empty);
        using var items = writer.Buffer;
        items.Byte((byte)'[');
        var (count, errors) = fetched.WriteItems(writer, stream.Start);
        items.Byte((byte)']');
        if (count > 0) payload.Incremental(id, [], ",\"items\":"u8, items.WrittenSpan, writer.Errors[..errors]);
        payload.Completed(id, count == stream.Items.Count ? [] : writer.Errors[errors..]);
        Take(writer.Postponing!, null);
    }

    private ResponseWriter Writer(object[] path, ImmutableDictionary<DeferUsage, DeferredFragment> known) =>
        new(context, new JsonBuffer(most: context.MostResponseBytes)) { Postponing = new Postponing(path, known) };

    /// <summary>Takes in what was left for later. What a group leaves waits until the group has been sent.</summary>
    private void Take(Postponing left, PostponedGroup? group)
    {
        foreach (var fragment in left.Fragments)
        {
            if (fragment.Parent is { IsComplete: false } around) around.Children.Add(fragment);
            else freshFragments.Add(fragment);
        }
        foreach (var later in left.Groups) foreach (var fragment in later.Fragments) fragment.Groups.Add(later);
        (group?.Streams ?? freshStreams).AddRange(left.Streams);
    }

    /// <summary>Tells of what is new. A fragment that adds nothing is passed over for those inside it.</summary>
    private void Announce(IncrementalPayload payload)
    {
        var fragments = new Queue<DeferredFragment>(freshFragments);
        freshFragments.Clear();
        while (fragments.TryDequeue(out var fragment))
        {
            if (fragment.Groups.Count == 0)
            {
                fragment.IsComplete = true;
                foreach (var child in fragment.Children) fragments.Enqueue(child);
                continue;
            }
            fragment.Id = NewId();
            openFragments.Add(fragment);
            payload.Pending(fragment.Id, fragment.Path, fragment.Label);
        }
        foreach (var stream in freshStreams)
        {
            openStreams.Add((NewId(), stream));
            payload.Pending(openStreams[^1].Id, stream.Path, stream.Plan.Label);
        }
        freshStreams.Clear();
    }

    /// <summary>Completes every fragment whose groups are done, and those inside it in turn.</summary>
    private void Settle(IncrementalPayload payload)
    {
        while (openFragments.Find(one => one.Groups.Exists(group => group.IsFailed)
            || one.Groups.TrueForAll(group => group.IsDone)) is { } fragment)
        {
            if (fragment.Groups.Find(group => group.IsFailed) is { } failed)
            {
                openFragments.Remove(fragment);
                payload.Completed(fragment.Id!, failed.Errors);
                continue;
            }
            foreach (var group in fragment.Groups.Where(group => !group.IsSent)) Send(group, payload);
            openFragments.Remove(fragment);
            fragment.IsComplete = true;
            payload.Completed(fragment.Id!, []);
            freshFragments.AddRange(fragment.Children);
            Announce(payload);
        }
    }

    /// <summary>Sends a group once, as part of the innermost of its fragments that the client waits for.</summary>
    private void Send(PostponedGroup group, IncrementalPayload payload)
    {
        var fragment = group.Fragments.Where(openFragments.Contains).MaxBy(one => one.Path.Length)!;
        using var data = group.Data!;
        payload.Incremental(
            fragment.Id!, group.Path[fragment.Path.Length..], ",\"data\":"u8, data.WrittenSpan, group.Errors);
        group.IsSent = true;
        freshStreams.AddRange(group.Streams);
    }

    private string NewId() => $"{nextId++}";
}
