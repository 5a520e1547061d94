namespace Storefront.Accounts;

/// <summary>
/// Lets the pages of a client read the catalogue from a browser. Everybody can see it, so it is no secret: it is good
/// for reading the catalogue, on pages of its origins, and for nothing else.
/// </summary>
public sealed class PublishableKey
{
    public long Id { get; set; }
    [GraphQLIgnore]
    public long ClientId { get; set; }

    /// <summary>The integration whose pages use it.</summary>
    public Client Client { get; set; } = null!;

    /// <summary>The key as pages send it.</summary>
    public required string Text { get; init; }

    /// <summary>Where its pages are, as browsers name it: <c>https://shop.example</c>.</summary>
    public List<string> Origins { get; set; } = [];

    /// <summary>When the key was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the key was ended for good; null while it is not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>
    /// An address as browsers name its origin: <c>https://shop.example</c> for <c>HTTPS://Shop.example:443/</c>. Null
    /// when it names none, or more than one.
    /// </summary>
    public static string? OriginOf(string address)
    {
        var isOrigin = Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" };
        if (!isOrigin) return null;
        var host = uri!.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host;
        return uri.IsDefaultPort ? $"{uri.Scheme}://{host}" : $"{uri.Scheme}://{host}:{uri.Port}";
    }

    /// <summary>Ends the key for good.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
