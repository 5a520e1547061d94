namespace Storefront.Catalog.Import.Ern;

/// <summary>
/// What must be remembered of a message while it is read: its references, as small as they can be kept.
/// </summary>
internal sealed class ErnReading(ErnCursor cursor, string version)
{
    /// <summary>Stands for every resource that is no sound recording.</summary>
    public const int OtherResource = -1;

    private readonly Dictionary<string, int> parties = [];
    private readonly Dictionary<string, int> resources = [];
    private readonly Dictionary<string, int> releases = [];
    private readonly Dictionary<(string Name, ErnPartyIds Ids), int> inlineParties = [];
    private int partyCount;

    // The recording of each release; 0 for none, less for several. Releases are numbered from 1.
    private const int Several = -1;
    private readonly List<int> soleRecordings = [0];
    private readonly HashSet<int> trackReleases = [];
    private readonly HashSet<int> recordingsWithTrackRelease = [];

    public ErnCursor Cursor => cursor;
    public string Version => version;
    public bool IsVersion3 => version.StartsWith('3');
    public string Sender { get; set; } = "";
    public IReadOnlyList<string> Recipients { get; set; } = [];
    public DateTimeOffset CreatedAt { get; set; }
    public int RecordingCount { get; set; }
    public int DealGroupCount { get; set; }

    public int NewParty(string? reference)
    {
        partyCount++;
        if (reference is not null) Add(parties, reference, partyCount, "party");
        return partyCount;
    }

    /// <summary>A party that version 3 names where it is used; the same words mean the same party.</summary>
    public (int Number, bool IsNew) InlineParty(string name, ErnPartyIds ids)
    {
        if (inlineParties.TryGetValue((name, ids), out var known)) return (known, false);
        // Past this many the database tells equal parties apart; here they would only fill the memory.
        if (inlineParties.Count >= 50_000) inlineParties.Clear();
        return (inlineParties[(name, ids)] = ++partyCount, true);
    }

    /// <summary>Numbers a release, which has its tracks before it has its name.</summary>
    public int NewRelease()
    {
        soleRecordings.Add(0);
        return soleRecordings.Count - 1;
    }

    public void AddTrack(int release, int recording) =>
        soleRecordings[release] = soleRecordings[release] is 0 || soleRecordings[release] == recording
            ? recording : Several;

    public void NameRelease(ErnRelease release, string? reference)
    {
        if (reference is not null) Add(releases, reference, release.Number, "release");
        if (!release.IsTrack) return;
        trackReleases.Add(release.Number);
        recordingsWithTrackRelease.Add(soleRecordings[release.Number]);
    }

    /// <summary>
    /// What a deal about a release holds for: a track's release stands for its recording, and so does a release of
    /// one recording that has no track release of its own. Any other stands for itself as a whole.
    /// </summary>
    public IEnumerable<ErnDealScope> Scopes(int group, int release)
    {
        var recording = soleRecordings[release];
        var isTrack = trackReleases.Contains(release);
        if (!isTrack || recording <= 0) yield return new ErnDealScope(group, release, null);
        if (recording > 0 && (isTrack || !recordingsWithTrackRelease.Contains(recording)))
            yield return new ErnDealScope(group, release, recording);
    }

    public void NameResource(int number, string? reference)
    {
        if (reference is not null) Add(resources, reference, number, "resource");
    }

    /// <summary>The number of a resource: a recording's own, or <see cref="OtherResource"/>.</summary>
    public int? Resource(string? reference) => Find(resources, reference, "resource");

    public int? Party(string? reference) => Find(parties, reference, "party");
    public int? Release(string? reference) => Find(releases, reference, "release");

    public void CheckWhole()
    {
        if (soleRecordings.Count == 1) cursor.Refuse(ProblemCode.MissingElement, "The message has no release.");
    }

    /// <summary>Refuses a message without an element; one that was refused itself is not missing.</summary>
    public void Require(object? value, string element)
    {
        if (value is null && !cursor.HasRefused(element))
            cursor.Refuse(ProblemCode.MissingElement, $"{cursor.Name} has no {element}.");
    }

    private void Add(Dictionary<string, int> names, string reference, int number, string kind)
    {
        if (!names.TryAdd(reference, number))
            cursor.Refuse(ProblemCode.DuplicateReference, $"There is another {kind} {reference}.");
    }

    private int? Find(Dictionary<string, int> names, string? reference, string kind)
    {
        if (reference is null) return null;
        if (names.TryGetValue(reference, out var number)) return number;
        cursor.Refuse(ProblemCode.DanglingReference, $"There is no {kind} {reference} in the message.");
        return null;
    }
}
