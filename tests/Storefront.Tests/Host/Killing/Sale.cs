namespace Storefront.Tests.Host.Killing;

/// <summary>An order of a coat with two copies of a song, every verb of which was answered.</summary>
/// <param name="CoatMinor">What the coat costs, in fen; it ends as the sandbox's table says.</param>
/// <param name="IsReturned">Whether it was given back.</param>
internal sealed record Sale(string Reference, long CoatMinor, bool IsReturned)
{
    private const long SongMinor = 300;

    /// <summary>What the seller has of it, in fen.</summary>
    public long EarnedMinor => IsReturned ? 0 : CoatMinor - (2 * SongMinor);

    /// <summary>The order as it must be in the end.</summary>
    public string Expected()
    {
        var (state, grant) = IsReturned ? ("REFUNDED", "REVOKED") : ("PAID", "ISSUED");
        var grants = $"{{\"state\":\"{grant}\"}},{{\"state\":\"{grant}\"}}";
        var refunds = IsReturned ? """{"state":"DONE"}""" : "";
        return $$$"""
            [{"state":"{{{state}}}","payment":{"state":"{{{state}}}"},
            "lines":{"nodes":[{"refundedQuantity":{{{(IsReturned ? 1 : 0)}}},
            "attachments":{"nodes":[{"copies":2,"grants":{"nodes":[{{{grants}}}]}}]}}]},
            "refunds":{"nodes":[{{{refunds}}}]}}]
            """.ReplaceLineEndings("");
    }
}
