using Storefront.Ledger;

namespace Storefront.Tests.Ledger;

public sealed class LedgerEntryTests
{
    [Fact]
    public void An_entry_is_named_by_its_cause() => Assert.Equal(
        "bcfde624-214f-95fc-1519-4d474c06c389", Cause.Of(CauseKind.OrderLine, 1).EntryId(EntryKind.Sale).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1 2")]
    [InlineData("雨")]
    public void A_cause_has_a_plain_key(string key) =>
        Assert.Throws<ArgumentException>(() => new Cause(CauseKind.OrderLine, key));

    [Fact]
    public void What_does_not_balance_is_no_entry()
    {
        Assert.Throws<ArgumentException>(() => Entry(Gain(5)));
        Assert.Throws<ArgumentException>(() => Entry(Gain(5), Gain(-4)));
        Assert.Throws<ArgumentException>(() => Entry(Gain(5), Gain(-5, CurrencyCode.USD)));
        Assert.Throws<ArgumentException>(() => Entry(Gain(long.MaxValue), Gain(long.MaxValue), Gain(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gain(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Gain(long.MinValue));
    }

    [Fact]
    public void What_balances_in_each_currency_is_one() => Assert.Equal(
        [1, 2, 3, 4],
        Entry(Gain(5), Gain(-5), Gain(7, CurrencyCode.USD), Gain(-7, CurrencyCode.USD))
            .Postings.Select(posting => (int)posting.Position));

    [Fact]
    public void Accounts_are_named_by_what_they_are_for()
    {
        AccountKey[] accounts =
        [
            AccountKey.Clearing, AccountKey.SellerReceivable(7), AccountKey.BuyerDeposit(7),
            AccountKey.RoyaltyPayable(7), AccountKey.SuspenseUnknownPayee, AccountKey.Commission, AccountKey.Escrow(7),
            AccountKey.Refunds, AccountKey.MusicianFund,
        ];
        Assert.Equal(
            """
            1 clearing
            702 seller-receivable:7
            703 buyer-deposit:7
            704 royalty-payable:7
            5 suspense:unknown-payee
            6 commission
            707 escrow:7
            8 refunds
            9 musician-fund
            """,
            string.Join('\n', accounts.Select(account => $"{account.Id} {account}")));
        Assert.All(accounts, account => Assert.Equal(account, AccountKey.OfId(account.Id)));
    }

    [Fact]
    public void An_account_about_nobody_is_none() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AccountKey.RoyaltyPayable(0));

    private static LedgerEntry Entry(params Posting[] postings) => new(
        EntryKind.Sale, Cause.Of(CauseKind.OrderLine, 1), new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
        postings);

    private static Posting Gain(long amount, CurrencyCode currency = CurrencyCode.CNY) =>
        new(AccountKey.Clearing, amount, currency);
}
