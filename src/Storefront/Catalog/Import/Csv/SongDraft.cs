using System.Globalization;

namespace Storefront.Catalog.Import.Csv;

/// <summary>A song as a row, and the credits beside it, say it is.</summary>
internal sealed class SongDraft(string id, Place place, Song noun) : Draft<Song>(id, place, noun)
{
    public string? ArtistId { get; init; }

    public string? AlbumId { get; init; }

    public string? TrackNumber { get; init; }

    /// <summary>Which of the sources behind the tables the row is from; names are its own.</summary>
    public string? RowSource { get; init; }

    /// <summary>The record that <see cref="AlbumId"/> names, once it was looked up.</summary>
    public long? RecordId { get; set; }

    /// <summary>How many rows of the table of credits are about it.</summary>
    public int StagedCount { get; private set; }

    public List<GivenCredit> Credits { get; } = [];

    public List<Isrc> Isrcs { get; } = [];

    /// <summary>
    /// Takes what the table of credits says. What it says about a role stands, and the song's own field, in which
    /// people wrote names as they liked, is not read for that role.
    /// </summary>
    public void Take(IReadOnlyList<StagedCredit> staged)
    {
        StagedCount = staged.Count;
        foreach (var row in staged)
            foreach (var part in (string?[])[row.Role, row.Party, row.Share]) Said.Add(part);
        var given = staged.Where(row => row.Isrc is null).Select(row => row.Credit).ToList();
        Credits.RemoveAll(own => given.Exists(credit => credit.Role == own.Role));
        Credits.AddRange(given);
        Isrcs.AddRange(staged.Select(row => row.Isrc).OfType<Isrc>());
    }

    /// <summary>Whether a track is where the row has the song; a row that names no place does not move it.</summary>
    public bool IsAt(Track track)
    {
        if (track.RecordId != RecordId) return false;
        var given = track.PositionAsGiven ?? track.Position.ToString(CultureInfo.InvariantCulture);
        return TrackNumber is null || TrackNumber == given;
    }

    /// <summary>The song's rows in other tables, once its id is known.</summary>
    public IEnumerable<SongIsrc> IsrcRows() => Isrcs.Distinct()
        .Select((isrc, at) => new SongIsrc { SongId = Noun.Id, Position = at + 1, Isrc = isrc });

    /// <inheritdoc cref="IsrcRows"/>
    public IEnumerable<Credit> CreditRows(IReadOnlyDictionary<string, long> parties) => Credits
        .DistinctBy(credit => (credit.Role, credit.RoleAsGiven, credit.Name))
        .Select((credit, at) => new Credit
        {
            SongId = Noun.Id,
            Position = at + 1,
            Role = credit.Role,
            RoleAsGiven = credit.RoleAsGiven,
            PartyId = parties[NamedParties.Key(RowSource, credit.Name)],
            Share = credit.Share,
        });
}
