using System.Net;
using System.Net.Sockets;

namespace Storefront.Accounts.Events;

/// <summary>Where events may be sent to: never into the network that the host stands in.</summary>
public static class WebhookAddress
{
    // What the registries of special addresses (RFC 6890) call not globally reachable, multicast, and the addresses of
    // IPv6 that have one of IPv4 inside (mapped, translated, 6to4, Teredo).
    private static readonly IPNetwork[] Inside =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        ]).Select(text => IPNetwork.Parse(text)),
    ];

    /// <summary>Whether an address is on the internet that everybody shares.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
            && !Array.Exists(Inside, network => network.Contains(address));
    }

    /// <summary>Whether a text is a web address without a name or password in it.</summary>
    public static bool IsUrl(string text) => text.Length <= Webhook.UrlLengthMax
        && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url is { UserInfo: "", Fragment: "" };

    /// <summary>
    /// Whether events may be sent to a web address, as far as it says itself. What its name leads to is looked at with
    /// each connection, for names change what they lead to.
    /// </summary>
    public static bool MayBeCalled(Uri url) => url.Scheme == Uri.UriSchemeHttps
        && url.IdnHost.TrimEnd('.') is var host
        && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        && !host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        && (!IPAddress.TryParse(host, out var address) || IsPublic(address));
}
