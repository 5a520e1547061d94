using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Host.Commands;

internal static class KeysCommand
{
    private static readonly Argument<string> Client =
        new("client_id") { Description = "The client whose pages use the key." };

    private static readonly Option<string[]> Origins = new("--origin")
    {
        Description = "Where its pages are, https://shop.example; may be said several times.",
        Required = true,
    };

    private static readonly Argument<string> Key = new("key") { Description = "The key, as pages send it." };

    public static Command Create()
    {
        var add = new Command("add", "Makes a key with which pages of some origins read the catalogue.")
        {
            Client, Origins,
        };
        add.RunsAsVerb("createPublishableKey", Add);
        var revoke = new Command("revoke", "Ends a key for good.") { Key };
        revoke.RunsAsVerb("revokePublishableKey", Revoke);
        return new Command("keys", "Looks after the keys of pages in browsers.") { add, revoke };
    }

    private static async Task Add(
        ParseResult parsed, StorefrontDb db, IServiceProvider services, CancellationToken cancel)
    {
        var client = await ClientsCommand.Named(parsed.GetRequiredValue(Client), db, cancel);
        var key = new PublishableKey
        {
            Client = client,
            Text = Secret.New(Secret.OfKey),
            Origins = [.. parsed.GetRequiredValue(Origins).Select(Origin).Distinct()],
            CreatedAt = services.Now(),
        };
        db.Add(key);
        await db.SaveChangesAsync(cancel);
        Console.WriteLine($"{key.Text}  on {string.Join(' ', key.Origins)}");
    }

    private static string Origin(string address) => PublishableKey.OriginOf(address)
        ?? throw new SetupException($"\"{address}\" is no origin; one looks like https://shop.example.");

    private static async Task Revoke(
        ParseResult parsed, StorefrontDb db, IServiceProvider services, CancellationToken cancel)
    {
        var text = parsed.GetRequiredValue(Key);
        var key = await db.PublishableKeys.SingleOrDefaultAsync(key => key.Text == text, cancel)
            ?? throw new SetupException("There is no such key.");
        key.Revoke(services.Now());
        await db.SaveChangesAsync(cancel);
        Console.WriteLine($"Revoked: {key.Text}.");
    }
}
