namespace Storefront.Catalog;

/// <summary>Whether a song or a record may be seen in the catalogue.</summary>
public enum PublicationState : short
{
    /// <summary>Being prepared; nobody but its owner sees it.</summary>
    Draft = 1,

    /// <summary>In the catalogue. What may be done with it is for the deals to say.</summary>
    Published = 2,

    /// <summary>Withdrawn by its owner, who may bring it back.</summary>
    TakenDown = 3,

    /// <summary>Removed for good by its owner; only a newer delivery of the owner brings it back.</summary>
    Purged = 4,
}

/// <summary>The ways from one state to the next.</summary>
internal static class PublicationTransitions
{
    public static PublicationState To(this PublicationState state, PublicationState next) => (state, next) switch
    {
        (PublicationState.Draft, PublicationState.Published or PublicationState.Purged) => next,
        (PublicationState.Published, PublicationState.TakenDown or PublicationState.Purged) => next,
        (PublicationState.TakenDown, PublicationState.Published or PublicationState.Purged) => next,
        (PublicationState.Purged, PublicationState.Published) => next,
        _ => throw new InvalidOperationException($"What is {state} cannot become {next}."),
    };
}
