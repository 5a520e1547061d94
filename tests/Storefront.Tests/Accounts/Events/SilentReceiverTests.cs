namespace Storefront.Tests.Accounts.Events;

/// <summary>Receivers that never answer, where answers are waited for longer than this test waits.</summary>
public sealed class SilentReceiverTests(SilentReceiverTests.PatientShop shop)
    : IClassFixture<SilentReceiverTests.PatientShop>
{
    public sealed class PatientShop : PostgresShop
    {
        protected override string[] Settings =>
            [.. base.Settings, "--Events:AllowLocalReceivers=true", "--Events:TimeoutSeconds=30"];
    }

    [Fact]
    public async Task Keep_no_other_waiting()
    {
        await using var silent = await Hooked.Of(shop);
        await using var seller = await Hooked.Of(shop);
        silent.Receiver.Always = Receiver.Silence;
        for (var i = 0; i < 20; i++) await silent.Tests();
        await silent.Receiver.Has(1);
        var id = await seller.Tests();
        Assert.Equal(id, (await seller.Receiver.Has(1))[0].Id);
        // Not one more than it may hold.
        Assert.InRange(silent.Receiver.All.Count, 1, 8);
    }
}
