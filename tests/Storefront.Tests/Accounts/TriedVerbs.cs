using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.Tests.Accounts;

/// <summary>Opens an account.</summary>
[Verb]
public static class OpenAccount
{
    public sealed record Input(string Name, AccountKind Kind);

    public enum Refusal
    {
        /// <summary>Nobody may be called so.</summary>
        NameNotAllowed,
    }

    public static async Task<Outcome<Account, Refusal>> Run(
        Input input, StorefrontDb db, Doings doings, TimeProvider clock, CancellationToken cancel)
    {
        var account = new Account { Name = input.Name, Kind = input.Kind, CreatedAt = clock.GetUtcNow() };
        db.Accounts.Add(account);
        await doings.Do(input.Name, cancel);
        if (input.Name.Length > 0) return account;
        await db.SaveChangesAsync(cancel);
        return Refused.At(Refusal.NameNotAllowed, "name");
    }
}

/// <summary>Gives an account another name.</summary>
[Verb(Idempotency.Required)]
public static class RenameAccount
{
    public sealed record Input([property: ID<Account>] long Id, string Name);

    public enum Refusal
    {
        AccountNotFound,
    }

    public static async Task<Outcome<Account, Refusal>> Run(
        Input input, StorefrontDb db, Doings doings, CancellationToken cancel)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(account => account.Id == input.Id, cancel);
        if (account is null) return Refusal.AccountNotFound;
        await doings.Do(input.Name, cancel);
        account.Name = input.Name;
        return account;
    }
}

/// <summary>What was done, and what happens meanwhile.</summary>
public sealed class Doings
{
    private readonly List<string> done = [];

    public IReadOnlyList<string> Done => done;

    /// <summary>What is waited for while a verb is being done.</summary>
    public Func<string, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    public async Task Do(string name, CancellationToken cancel)
    {
        lock (done) done.Add(name);
        await Meanwhile(name).WaitAsync(cancel);
    }
}
