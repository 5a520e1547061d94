using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Storefront.GraphQL.Response;

namespace Storefront.Catalog;

/// <summary>A place among what a search finds: the keys of its order.</summary>
/// <param name="Closeness">How near the title is to the text: 1 is the text itself.</param>
/// <param name="Popularity">How many follow the musician.</param>
/// <param name="Released">The day of release, to sort by.</param>
internal readonly record struct SearchPlace(int Closeness, int Popularity, int Released, SearchKind Kind, long Id);

/// <summary>The cursors of one search: a place, and a mark of the search that it is a place of.</summary>
internal sealed class SearchCursor(string form, IReadOnlyList<SearchKind> kinds)
{
    private const int MarkBytes = 8;
    private const int Bytes = MarkBytes + (4 * sizeof(int)) + sizeof(long);

    private readonly byte[] mark =
        SHA256.HashData(Encoding.UTF8.GetBytes($"{string.Join(',', kinds)}{form}"))[..MarkBytes];

    public string Write(SearchPlace place)
    {
        var bytes = new byte[Bytes];
        mark.CopyTo(bytes, 0);
        var rest = bytes.AsSpan(MarkBytes);
        BinaryPrimitives.WriteInt32LittleEndian(rest, place.Closeness);
        BinaryPrimitives.WriteInt32LittleEndian(rest[4..], place.Popularity);
        BinaryPrimitives.WriteInt32LittleEndian(rest[8..], place.Released);
        BinaryPrimitives.WriteInt32LittleEndian(rest[12..], (int)place.Kind);
        BinaryPrimitives.WriteInt64LittleEndian(rest[16..], place.Id);
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="GraphQLException">The cursor is of another search, or no cursor.</exception>
    public SearchPlace Read(string text)
    {
        var bytes = text.Length <= Bytes * 2 && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        if (bytes.Length == Bytes && bytes.AsSpan(0, MarkBytes).SequenceEqual(mark))
            return Place(bytes.AsSpan(MarkBytes));
        throw new GraphQLException(
            new GraphQLError(
                "The cursor in \"after\" was not given by this search; begin again without it.",
                ErrorCodes.InvalidCursor)
            .With("argument", "after"));
    }

    private static SearchPlace Place(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadInt32LittleEndian(bytes),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
        BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]),
        (SearchKind)BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]));
}
