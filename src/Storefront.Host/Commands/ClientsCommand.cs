using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Host.Commands;

internal static class ClientsCommand
{
    private static readonly Argument<long> Number =
        new("account") { Description = "The number that \"accounts list\" shows." };

    private static readonly Argument<string> Name = new("name") { Description = "What people call the client." };

    private static readonly Argument<string> Client = new("client_id") { Description = "The client's client_id." };

    private static readonly Option<string?> Scope = new("--scope")
    {
        Description = "The most that its tokens may allow, parted by spaces; all that the account may if absent.",
    };

    public static Command Create()
    {
        var add = new Command("add", "Gives an account another client, whose secret is shown this once.")
        {
            Number, Name, Scope,
        };
        add.RunsAsVerb("createClient", Add);
        var rotate = new Command("rotate", "Gives a client a new secret; the present one stays good for a while.")
        {
            Client,
        };
        rotate.RunsAsVerb("rotateClientSecret", Rotate);
        var revoke = new Command("revoke", "Ends a client, its tokens and its keys for good.") { Client };
        revoke.RunsAsVerb("revokeClient", Revoke);
        return new Command("clients", "Looks after the integrations of an account.") { add, rotate, revoke };
    }

    /// <summary>Shows a client and its secret, as they are typed in elsewhere.</summary>
    public static void Show(Client client, string secret)
    {
        Console.WriteLine($"account        {client.AccountId}");
        Console.WriteLine($"client_id      {client.PublicId}");
        Console.WriteLine($"client_secret  {secret}");
        Console.WriteLine($"scope          {string.Join(' ', client.Scopes)}");
        Console.WriteLine("The secret is not shown again.");
    }

    /// <summary>The client of that name.</summary>
    public static async Task<Client> Named(string publicId, StorefrontDb db, CancellationToken cancel) =>
        await db.Clients.Include(client => client.Account)
            .SingleOrDefaultAsync(client => client.PublicId == publicId, cancel)
        ?? throw new SetupException($"There is no client {publicId}; \"accounts list\" shows all.");

    private static async Task Add(
        ParseResult parsed, StorefrontDb db, IServiceProvider services, CancellationToken cancel)
    {
        var number = parsed.GetRequiredValue(Number);
        var account = await db.Accounts.FindAsync([number], cancel)
            ?? throw new SetupException($"There is no account {number}; \"accounts list\" shows all.");
        var allowed = Scopes.Of(account.Kind);
        var scopes = parsed.GetValue(Scope)?.Split(' ') ?? [.. allowed];
        if (scopes.Except(allowed).FirstOrDefault() is { } foreign)
            throw new SetupException($"\"{foreign}\" is no scope of a {account.Kind}: {string.Join(' ', allowed)}.");
        var (client, secret) = account.AddClient(parsed.GetRequiredValue(Name), scopes, services.Now());
        await db.SaveChangesAsync(cancel);
        Show(client, secret);
    }

    private static async Task Rotate(
        ParseResult parsed, StorefrontDb db, IServiceProvider services, CancellationToken cancel)
    {
        var client = await Named(parsed.GetRequiredValue(Client), db, cancel);
        var overlap = services.GetRequiredService<AccountsSettings>().SecretOverlapHours;
        var secret = client.RotateSecret(services.Now(), TimeSpan.FromHours(overlap));
        await db.SaveChangesAsync(cancel);
        Show(client, secret);
        Console.WriteLine($"The secret before is good until {client.PreviousSecretUntil:u}.");
    }

    private static async Task Revoke(
        ParseResult parsed, StorefrontDb db, IServiceProvider services, CancellationToken cancel)
    {
        var client = await Named(parsed.GetRequiredValue(Client), db, cancel);
        client.Revoke(services.Now());
        await db.SaveChangesAsync(cancel);
        Console.WriteLine($"Revoked: {client.PublicId}.");
    }
}
