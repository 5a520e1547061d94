using System.Text;
using Storefront.Data;

namespace Storefront.Accounts;

/// <summary>Makes a key that lets a client's pages read the catalogue from browsers.</summary>
[Verb, RequiresScopes(Scopes.AccountsAdmin)]
public static class CreatePublishableKey
{
    private const int MostOrigins = 20;

    /// <summary>Whose pages, and where they are.</summary>
    /// <param name="ClientId">The client whose pages use the key.</param>
    /// <param name="Origins">
    /// Where the pages are, as browsers name it: 1 to 20 origins such as `https://shop.example`.
    /// </param>
    public sealed record Input([property: ID<Client>] long ClientId, IReadOnlyList<string> Origins);

    /// <summary>Why no key is made.</summary>
    public enum Refusal
    {
        /// <summary>There is no such client.</summary>
        ClientNotFound,

        /// <summary>The client was ended for good.</summary>
        ClientIsRevoked,

        /// <summary>A key has 1 to 20 origins.</summary>
        WrongNumberOfOrigins,

        /// <summary>An origin is a scheme, a host and perhaps a port, such as `https://shop.example`.</summary>
        OriginInvalid,
    }

    public static async Task<Outcome<PublishableKey, Refusal>> Run(
        Input input, StorefrontDb db, TimeProvider clock, CancellationToken cancel)
    {
        var client = await db.Clients.FindAsync([input.ClientId], cancel);
        if (client is null) return Refused.At(Refusal.ClientNotFound, "clientId");
        if (client.RevokedAt is not null) return Refused.At(Refusal.ClientIsRevoked, "clientId");
        if (input.Origins.Count is 0 or > MostOrigins) return Refused.At(Refusal.WrongNumberOfOrigins, "origins");
        if (input.Origins.FirstOrDefault(origin => !IsOrigin(origin)) is { } wrong)
            return Refused.Because(Refusal.OriginInvalid, $"\"{wrong}\" is not an origin.", "origins");
        var key = new PublishableKey
        {
            ClientId = client.Id,
            Text = Secret.New(Secret.OfKey),
            Origins = [.. input.Origins.Distinct()],
            CreatedAt = clock.GetUtcNow(),
        };
        db.PublishableKeys.Add(key);
        return key;
    }

    // As RFC 6454 §6.2 serializes it, which is what a browser sends and what it is compared with.
    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0 && Ascii.IsValid(text)
        && address.GetLeftPart(UriPartial.Authority) == text;
}
