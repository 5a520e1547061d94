using Storefront.Accounts;

namespace Storefront.Catalog;

/// <summary>
/// Lets an account act for one musician, or for one label: change its catalogue, set prices, publish and withdraw.
/// </summary>
/// <remarks>
/// A song or record that a label brings out is the label's to change; one without a label is the musician's. Several
/// accounts may act for one musician, as a band and its manager do.
/// </remarks>
public sealed class Mandate
{
    [GraphQLIgnore]
    public long Id { get; set; }

    [GraphQLIgnore]
    public long AccountId { get; set; }

    /// <summary>The account that acts.</summary>
    public Account Account { get; set; } = null!;

    [GraphQLIgnore]
    public long? MusicianId { get; set; }

    /// <summary>The musician it acts for; null where it acts for a label.</summary>
    public Musician? Musician { get; set; }

    [GraphQLIgnore]
    public long? LabelId { get; set; }

    /// <summary>The label it acts for; null where it acts for a musician.</summary>
    public Label? Label { get; set; }

    /// <summary>When the mandate was given.</summary>
    public required DateTimeOffset GivenAt { get; init; }
}
