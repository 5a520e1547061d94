namespace Storefront.Accounts;

/// <summary>A business or a person that works with the platform through one or more clients.</summary>
public sealed class Account
{
    public long Id { get; set; }

    /// <summary>What the account is here for; it never changes.</summary>
    public required AccountKind Kind { get; init; }

    /// <summary>What the account is called among people.</summary>
    public required string Name { get; set; }

    /// <summary>Whether the account may do anything at present.</summary>
    public AccountState State { get; private set; } = AccountState.Active;

    /// <summary>When the account was opened.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    [GraphQLIgnore]
    public List<Client> Clients { get; } = [];

    /// <summary>Suspends or reinstates the account.</summary>
    public void MoveTo(AccountState next) => State = State.To(next);
}
