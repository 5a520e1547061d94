namespace Storefront.Tests.Accounts.Budgets;

/// <summary>A shop with the demo catalogue and little to spend.</summary>
public sealed class FrugalShop : PostgresDemoShop
{
    protected override string[] Settings =>
    [
        .. base.Settings, "--Budgets:Enforced=true", "--Budgets:ExchangeSeconds=0.1",
        "--Budgets:Client:Size=300", "--Budgets:Client:RefillPerSecond=1", "--Budgets:Client:Ceiling=250",
        "--Budgets:Anonymous:Size=100000", "--Budgets:Anonymous:RefillPerSecond=1", "--Budgets:Anonymous:Ceiling=50",
    ];
}
