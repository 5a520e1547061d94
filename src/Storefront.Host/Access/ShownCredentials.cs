using System.Net.Http.Headers;
using System.Text;
using Storefront.Accounts;

namespace Storefront.Host.Access;

/// <summary>How clients show their secret: <c>client_secret_basic</c> or <c>client_secret_post</c>, not both.</summary>
internal static class ShownCredentials
{
    /// <summary>What the request shows; without, whether it shows nothing that is one or shows it twice.</summary>
    public static (Credentials? Credentials, bool IsMalformed) Read(HttpRequest request, OAuthForm form)
    {
        var inBody = form["client_secret"];
        var header = request.Headers.Authorization;
        if (header.Count == 0)
        {
            return inBody is not null && form["client_id"] is { } name
                ? (new Credentials(name, inBody), false)
                : (null, inBody is not null);
        }
        // RFC 6749 §2.3: one way of authentication in each request.
        if (inBody is not null) return (null, true);
        if (Basic(header.ToString()) is not { } basic) return (null, false);
        return form["client_id"] is { } again && again != basic.PublicId ? (null, true) : (basic, false);
    }

    // RFC 6749 §2.3.1: both parts are form-encoded before they are joined.
    private static Credentials? Basic(string header)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var value)
            || !value.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)) return null;
        var bytes = new byte[value.Parameter?.Length ?? 0];
        if (!Convert.TryFromBase64String(value.Parameter ?? "", bytes, out var length)) return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? new Credentials(Decoded(text[..colon]), Decoded(text[(colon + 1)..])) : null;
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
