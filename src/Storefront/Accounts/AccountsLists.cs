using System.Linq.Expressions;

namespace Storefront.Accounts;

/// <summary>What lists of accounts may be filtered by.</summary>
[FilterInput<Account>]
public static class AccountFilter
{
    /// <summary>What the account is called among people.</summary>
    public static Expression<Func<Account, string>> Name => account => account.Name;

    /// <summary>What the account is here for.</summary>
    public static Expression<Func<Account, AccountKind>> Kind => account => account.Kind;

    /// <summary>Whether the account may do anything at present.</summary>
    public static Expression<Func<Account, AccountState>> State => account => account.State;
}

/// <summary>What lists of accounts may be sorted by.</summary>
[SortInput<Account>]
public static class AccountSort
{
    /// <summary>When the account was opened.</summary>
    public static Expression<Func<Account, DateTimeOffset>> CreatedAt => account => account.CreatedAt;

    /// <summary>The name, by its characters' code points.</summary>
    public static Expression<Func<Account, string>> Name => account => account.Name;
}

/// <summary>What the audit log may be filtered by.</summary>
[FilterInput<AuditEntry>]
public static class AuditEntryFilter
{
    /// <summary>When it was done or refused.</summary>
    public static Expression<Func<AuditEntry, DateTimeOffset>> At => entry => entry.At;

    /// <summary>The verb, as the schema names it.</summary>
    public static Expression<Func<AuditEntry, string>> Verb => entry => entry.Verb;

    /// <summary>`ACCEPTED`, or the code of the refusal.</summary>
    public static Expression<Func<AuditEntry, string>> Outcome => entry => entry.Outcome;

    /// <summary>The account it was sent for.</summary>
    public static Expression<Func<AuditEntry, Account?>> Account => entry => entry.Account;

    /// <summary>The request that sent it.</summary>
    public static Expression<Func<AuditEntry, string?>> RequestId => entry => entry.RequestId;
}

/// <summary>What the audit log may be sorted by.</summary>
[SortInput<AuditEntry>]
public static class AuditEntrySort
{
    /// <summary>When it was done or refused.</summary>
    public static Expression<Func<AuditEntry, DateTimeOffset>> At => entry => entry.At;
}
