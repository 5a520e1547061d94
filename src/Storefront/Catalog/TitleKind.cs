namespace Storefront.Catalog;

/// <summary>What one of several titles is for.</summary>
public enum TitleKind : short
{
    /// <summary>The title to show to readers of its language.</summary>
    Display = 1,

    /// <summary>The full title as registered.</summary>
    Formal = 2,

    /// <summary>The title in the language it was made in.</summary>
    Original = 3,

    /// <summary>The title put into another language.</summary>
    Translated = 4,

    /// <summary>The title written by sound in another script.</summary>
    Transcribed = 5,

    /// <summary>Another title it goes or went by.</summary>
    Alternative = 6,
}
