namespace Storefront.Catalog.Import.Csv;

/// <summary>What the carriers of a record say about its kind: <c>Vinyl:12",EP</c>.</summary>
internal static class RecordFormats
{
    private static readonly (string Word, RecordType Type)[] Words =
    [
        ("Box Set", RecordType.BoxSet), ("Compilation", RecordType.Compilation), ("EP", RecordType.Ep),
        ("Single", RecordType.Single), ("Maxi-Single", RecordType.Single), ("Mini-Album", RecordType.Album),
        ("Album", RecordType.Album),
    ];

    /// <summary>The type that is named; null when none is, for a long-playing disc may hold anything.</summary>
    public static RecordType? Type(string? formats)
    {
        if (formats is null) return null;
        var given = formats.Split(['|', ':', ','], StringSplitOptions.TrimEntries);
        foreach (var (word, type) in Words)
            if (given.Contains(word, StringComparer.OrdinalIgnoreCase)) return type;
        return null;
    }
}
