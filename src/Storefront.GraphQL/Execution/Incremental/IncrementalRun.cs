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
    private bool hasBegun;
    private int nextId;

    /// <summary>Whether the last response has been given.</summary>
    public bool IsDone => hasBegun && openFragments.Count + openStreams.Count == 0;

    public async ValueTask<ExecutionResult> Next()
    {
        using var payload = new IncrementalPayload();
        context.ClaimAnew();
        var body = hasBegun ? new JsonBuffer() : await First(payload);
        hasBegun = true;
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

    private async ValueTask<JsonBuffer> First(IncrementalPayload payload)
    {
        var writer = Writer([], ImmutableDictionary<DeferUsage, DeferredFragment>.Empty);
        await OperationRun.Write(writer, OperationRun.NoRootValue);
        Take(writer.Postponing!, null, payload);
        return writer.Errors.Count == 0 ? writer.Buffer : RequestExecutor.WithErrors(writer);
    }

    private async ValueTask Step(IncrementalPayload payload)
    {
        var group = openFragments.SelectMany(fragment => fragment.Groups).FirstOrDefault(group => !group.IsDone);
        if (group is not null) await Write(group.Selection, payload);
        else await Write(openStreams[0].Id, openStreams[0].Stream, payload);
        Settle(payload);
    }

    /// <summary>Fetches all groups of that selection together: one level, whatever the number of objects.</summary>
    private async ValueTask Write(SelectionPlan selection, IncrementalPayload payload)
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
            if (isWhole) Take(writer.Postponing!, groups[index], payload);
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
        Take(writer.Postponing!, null, payload);
    }

    private ResponseWriter Writer(object[] path, ImmutableDictionary<DeferUsage, DeferredFragment> known) =>
        new(context, new JsonBuffer(most: context.MostResponseBytes)) { Postponing = new Postponing(path, known) };

    /// <summary>Takes in what was left for later. What a group leaves waits until the group has been sent.</summary>
    private void Take(Postponing left, PostponedGroup? group, IncrementalPayload payload)
    {
        foreach (var later in left.Groups) foreach (var fragment in later.Fragments) fragment.Groups.Add(later);
        foreach (var fragment in left.Fragments)
        {
            if (fragment.Parent is { IsComplete: false } around) around.Children.Add(fragment);
            else Announce(fragment, payload);
        }
        if (group is not null) group.Streams.AddRange(left.Streams);
        else foreach (var stream in left.Streams) Announce(stream, payload);
    }

    /// <summary>Tells of a fragment; of one that adds nothing, of those inside it.</summary>
    private void Announce(DeferredFragment fragment, IncrementalPayload payload)
    {
        if (fragment.Groups.Count == 0)
        {
            fragment.IsComplete = true;
            foreach (var child in fragment.Children) Announce(child, payload);
            return;
        }
        openFragments.Add(fragment);
        payload.Pending(fragment.Id = NewId(), fragment.Path, fragment.Label);
    }

    private void Announce(PostponedStream stream, IncrementalPayload payload)
    {
        openStreams.Add((NewId(), stream));
        payload.Pending(openStreams[^1].Id, stream.Path, stream.Plan.Label);
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
            foreach (var child in fragment.Children) Announce(child, payload);
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
        foreach (var stream in group.Streams) Announce(stream, payload);
    }

    private string NewId() => $"{nextId++}";
}
