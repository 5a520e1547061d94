namespace Storefront.Catalog.Import.Ern;

/// <summary>
/// A piece of a message, in one form for all versions of the standard. A message is read as a row of these, so
/// that none need be held whole; numbers tie them together (a deal names a release by its number, and so on).
/// </summary>
internal abstract record ErnPart;

internal enum ErnKind { NewRelease, Purge }

/// <summary>Who says it, for whom, to whom, and when: always the first part.</summary>
internal sealed record ErnHeader(
    ErnKind Kind,
    string Version,
    string? MessageId,
    string Sender,
    Sender? Owner,
    IReadOnlyList<string> Recipients,
    DateTimeOffset CreatedAt,
    bool IsTest) : ErnPart
{
    /// <summary>Version 3 of the standard has the parties inline and the details by territory.</summary>
    public bool IsVersion3 => Version.StartsWith('3');
}

/// <summary>A company that sends messages, by its DDEX party id.</summary>
internal sealed record Sender(string Dpid, string Name);

/// <summary>A person, band or company that the message names, first in this place.</summary>
internal sealed record ErnParty(int Number, IReadOnlyList<ErnName> Names, ErnPartyIds Ids, Place At) : ErnPart;

internal sealed record ErnName(string Text, NameKind Kind, string? Language);

internal sealed record ErnPartyIds(string? Isni, string? Ipi, string? Dpid, string? Namespace, string? Proprietary)
{
    public static readonly ErnPartyIds None = new(null, null, null, null, null);
}

/// <summary>A title in one language and script; the language is null where the message does not say it.</summary>
internal sealed record ErnTitle(string Text, string? SubTitle, TitleKind Kind, string? Language)
{
    /// <summary>The title with its subtitle, which tells one movement of a symphony from the next.</summary>
    public string WrittenOut
    {
        get
        {
            var whole = SubTitle is null ? Text : $"{Text} ({SubTitle})";
            // Title and subtitle may each be as long as a title can be.
            return whole.Length <= CatalogModel.TextLengthMax ? whole : Text;
        }
    }
}

/// <summary>
/// A party's part in a recording or release; the word of the message is kept where the role says less.
/// </summary>
internal sealed record ErnContribution(int Party, CreditRole Role, string? RoleAsGiven, decimal? Share = null);

/// <summary>One sound recording.</summary>
internal sealed record ErnRecording : ErnPart
{
    public required int Number { get; init; }
    public required int Line { get; init; }
    public IReadOnlyList<Isrc> Isrcs { get; init; } = [];
    public string? Namespace { get; init; }
    public string? Proprietary { get; init; }
    public Iswc? Iswc { get; init; }
    public required string Title { get; init; }
    public IReadOnlyList<ErnTitle> Titles { get; init; } = [];

    /// <summary>The party it is known under: the first main artist.</summary>
    public int? Artist { get; init; }

    /// <summary>Everybody with a part in it, display artists first.</summary>
    public IReadOnlyList<ErnContribution> Credits { get; init; } = [];
    public int? DurationMs { get; init; }
    public string? Language { get; init; }
    public string? Genre { get; init; }
    public bool? IsInstrumental { get; init; }
    public bool? IsExplicit { get; init; }
    public PartialDate? PublishedOn { get; init; }
    public int? Label { get; init; }
}

/// <summary>One release. Comes behind its own tracks, because it is known whole only at its end.</summary>
internal sealed record ErnRelease : ErnPart
{
    public required int Number { get; init; }
    public required int Line { get; init; }

    /// <summary>True for the release of one track of another release, which exists to carry deals.</summary>
    public bool IsTrack { get; init; }

    public Gtin? Gtin { get; init; }
    public string? Grid { get; init; }
    public Isrc? Isrc { get; init; }
    public string? CatalogNumber { get; init; }
    public string? Namespace { get; init; }
    public string? Proprietary { get; init; }
    public RecordType? Type { get; init; }
    public string Title { get; init; } = "";
    public IReadOnlyList<ErnTitle> Titles { get; init; } = [];
    public int? Artist { get; init; }
    public int? Label { get; init; }
    public string? Genre { get; init; }
    public PartialDate? ReleasedOn { get; init; }
    public PartialDate? OriginallyReleasedOn { get; init; }
}

/// <summary>A recording's place on a release.</summary>
internal sealed record ErnTrack(int Release, int Recording, int Disc, int Sequence, bool IsBonus) : ErnPart;

/// <summary>The deals of a group hold for this release as a whole, or for this recording.</summary>
internal sealed record ErnDealScope(int Group, int? Release, int? Recording) : ErnPart;

/// <summary>What may be done, where, and when.</summary>
internal sealed record ErnDeal : ErnPart
{
    public required int Group { get; init; }
    public required IReadOnlyList<Use> Uses { get; init; }
    public CommercialModel? Model { get; init; }
    public TerritoryScope TerritoryScope { get; init; }
    public IReadOnlyList<CountryCode> Territories { get; init; } = [];
    public DateTimeOffset From { get; init; }
    public DateTimeOffset? Until { get; init; }
    public Money? Price { get; init; }
    public string? PriceCode { get; init; }

    /// <summary>False when its price is one that a song may not have; a record may.</summary>
    public bool IsForRecordings { get; init; }
}

/// <summary>The release that a purge takes away, by every id the message gives it.</summary>
internal sealed record ErnPurged(ErnRelease Release) : ErnPart;
