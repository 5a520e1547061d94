namespace Storefront.Accounts;

/// <summary>What all hosts of one database sign with; there is one row for each purpose.</summary>
public sealed class SigningKey
{
    public const int BytesLength = 32;

    public required SigningPurpose Purpose { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>What a key is for: what one signs, no other does.</summary>
public enum SigningPurpose : short
{
    /// <summary>The addresses that recordings are sent to.</summary>
    Uploads = 1,

    /// <summary>The codes that buyers redeem.</summary>
    ClaimCodes = 2,

    /// <summary>The addresses that buyers get songs from.</summary>
    Downloads = 3,
}
