using Storefront.Tests.Accounts;

namespace Storefront.Tests.Purchases.Grants;

public sealed class GuessedCodeTests(WrongAttemptTests.StrictShop shop) : IClassFixture<WrongAttemptTests.StrictShop>
{
    [Fact]
    public async Task After_as_many_wrong_codes_as_a_minute_may_have_an_address_waits_and_slips_do_not_count()
    {
        var (gift, code) = await Gift.WithCode(shop);
        using var guesser = shop.From("127.0.0.8");
        Assert.Equal("CODE_MISTYPED at code", await gift.Redeem("2222-2222-2222-2222-4", http: guesser));
        Assert.Equal("CODE_NOT_FOUND at code", await gift.Redeem("2222-2222-2222-2222-3", http: guesser));
        Assert.Equal("TOO_MANY_ATTEMPTS at code", await gift.Redeem(code, http: guesser));
        using var neighbour = shop.From("127.0.0.9");
        Assert.Equal("{'title':'A song'}", await gift.Redeem(code, "title", neighbour));
    }
}
