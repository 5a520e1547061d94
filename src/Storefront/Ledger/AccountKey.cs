using System.Globalization;

namespace Storefront.Ledger;

/// <summary>Names an account of the ledger by what it is for, whether it was opened before or not.</summary>
/// <remarks>
/// The id follows from the purpose and whom it is about (<c>royalty-payable:42</c> is 4204), so that a posting needs no
/// look at the accounts.
/// </remarks>
public readonly record struct AccountKey
{
    // The last two digits of an id are its purpose.
    internal const long PurposesMax = 100;

    private AccountKey(AccountPurpose purpose, long? about) => (Purpose, About) = (purpose, about);

    public static AccountKey Clearing { get; } = new(AccountPurpose.Clearing, null);

    public static AccountKey SuspenseUnknownPayee { get; } = new(AccountPurpose.SuspenseUnknownPayee, null);

    public static AccountKey Commission { get; } = new(AccountPurpose.Commission, null);

    public static AccountKey Refunds { get; } = new(AccountPurpose.Refunds, null);

    public static AccountKey MusicianFund { get; } = new(AccountPurpose.MusicianFund, null);

    public AccountPurpose Purpose { get; }

    /// <summary>The id of the seller, order, party or contract it is about; null where there is one for all.</summary>
    public long? About { get; }

    public long Id => checked((About ?? 0) * PurposesMax + (long)Purpose);

    /// <summary>The name a person reads: <c>royalty-payable:42</c>.</summary>
    public string Name => About is { } about
        ? string.Create(CultureInfo.InvariantCulture, $"{Word}:{about}")
        : Word;

    /// <summary>The account of the shop, partner, ... that may see it; null where only the platform may.</summary>
    public long? OwnerAccountId => Purpose is AccountPurpose.SellerReceivable ? About : null;

    public long? PartyId => Purpose is AccountPurpose.RoyaltyPayable ? About : null;

    private string Word => Purpose switch
    {
        AccountPurpose.Clearing => "clearing",
        AccountPurpose.SellerReceivable => "seller-receivable",
        AccountPurpose.BuyerDeposit => "buyer-deposit",
        AccountPurpose.RoyaltyPayable => "royalty-payable",
        AccountPurpose.SuspenseUnknownPayee => "suspense:unknown-payee",
        AccountPurpose.Commission => "commission",
        AccountPurpose.Escrow => "escrow",
        AccountPurpose.Refunds => "refunds",
        AccountPurpose.MusicianFund => "musician-fund",
        _ => throw new InvalidOperationException("This names no account."),
    };

    public static AccountKey SellerReceivable(long accountId) => Of(AccountPurpose.SellerReceivable, accountId);

    public static AccountKey BuyerDeposit(long orderId) => Of(AccountPurpose.BuyerDeposit, orderId);

    public static AccountKey RoyaltyPayable(long partyId) => Of(AccountPurpose.RoyaltyPayable, partyId);

    public static AccountKey Escrow(long contractId) => Of(AccountPurpose.Escrow, contractId);

    /// <summary>Where a part of a song's income goes: to its party, or to wait where none is known.</summary>
    public static AccountKey Payee(long? partyId) =>
        partyId is { } known ? RoyaltyPayable(known) : SuspenseUnknownPayee;

    /// <summary>The account that has an id.</summary>
    public static AccountKey OfId(long id)
    {
        var about = id / PurposesMax;
        return new AccountKey((AccountPurpose)(id % PurposesMax), about == 0 ? null : about);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static AccountKey Of(AccountPurpose purpose, long about)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(about);
        return new AccountKey(purpose, about);
    }
}
