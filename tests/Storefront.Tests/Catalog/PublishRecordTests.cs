using Storefront.Catalog;
using Record = Storefront.Catalog.Record;

namespace Storefront.Tests.Catalog;

public abstract class PublishRecordTests(Shop shop)
{
    [ShopFact]
    public async Task Refuses_a_record_with_a_song_that_is_not_shown()
    {
        var owner = await Owner.Of(shop);
        var record = await owner.NewRecord(await owner.NewSong());
        var data = await owner.Visitor.Data(
            $"mutation {{ publishRecord(input: {{recordId: \"{record}\"}}) {{ errors {{ code message }} }} }}");
        var error = data.GetProperty("publishRecord").GetProperty("errors")[0];
        Assert.Equal("SONG_NOT_PUBLISHED", error.GetProperty("code").GetString());
        Assert.Equal("Not published: \"A song\".", error.GetProperty("message").GetString());
    }

    [ShopFact]
    public async Task Refuses_a_record_of_another_and_one_that_was_purged()
    {
        var owner = await Owner.Of(shop);
        var record = await owner.NewRecord(await owner.NewSong());
        Assert.Equal("RECORD_NOT_FOUND at recordId", await (await Owner.Of(shop)).Does(
            "publishRecord", $"recordId: \"{record}\""));
        await shop.Change<Record>(Owner.Key(record), row => row.MoveTo(PublicationState.Purged));
        Assert.Equal("RECORD_IS_PURGED", await owner.Does("publishRecord", $"recordId: \"{record}\""));
    }
}

public sealed class PublishRecordOnPostgres(PostgresShop shop) : PublishRecordTests(shop), IClassFixture<PostgresShop>;

public sealed class PublishRecordOnSqlServer(SqlServerShop shop)
    : PublishRecordTests(shop), IClassFixture<SqlServerShop>;
