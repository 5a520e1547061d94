using Storefront.Accounts;

namespace Storefront.Tests.Accounts;

public sealed class ClientTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Accepts_its_secret_and_no_other()
    {
        var client = ClientWith("sk_one");
        Assert.True(client.Accepts("sk_one", Noon));
        Assert.False(client.Accepts("sk_two", Noon));
        Assert.False(client.Accepts("", Noon));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void Accepts_the_former_secret_until_the_overlap_ends(int minutes, bool isAccepted)
    {
        var client = ClientWith("sk_one");
        var second = client.RotateSecret(Noon, TimeSpan.FromHours(1));
        Assert.Equal(isAccepted, client.Accepts("sk_one", Noon.AddMinutes(minutes)));
        Assert.True(client.Accepts(second, Noon.AddMinutes(minutes)));
    }

    [Fact]
    public void A_second_rotation_ends_the_first_secret_at_once()
    {
        var client = ClientWith("sk_one");
        client.RotateSecret(Noon, TimeSpan.FromHours(1));
        client.RotateSecret(Noon, TimeSpan.FromHours(1));
        Assert.False(client.Accepts("sk_one", Noon));
    }

    [Fact]
    public void Once_revoked_it_stays_revoked_at_that_instant()
    {
        var client = ClientWith("sk_one");
        client.Revoke(Noon);
        client.Revoke(Noon.AddDays(1));
        Assert.Equal(Noon, client.RevokedAt);
    }

    private static Client ClientWith(string secret) => new()
    {
        PublicId = "shop_1",
        Name = "Checkout",
        SecretHash = Secret.Hash(secret),
        CreatedAt = Noon,
    };
}
