namespace Storefront.Catalog;

/// <summary>What kind of release a record is.</summary>
public enum RecordType : short
{
    /// <summary>A full-length record.</summary>
    Album = 1,

    /// <summary>One song, perhaps with further versions of it or a second one.</summary>
    Single = 2,

    /// <summary>Longer than a single and shorter than an album.</summary>
    Ep = 3,

    /// <summary>Songs that came out before, or by several musicians.</summary>
    Compilation = 4,

    /// <summary>A concert or part of one.</summary>
    Live = 5,

    /// <summary>The music of a film, a series or a game.</summary>
    Soundtrack = 6,

    /// <summary>Recordings joined into one continuous mix.</summary>
    DjMix = 7,

    /// <summary>Several records sold as one.</summary>
    BoxSet = 8,

    /// <summary>Moving pictures with music.</summary>
    Video = 9,

    /// <summary>Another kind of release.</summary>
    Other = 99,
}
