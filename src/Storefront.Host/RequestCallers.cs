using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Execution.Pricing;
using Storefront.Host.Access;
using Storefront.Host.Budgets;

namespace Storefront.Host;

/// <summary>What the endpoint knows of the shop's <see cref="Caller"/>.</summary>
internal sealed class RequestCallers(BudgetSettings budgets)
{
    // A client is one object for as long as it is remembered; so is what is known of it, wherever it sends from.
    private readonly ConditionalWeakTable<Caller, RequestCaller> clients = [];

    public RequestCaller Of(HttpContext http)
    {
        var caller = AccessSetup.CallerOf(http);
        if (!caller.IsAuthenticated) return Of(caller, http.Connection.RemoteIpAddress);
        return clients.TryGetValue(caller, out var known)
            ? known
            : clients.GetValue(caller, client => Of(client, address: null));
    }

    private RequestCaller Of(Caller caller, IPAddress? address) => new()
    {
        IsAuthenticated = caller.IsAuthenticated,
        Scopes = caller.Scopes,
        Budget = budgets.Enforced ? BudgetOf(caller, address) : null,
    };

    /// <summary>
    /// A client has one; who only shows a page's key has that of its network, so that nobody spends the page's.
    /// </summary>
    private Budget BudgetOf(Caller caller, IPAddress? address)
    {
        if (caller.IsAuthenticated) return budgets.Client.Of($"client {caller.ClientId}");
        return caller.KeyId is { } key
            ? budgets.Key.Of($"key {key} {NetworkOf(address)}")
            : budgets.Anonymous.Of($"address {NetworkOf(address)}");
    }

    // Whoever has one IPv6 address has 2^64 of them.
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes(), 0, 8)
            : $"{address}";
    }
}
