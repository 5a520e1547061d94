using Storefront.Catalog;
using Record = Storefront.Catalog.Record;

namespace Storefront.Tests.Catalog.Filtering;

/// <summary>
/// A text by which rows are found: the whole of it exactly, parts of it in the forms that search compares.
/// </summary>
/// <param name="Exact">Null when the noun that has it is missing.</param>
/// <param name="Forms">One for each title or name, the one shown first.</param>
internal sealed record SearchedValue(string? Exact, params string[] Forms);

/// <summary>
/// What one noun shows to filters: a value, a list of values, a noun or a list of nouns for each field.
/// </summary>
internal sealed record FilterRow(long Id, Dictionary<string, object?> Values)
{
    public static FilterRow Of(Song song) => new(song.Id, new()
    {
        ["title"] = new SearchedValue(song.Title, Forms(song.Title, song.Titles.Select(title => title.Text))),
        ["genre"] = song.Genre,
        ["moods"] = song.Moods,
        ["price"] = Fen(song.Price),
        ["releasedOn"] = song.ReleasedOn,
        ["tempoBpm"] = song.TempoBpm,
        ["energy"] = song.Energy,
        ["durationMs"] = song.DurationMs,
        ["language"] = song.Language,
        ["isInstrumental"] = song.IsInstrumental,
        ["isExplicit"] = song.IsExplicit,
        ["isrc"] = song.Isrc?.ToString(),
        ["isrcs"] = song.Isrcs.Select(isrc => new FilterRow(0, new() { ["isrc"] = isrc.Isrc.ToString() })).ToList(),
        ["musician"] = Of(song.Musician),
    });

    public static FilterRow Of(Record record) => new(record.Id, new()
    {
        ["title"] = new SearchedValue(record.Title, Forms(record.Title, record.Titles.Select(title => title.Text))),
        ["upc"] = record.Upc?.ToString(),
        ["type"] = record.Type is { } type ? Word(type) : null,
        ["price"] = Fen(record.Price),
        ["releasedOn"] = record.ReleasedOn,
        ["musician"] = Of(record.Musician),
    });

    /// <summary>Of no musician nothing is known.</summary>
    public static FilterRow Of(Musician? musician) => new(musician?.Id ?? 0, new()
    {
        ["name"] = musician is null
            ? new SearchedValue(null)
            : new SearchedValue(musician.Name, Forms(musician.Name, musician.Party.Names.Select(name => name.Text))),
        ["country"] = musician?.Country?.ToString(),
        ["genres"] = musician?.Genres ?? [],
        ["followerCount"] = musician?.FollowerCount,
        ["audienceCountry"] = musician?.AudienceCountry?.ToString(),
    });

    private static string[] Forms(string shown, IEnumerable<string> others) =>
        [.. others.Prepend(shown).Select(text => SearchForm.Of(text))];

    private static long Fen(Money? price) => price switch
    {
        null => 0,
        { Currency: CurrencyCode.CNY, AmountMinor: var fen } => fen,
        _ => long.MaxValue,
    };

    private static string Word(RecordType type) => type == RecordType.DjMix ? "DJ_MIX"
        : type == RecordType.BoxSet ? "BOX_SET"
        : $"{type}".ToUpperInvariant();
}
