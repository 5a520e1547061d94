namespace Storefront.Purchases.Grants;

/// <summary>Why a song of a grant cannot be downloaded.</summary>
public enum DownloadHindrance
{
    /// <summary>The song came into the catalogue without a recording.</summary>
    NoRecording,

    /// <summary>Its owner has taken the song out of the catalogue.</summary>
    Withdrawn,

    /// <summary>It was downloaded as often as it may be.</summary>
    UsedUp,
}
