namespace Storefront.Catalog;

/// <summary>What an owner may say about a song, whether it is new or known.</summary>
public abstract record SongMembers
{
    /// <summary>The recording's number. Every recording needs one before it is published.</summary>
    public Isrc? Isrc { get; init; }

    /// <summary>The number of the composition under it.</summary>
    public Iswc? Iswc { get; init; }

    /// <summary>The main genre.</summary>
    public string? Genre { get; init; }

    /// <summary>Moods, at most ten.</summary>
    public IReadOnlyList<string>? Moods { get; init; }

    /// <summary>The language sung, as a BCP 47 tag: `zh`, `en-GB`.</summary>
    public string? Language { get; init; }

    /// <summary>Whether nobody sings. A song that is sung needs a lyricist before it is published.</summary>
    public bool? IsInstrumental { get; init; }

    /// <summary>Whether the words are explicit.</summary>
    public bool? IsExplicit { get; init; }

    /// <summary>The day it came out, as far as it is known.</summary>
    public PartialDate? ReleasedOn { get; init; }

    private const int MoodsMax = 10;

    /// <summary>The first member that is not taken; null when all are.</summary>
    internal string[]? Wrong()
    {
        if (Genre is not null && GivenTexts.Word(Genre) is null) return ["genre"];
        if (Moods?.Count > MoodsMax || Moods?.Any(mood => GivenTexts.Word(mood) is null) == true) return ["moods"];
        return Language is not null && GivenTexts.Language(Language) is null ? ["language"] : null;
    }

    /// <summary>Sets what was given; what was not stays as it is.</summary>
    internal void SetOn(Song song)
    {
        song.Iswc = Iswc ?? song.Iswc;
        song.Genre = Genre is null ? song.Genre : GivenTexts.Word(Genre);
        song.Moods = Moods is null ? song.Moods : [.. Moods.Select(mood => GivenTexts.Word(mood)!).Distinct()];
        song.Language = Language ?? song.Language;
        song.IsInstrumental = IsInstrumental ?? song.IsInstrumental;
        song.IsExplicit = IsExplicit ?? song.IsExplicit;
        song.ReleasedOn = ReleasedOn ?? song.ReleasedOn;
    }
}
