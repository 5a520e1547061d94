using System.Buffers.Binary;
using System.Text;

namespace Storefront.GraphQL.Language;

/// <summary>
/// Strings of names met before. The same few hundred names make up nearly every document, so most of them cost no
/// allocation and documents that are kept share their memory.
/// </summary>
internal static class NameTable
{
    private const int LongestKept = 64;

    // Direct-mapped: a newcomer takes the place of whoever was there. Threads may race; a lost entry is made again.
    private static readonly string?[] Places = new string?[1024];

    public static string Of(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestKept) return Encoding.ASCII.GetString(name);
        ref var place = ref Places[Hash(name) % (uint)Places.Length];
        var known = place;
        if (known is not null && Ascii.Equals(name, known)) return known;
        return place = Encoding.ASCII.GetString(name);
    }

    // The length and both ends tell the names of real schemas apart well enough.
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        ulong ends = 0;
        if (name.Length >= 8)
            ends = BinaryPrimitives.ReadUInt64LittleEndian(name)
                ^ (BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]) * 31);
        else foreach (var letter in name) ends = (ends << 8) | letter;
        return (uint)(((ends + (uint)name.Length) * 0x9E3779B97F4A7C15) >> 32);
    }
}
