namespace Storefront.Catalog;

/// <summary>What one of a party's several names is for.</summary>
public enum NameKind : short
{
    /// <summary>The name to show to readers of its language.</summary>
    Display = 1,

    /// <summary>The name on contracts.</summary>
    Legal = 2,

    /// <summary>The name on stage.</summary>
    Stage = 3,

    /// <summary>The name written by sound in another script.</summary>
    Transcribed = 4,

    /// <summary>The name as lists sort it: family name first.</summary>
    Indexed = 5,

    /// <summary>Another name it goes or went by.</summary>
    Alias = 6,
}
