namespace Storefront.Accounts;

/// <summary>Whether an account may do anything at present.</summary>
public enum AccountState : short
{
    /// <summary>Its clients get tokens, and their tokens and keys are good.</summary>
    Active = 1,

    /// <summary>Stopped by an operator: none of its clients, tokens and keys is good until it is reinstated.</summary>
    Suspended = 2,
}

/// <summary>The ways from one state to the next.</summary>
internal static class AccountTransitions
{
    public static AccountState To(this AccountState state, AccountState next) => (state, next) switch
    {
        (AccountState.Active, AccountState.Suspended) => next,
        (AccountState.Suspended, AccountState.Active) => next,
        _ => throw new InvalidOperationException($"An account that is {state} cannot become {next}."),
    };
}
