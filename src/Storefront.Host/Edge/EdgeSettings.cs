using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Storefront.Host.Edge;

/// <summary>How much of a request is read, and who is believed about its sender: settings <c>Edge:*</c>.</summary>
public sealed class EdgeSettings
{
    /// <summary>Bytes of the longest request line, which holds the whole of a query that is sent by GET.</summary>
    [Range(1_024, 1 << 20)]
    public int MostLineBytes { get; set; } = 8 * 1024;

    /// <summary>Bytes of all headers together.</summary>
    [Range(1_024, 1 << 20)]
    public int MostHeaderBytes { get; set; } = 16 * 1024;

    /// <summary>
    /// Bytes of the largest body that is read to its end, so that its sender reads why it was refused; with a larger
    /// one the connection is closed. What an endpoint makes use of is its own affair.
    /// </summary>
    [Range(1_024, 1L << 40)]
    public long MostBodyBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>
    /// The proxies, by address or network and parted by commas, whose <c>X-Forwarded-For</c> and
    /// <c>X-Forwarded-Proto</c> are believed.
    /// </summary>
    public string ForwardedFrom { get; set; } = "";

    /// <exception cref="SetupException">A setting is unknown, or has a value it cannot have.</exception>
    public static EdgeSettings Read(IConfiguration configuration) =>
        SettingsSection.Read<EdgeSettings>(configuration, "Edge");

    public void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = MostLineBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
    }
}
