using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Execution.Incremental;

/// <summary>One response of an operation whose answer comes bit by bit, while it is put together.</summary>
internal sealed class IncrementalPayload : IDisposable
{
    private readonly JsonBuffer pending = new(256);
    private readonly JsonBuffer incremental = new(1024);
    private readonly JsonBuffer completed = new(256);

    public bool IsEmpty => pending.Length + incremental.Length + completed.Length == 0;

    /// <summary>Tells of something to wait for.</summary>
    public void Pending(string id, object[] path, string? label)
    {
        Begin(pending, id);
        pending.Raw(",\"path\":"u8);
        ErrorWriter.WritePath(pending, path);
        if (label is not null)
        {
            pending.Raw(",\"label\":"u8);
            pending.String(label);
        }
        pending.Byte((byte)'}');
    }

    /// <summary>Gives fields of a fragment, or items of a stream.</summary>
    public void Incremental(
        string id,
        object[] subPath,
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> json,
        IReadOnlyList<GraphQLError> errors)
    {
        Begin(incremental, id);
        if (subPath.Length > 0)
        {
            incremental.Raw(",\"subPath\":"u8);
            ErrorWriter.WritePath(incremental, subPath);
        }
        incremental.Raw(key);
        incremental.Raw(json);
        End(incremental, errors);
    }

    /// <summary>Says that there is no more of it; with errors, that it could not be completed.</summary>
    public void Completed(string id, IReadOnlyList<GraphQLError> errors)
    {
        Begin(completed, id);
        End(completed, errors);
    }

    /// <summary>Adds what was put together to a response map that is open.</summary>
    public void WriteTo(JsonBuffer body, bool hasNext)
    {
        Write(body, "\"pending\":["u8, pending);
        Write(body, "\"incremental\":["u8, incremental);
        Write(body, "\"completed\":["u8, completed);
        body.Raw(hasNext ? "\"hasNext\":true}"u8 : "\"hasNext\":false}"u8);
    }

    public void Dispose()
    {
        pending.Dispose();
        incremental.Dispose();
        completed.Dispose();
    }

    private static void Begin(JsonBuffer list, string id)
    {
        if (list.Length > 0) list.Byte((byte)',');
        list.Raw("{\"id\":"u8);
        list.String(id);
    }

    private static void End(JsonBuffer list, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            list.Byte((byte)',');
            ErrorWriter.Write(list, errors);
        }
        list.Byte((byte)'}');
    }

    private static void Write(JsonBuffer body, ReadOnlySpan<byte> key, JsonBuffer list)
    {
        if (list.Length == 0) return;
        body.Raw(key);
        body.Raw(list.WrittenSpan);
        body.Raw("],"u8);
    }
}
