namespace Storefront.Catalog.Import;

/// <summary>What an import counts.</summary>
public enum ImportKind
{
    /// <summary>Musicians of a table.</summary>
    Musician,
    /// <summary>Records of a table.</summary>
    Record,
    /// <summary>Songs of a table.</summary>
    Song,
    /// <summary>Rows of a table of credits; what became of the song became of one that was not refused.</summary>
    Credit,
    /// <summary>DDEX messages.</summary>
    Message,
}

/// <summary>What became of one row or message.</summary>
public enum ImportOutcome
{
    /// <summary>The catalogue did not know it, and now does.</summary>
    Accepted,
    /// <summary>The catalogue knew it otherwise, and now knows it as given.</summary>
    Replaced,
    /// <summary>The catalogue knew it just so, or something newer; nothing changed.</summary>
    Unchanged,
    /// <summary>A test message without a fault; nothing changed.</summary>
    Checked,
    /// <summary>It was refused, and nothing of it written.</summary>
    Refused,
}
