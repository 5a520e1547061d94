using System.Collections.Frozen;

namespace Storefront.Catalog.Import.Ern;

/// <summary>
/// What the standard's roles are called here. Those that are not listed are kept in the sender's word.
/// </summary>
/// <remarks>Who counts as the producer of a recording is decision 0008.</remarks>
internal static class ErnRoles
{
    private static readonly FrozenDictionary<string, CreditRole[]> Known = new Dictionary<string, CreditRole[]>
    {
        ["Lyricist"] = [CreditRole.Lyricist],
        ["Author"] = [CreditRole.Lyricist],
        ["Librettist"] = [CreditRole.Lyricist],
        ["Composer"] = [CreditRole.Composer],
        ["ComposerLyricist"] = [CreditRole.Composer, CreditRole.Lyricist],
        ["NonLyricAuthor"] = [CreditRole.Writer],
        ["Writer"] = [CreditRole.Writer],
        ["Arranger"] = [CreditRole.Arranger],
        ["Adapter"] = [CreditRole.Adapter],
        ["Translator"] = [CreditRole.Translator],
        ["MusicPublisher"] = [CreditRole.Publisher],
        ["OriginalPublisher"] = [CreditRole.Publisher],
        ["SubPublisher"] = [CreditRole.Publisher],
        ["SubstitutedPublisher"] = [CreditRole.Publisher],
        ["StudioProducer"] = [CreditRole.Producer],
        ["InitialProducer"] = [CreditRole.Producer],
        // Version 3 still has the plain word; version 4 refuses it.
        ["Producer"] = [CreditRole.Producer],
        ["CoProducer"] = [CreditRole.CoProducer],
        ["ExecutiveProducer"] = [CreditRole.ExecutiveProducer],
        ["MainArtist"] = [CreditRole.Performer],
        ["Artist"] = [CreditRole.Performer],
        ["FeaturedArtist"] = [CreditRole.FeaturedPerformer],
        ["Vocalist"] = [CreditRole.Vocalist],
        ["LeadVocalist"] = [CreditRole.Vocalist],
        ["LeadSinger"] = [CreditRole.Vocalist],
        ["Singer"] = [CreditRole.Vocalist],
        ["BackgroundVocalist"] = [CreditRole.Vocalist],
        ["Instrumentalist"] = [CreditRole.Instrumentalist],
        ["Soloist"] = [CreditRole.Performer],
        ["Orchestra"] = [CreditRole.Ensemble],
        ["Choir"] = [CreditRole.Ensemble],
        ["Ensemble"] = [CreditRole.Ensemble],
        ["Conductor"] = [CreditRole.Conductor],
        ["ChoirConductor"] = [CreditRole.Conductor],
        ["Remixer"] = [CreditRole.Remixer],
        ["DJ"] = [CreditRole.Dj],
        ["Engineer"] = [CreditRole.Engineer],
        ["SoundEngineer"] = [CreditRole.Engineer],
        ["RecordingEngineer"] = [CreditRole.Engineer],
        ["MixingEngineer"] = [CreditRole.Engineer],
        ["MasteringEngineer"] = [CreditRole.Engineer],
        ["Mixer"] = [CreditRole.Engineer],
    }.ToFrozenDictionary();

    public static IEnumerable<ErnContribution> Of(int party, string? role) =>
        role is not null && Known.TryGetValue(role, out var roles)
            ? roles.Select(known => new ErnContribution(party, known, known.ToString() == role ? null : role))
            : [new ErnContribution(party, CreditRole.Other, role)];
}
