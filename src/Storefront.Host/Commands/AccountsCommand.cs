using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Host.Commands;

internal static class AccountsCommand
{
    private static readonly Argument<AccountKind> Kind =
        new("kind") { Description = "What the account is for: shop, partner, brand, musician, label or operator." };

    private static readonly Argument<string> Name = new("name") { Description = "What people call it." };

    private static readonly Argument<long> Number =
        new("account") { Description = "The number that the list shows." };

    public static Command Create()
    {
        var create = new Command("create", "Opens an account with its first client, whose secret is shown this once.")
        {
            Kind, Name,
        };
        create.RunsAsVerb("createAccount", Open);
        var list = new Command("list", "Shows accounts and their clients.");
        list.RunsOnDatabase(List);
        var suspend = new Command("suspend", "Stops everything an account may do.") { Number };
        suspend.RunsAsVerb(
            "suspendAccount", (parsed, db, _, cancel) => Move(parsed, db, AccountState.Suspended, cancel));
        var reinstate = new Command("reinstate", "Lets a suspended account go on.") { Number };
        reinstate.RunsAsVerb(
            "reinstateAccount", (parsed, db, _, cancel) => Move(parsed, db, AccountState.Active, cancel));
        return new Command("accounts", "Looks after who may use the API.")
        {
            create, list, suspend, reinstate, ClientsCommand.Create(), KeysCommand.Create(),
        };
    }

    private static async Task Open(
        ParseResult parsed, StorefrontDb db, IServiceProvider services, CancellationToken cancel)
    {
        var kind = parsed.GetRequiredValue(Kind);
        var name = parsed.GetRequiredValue(Name);
        if (!AccountName.IsGood(name)) throw new SetupException($"A name has 1 to {AccountName.LengthMax} characters.");
        var account = new Account { Kind = kind, Name = name, CreatedAt = services.Now() };
        var (client, secret) = account.AddClient(account.Name, Scopes.Of(kind), account.CreatedAt);
        db.Add(account);
        await db.SaveChangesAsync(cancel);
        ClientsCommand.Show(client, secret);
    }

    private static async Task List(
        ParseResult parsed, StorefrontDb db, IServiceProvider services, CancellationToken cancel)
    {
        var accounts = db.Accounts.AsNoTracking().Include(account => account.Clients).OrderBy(account => account.Id);
        await foreach (var account in accounts.AsAsyncEnumerable().WithCancellation(cancel))
        {
            Console.WriteLine($"{account.Id,6}  {account.Kind,-8}  {account.State,-9}  {account.Name}");
            foreach (var client in account.Clients)
                Console.WriteLine(
                    $"        {client.PublicId}{(client.RevokedAt is null ? "" : "  (revoked)")}  {client.Name}");
        }
    }

    private static async Task Move(
        ParseResult parsed, StorefrontDb db, AccountState next, CancellationToken cancel)
    {
        var number = parsed.GetRequiredValue(Number);
        var account = await db.Accounts.FindAsync([number], cancel)
            ?? throw new SetupException($"There is no account {number}; \"accounts list\" shows all.");
        if (account.State != next) account.MoveTo(next);
        await db.SaveChangesAsync(cancel);
        Console.WriteLine($"Account {account.Id}, {account.Name}: {account.State}.");
    }
}
