using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Purchases.Grants;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Purchases.Grants;

public abstract class GrantTests(Shop shop)
{
    [ShopFact]
    public async Task Is_issued_once_for_each_copy()
    {
        var gift = await Gift.Of(shop, copies: 2);
        Assert.Equal("{'grants':{'nodes':[]}}", await gift.Grants("number"));
        await gift.Issue();
        Assert.Equal(
            "{'grants':{'nodes':["
            + "{'number':1,'state':'ISSUED','redeemedAt':null,'attachment':{'song':{'title':'A song'}}},"
            + "{'number':2,'state':'ISSUED','redeemedAt':null,'attachment':{'song':{'title':'A song'}}}]}}",
            await gift.Grants("number state redeemedAt attachment { song { title } }"));
    }

    [ShopFact]
    public async Task Has_a_code_that_its_shop_can_read_again_and_the_database_cannot()
    {
        var gift = await Gift.Of(shop, copies: 2);
        await gift.Issue();
        var codes = await gift.Codes();
        Assert.Equal(2, codes.Distinct().Count());
        Assert.Equal(codes, await gift.Codes());
        await using var db = shop.Db();
        var hash = ClaimCode.Parse(codes[0])!.Hash;
        Assert.Equal((await gift.Keys())[0], await db.Grants.Where(grant => grant.CodeHash == hash)
            .Select(grant => grant.Id).SingleAsync());
    }

    [ShopFact]
    public async Task Is_seen_by_its_shop_and_operators_only()
    {
        var gift = await Gift.Of(shop);
        await gift.Issue();
        var id = Owner.Id("Grant", (await gift.Keys())[0]);
        var query = $"{{ node(id: \"{id}\") {{ ... on Grant {{ number claimCode }} }} }}";
        var seen = $"{await gift.Seller.Reads(query)}";
        Assert.StartsWith("""{"node":{"number":1,"claimCode":""", seen, StringComparison.Ordinal);
        Assert.Equal(seen, $"{await (await shop.As(AccountKind.Operator)).Data(query)}");
        Assert.Equal("""{"node":null}""", $"{await (await Seller.Of(shop)).Reads(query)}");
        Assert.Equal("""{"node":null}""", $"{await gift.Owner.Visitor.Data(query)}");
        Assert.Equal("UNAUTHENTICATED", await shop.ErrorCode(query));
    }

    [ShopFact]
    public async Task Is_taken_back_once()
    {
        var gift = await Gift.Of(shop);
        await gift.Issue();
        await gift.Seller.Returns(gift.Order);
        Assert.Equal(
            "{'grants':{'nodes':[{'state':'REVOKED','revokedBy':{'state':'DONE'}}]}}",
            await gift.Grants("state revokedBy { state }"));
    }
}

public sealed class GrantOnPostgres(PostgresShop shop) : GrantTests(shop), IClassFixture<PostgresShop>;

public sealed class GrantOnSqlServer(SqlServerShop shop) : GrantTests(shop), IClassFixture<SqlServerShop>;
