namespace Storefront.Tests.Accounts.Events;

/// <summary>A shop whose receivers are on the same machine.</summary>
public sealed class WebhookShop : PostgresShop
{
    protected override string[] Settings =>
    [
        .. base.Settings, "--Events:AllowLocalReceivers=true", "--Events:PollSeconds=0.1", "--Events:TimeoutSeconds=1",
    ];
}
