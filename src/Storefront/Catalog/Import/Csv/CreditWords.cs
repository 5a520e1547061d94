using System.Collections.Frozen;

namespace Storefront.Catalog.Import.Csv;

/// <summary>What the words for a role in tables are called here; a word that is not listed is kept as it is.</summary>
/// <remarks>Who counts as the producer of a recording is decision 0008.</remarks>
internal static class CreditWords
{
    /// <summary>The role of a row that is no credit: a further ISRC of the recording stands in its party.</summary>
    public const string FurtherIsrc = "additional_isrc";

    private static readonly FrozenDictionary<string, CreditRole> Known = new Dictionary<string, CreditRole>
    {
        ["lyricist"] = CreditRole.Lyricist,
        ["composer"] = CreditRole.Composer,
        ["writer"] = CreditRole.Writer,
        ["songwriter"] = CreditRole.Writer,
        ["arranger"] = CreditRole.Arranger,
        ["adapter"] = CreditRole.Adapter,
        ["translator"] = CreditRole.Translator,
        ["publisher"] = CreditRole.Publisher,
        ["producer"] = CreditRole.Producer,
        ["co-producer"] = CreditRole.CoProducer,
        ["executive producer"] = CreditRole.ExecutiveProducer,
        ["performer"] = CreditRole.Performer,
        ["featured performer"] = CreditRole.FeaturedPerformer,
        ["vocal"] = CreditRole.Vocalist,
        ["vocalist"] = CreditRole.Vocalist,
        ["instrument"] = CreditRole.Instrumentalist,
        ["instrumentalist"] = CreditRole.Instrumentalist,
        ["ensemble"] = CreditRole.Ensemble,
        ["performing orchestra"] = CreditRole.Ensemble,
        ["conductor"] = CreditRole.Conductor,
        ["remixer"] = CreditRole.Remixer,
        ["dj"] = CreditRole.Dj,
        ["engineer"] = CreditRole.Engineer,
        ["mix"] = CreditRole.Engineer,
        ["sound"] = CreditRole.Engineer,
    }.ToFrozenDictionary();

    /// <summary>The role, and the source's word for it where the role says less.</summary>
    public static (CreditRole Role, string? AsGiven) Read(string word)
    {
        var role = Known.GetValueOrDefault(word.Trim().ToLowerInvariant(), CreditRole.Other);
        var saysAll = string.Equals(role.ToString(), word.Trim(), StringComparison.OrdinalIgnoreCase);
        return (role, saysAll ? null : word.Trim());
    }
}
