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

    /// <summary>Gives the account another client, with a secret that is shown this once.</summary>
    /// <param name="name">What the client is called among people.</param>
    /// <param name="scopes">The most that its tokens may allow, of what the account's kind may.</param>
    /// <param name="now">When.</param>
    public (Client Client, string Secret) AddClient(string name, IEnumerable<string> scopes, DateTimeOffset now)
    {
        var secret = Secret.New(Secret.OfClient);
        var client = new Client
        {
            Account = this,
            PublicId = Secret.NewName(Kind),
            Name = name,
            Scopes = [.. scopes],
            SecretHash = Secret.Hash(secret),
            CreatedAt = now,
        };
        if (client.Scopes.Except(Scopes.Of(Kind)).FirstOrDefault() is { } foreign)
            throw new ArgumentException($"A {Kind} may not have the scope {foreign}.", nameof(scopes));
        Clients.Add(client);
        return (client, secret);
    }

    /// <summary>Suspends or reinstates the account.</summary>
    public void MoveTo(AccountState next) => State = State.To(next);
}
