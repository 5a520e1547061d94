namespace Storefront.Tests.Purchases.Payments.Alipay;

/// <summary>A shop that is paid with Alipay, or what stands in for it.</summary>
public sealed class AlipayShop : PostgresShop, IDisposable
{
    public const string AppId = "2021000000000000";
    public const string SellerId = "2088000000000001";

    public AlipayServer Alipay { get; } = new();

    protected override string[] Settings =>
    [
        .. base.Settings,
        "--Payments:Gateway=Alipay",
        $"--Payments:Alipay:AppId={AppId}",
        $"--Payments:Alipay:SellerId={SellerId}",
        $"--Payments:Alipay:PrivateKey={Alipay.AppPrivateKey}",
        $"--Payments:Alipay:AlipayPublicKey={Alipay.PublicKey}",
        $"--Payments:Alipay:GatewayUrl={Alipay.Url}",
        "--Payments:Alipay:NotifyUrl=https://shop.example/payments/alipay/notifications",
        "--Payments:Alipay:TimeoutSeconds=5",
    ];

    public void Dispose() => Alipay.Dispose();

    /// <summary>Posts a notice to the shop, and returns what it answers.</summary>
    public async Task<string> Notify(IEnumerable<KeyValuePair<string, string>> notice)
    {
        using var form = new FormUrlEncodedContent(notice);
        using var answer = await Http.PostAsync("/payments/alipay/notifications", form);
        return await answer.Content.ReadAsStringAsync();
    }
}
