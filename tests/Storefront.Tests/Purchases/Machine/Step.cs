namespace Storefront.Tests.Purchases.Machine;

/// <summary>What may happen in a story.</summary>
public enum StepKind
{
    CreateCampaign,
    EndCampaign,
    Place,
    AttachSong,
    AttachRecord,
    Detach,
    Pay,
    PayAgain,
    Cancel,
    Deliver,
    Return,
    ReturnAll,
    Redeem,
    TimePasses,
}

/// <summary>Something that happens.</summary>
/// <param name="Which">To which of what there is by then.</param>
/// <param name="How">In which of the ways it can.</param>
public sealed record Step(StepKind Kind, int Which, int How);
