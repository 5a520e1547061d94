namespace Storefront.Purchases.Grants;

/// <summary>How far a grant has come.</summary>
public enum GrantState : short
{
    /// <summary>Its code may be redeemed.</summary>
    Issued = 1,

    /// <summary>Its code was redeemed; the copy is the buyer's for good.</summary>
    Redeemed = 2,

    /// <summary>It was taken back before anybody redeemed it, with the goods it went with.</summary>
    Revoked = 3,

    /// <summary>Nobody redeemed it in time.</summary>
    Expired = 4,
}

/// <summary>The ways from one state to the next.</summary>
internal static class GrantTransitions
{
    public static GrantState To(this GrantState state, GrantState next) => (state, next) switch
    {
        (GrantState.Issued, GrantState.Redeemed or GrantState.Revoked or GrantState.Expired) => next,
        (GrantState.Revoked, GrantState.Issued) => next,
        _ => throw new InvalidOperationException($"A grant that is {state} cannot become {next}."),
    };
}
