using Storefront.Accounts;

namespace Storefront.Tests.Catalog;

/// <summary><c>assignMusician</c>, <c>assignLabel</c>, and how they are ended.</summary>
public abstract class AssignmentTests(Shop shop)
{
    [ShopFact]
    public async Task Lets_an_account_act_until_it_is_ended()
    {
        var (first, second) = (await Owner.Of(shop), await Owner.Of(shop));
        var song = await first.NewSong();
        var input = $"accountId: \"{AccountOf(second)}\", musicianId: \"{first.MusicianId}\"";
        const string shown = "musician { name }";
        Assert.Equal("{'name':'A musician'}", await Operator(await shop.As(AccountKind.Operator)).Does(
            "assignMusician", input, shown));
        Assert.Equal("{'name':'A musician'}", await Operator(await shop.As(AccountKind.Operator)).Does(
            "assignMusician", input, shown));
        Assert.Equal("{'title':'Ours'}", await second.Does(
            "updateSong", $"songId: \"{song}\", title: \"Ours\"", "song { title }"));
        Assert.Equal("{'name':'A musician'}", await Operator(await shop.As(AccountKind.Operator)).Does(
            "unassignMusician", input, shown));
        Assert.Equal("SONG_NOT_FOUND at songId", await second.Does("updateSong", $"songId: \"{song}\""));
        Assert.Equal("NOT_ASSIGNED", await Operator(await shop.As(AccountKind.Operator)).Does(
            "unassignMusician", input, shown));
    }

    [ShopFact]
    public async Task Lets_an_account_act_for_a_label_until_it_is_ended()
    {
        var (_, label) = await Owner.OfLabel(shop);
        var (second, _) = await Owner.OfLabel(shop);
        var input = $"accountId: \"{AccountOf(second)}\", labelId: \"{label}\"";
        var admin = Operator(await shop.As(AccountKind.Operator));
        Assert.Equal("{'name':'A label'}", await admin.Does("assignLabel", input, "label { name }"));
        Assert.Equal("{'name':'A label'}", await admin.Does("unassignLabel", input, "label { name }"));
        Assert.Equal("NOT_ASSIGNED", await admin.Does("unassignLabel", input, "label { name }"));
    }

    [ShopFact]
    public async Task Refuses_accounts_of_other_kinds_and_nouns_that_are_not_there()
    {
        var owner = await Owner.Of(shop);
        var (labelOwner, label) = await Owner.OfLabel(shop);
        var admin = Operator(await shop.As(AccountKind.Operator));
        Assert.Equal("ACCOUNT_NOT_FOUND at accountId", await admin.Does(
            "assignMusician", $"accountId: \"{AccountOf(labelOwner)}\", musicianId: \"{owner.MusicianId}\""));
        Assert.Equal("ACCOUNT_NOT_FOUND at accountId", await admin.Does(
            "assignLabel", $"accountId: \"{AccountOf(owner)}\", labelId: \"{label}\""));
        Assert.Equal("MUSICIAN_NOT_FOUND at musicianId", await admin.Does(
            "assignMusician", $"accountId: \"{AccountOf(owner)}\", musicianId: \"{Owner.Id("Musician", 999_999)}\""));
        Assert.Equal("LABEL_NOT_FOUND at labelId", await admin.Does(
            "assignLabel", $"accountId: \"{AccountOf(labelOwner)}\", labelId: \"{Owner.Id("Label", 999_999)}\""));
    }

    [ShopFact]
    public async Task Is_for_operators_alone()
    {
        var owner = await Owner.Of(shop);
        Assert.Equal("FORBIDDEN", await owner.Visitor.ErrorCode(
            $"mutation {{ assignMusician(input: {{accountId: \"{AccountOf(owner)}\", "
            + $"musicianId: \"{owner.MusicianId}\"}}) {{ errors {{ code }} }} }}"));
    }

    private static Owner Operator(Visitor visitor) => new(visitor, "", "");

    private static string AccountOf(Owner owner) => Owner.Id("Account", owner.Visitor.Client.AccountId);
}

public sealed class AssignmentsOnPostgres(PostgresShop shop) : AssignmentTests(shop), IClassFixture<PostgresShop>;

public sealed class AssignmentsOnSqlServer(SqlServerShop shop) : AssignmentTests(shop), IClassFixture<SqlServerShop>;
