using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Storefront.Host.Edge;

/// <summary>Believes the proxies that the settings name about whom a request came from, and nobody else.</summary>
internal static class ForwardedRequests
{
    /// <exception cref="SetupException">A proxy is named by neither an address nor a network.</exception>
    public static void UseForwardedRequests(this IApplicationBuilder app, EdgeSettings settings)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // One proxy may stand behind another: who sent to the outermost of them is the client.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var name in settings.ForwardedFrom.Split(
            ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPNetwork.TryParse(name, out var network)) options.KnownIPNetworks.Add(network);
            else if (IPAddress.TryParse(name, out var address)) options.KnownProxies.Add(address);
            else
            {
                throw new SetupException(
                    "Edge:ForwardedFrom names proxies by their address or network, as in \"192.0.2.7, 10.0.0.0/8\"; "
                    + $"\"{name}\" is neither.");
            }
        }
        // With no proxy to compare with, the framework would believe everybody.
        if (options.KnownProxies.Count + options.KnownIPNetworks.Count > 0) app.UseForwardedHeaders(options);
    }
}
