using System.Security.Cryptography;
using Storefront.Host;

namespace Storefront.Tests.Purchases.Payments;

public sealed class PaymentSettingsTests
{
    private const string Application = "--Payments:Alipay:AppId=1 --Payments:Alipay:SellerId=2";

    [Theory]
    [InlineData("Production", "--Payments:Gateway=Sandbox")]
    [InlineData("Production", "--Payments:Gateway=Alipay")]
    [InlineData("Testing", "--Payments:Alipay:AppId=1")]
    [InlineData("Testing", Application)]
    public void A_wrong_setting_stops_the_start(string environment, string settings)
    {
        var fault = Assert.Throws<SetupException>(() => Build(environment, settings.Split(' ')));
        Assert.Contains("Payments:", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "--Payments:Gateway=Sandbox --Payments:AllowSandboxInProduction=true")]
    [InlineData("Production", "--Payments:CheckSeconds=2")]
    [InlineData("Testing", "--Payments:Gateway=Sandbox")]
    public async Task Payments_without_money_are_taken_where_that_is_meant(string environment, string settings) =>
        await Build(environment, settings.Split(' ')).DisposeAsync();

    [Fact]
    public void A_key_that_is_wrong_is_not_shown()
    {
        using var other = ECDsa.Create();
        var key = Convert.ToBase64String(other.ExportPkcs8PrivateKey());
        var fault = Assert.Throws<SetupException>(() => Build(
            "Testing", [.. Application.Split(' '), $"--Payments:Alipay:PrivateKey={key}"]));
        Assert.Equal("Payments:Alipay:PrivateKey is no RSA key of the kind that is needed.", fault.Message);
    }

    private static IAsyncDisposable Build(string environment, params string[] settings) => StorefrontHost.Build(
        StorefrontHost.CreateBuilder([$"--environment={environment}", .. settings]), StorefrontDatabase.Unopened);
}
