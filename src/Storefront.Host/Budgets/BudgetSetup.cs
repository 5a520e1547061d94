using Storefront.Accounts.Budgets;
using Storefront.GraphQL.AspNetCore;

namespace Storefront.Host.Budgets;

/// <summary>Puts together what charges operations to their callers.</summary>
internal static class BudgetSetup
{
    /// <returns>Lets the GraphQL endpoint charge.</returns>
    public static Action<GraphQLServerOptions> AddBudgets(
        this IServiceCollection services, IConfiguration configuration)
    {
        var settings = BudgetSettings.Read(configuration);
        var buckets = new Buckets(TimeProvider.System);
        services.AddSingleton(settings).AddSingleton(buckets);
        if (settings.Enforced) services.AddHostedService<ExchangeBuckets>();
        return options =>
        {
            options.CallerOf = new RequestCallers(settings).Of;
            options.Execution = options.Execution with { Charge = buckets.Take };
        };
    }
}
