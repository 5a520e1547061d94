using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Adds a draft record with songs of the same owner, in order.</summary>
[Verb, RequiresScopes(Scopes.CatalogWrite)]
public static class CreateRecord
{
    private const int SongsMax = 200;

    /// <summary>The record.</summary>
    public sealed record Input
    {
        /// <summary>Whose record it is.</summary>
        [ID<Musician>]
        public required long MusicianId { get; init; }

        /// <summary>The label that brings it out, which has signed the musician; null for none.</summary>
        [ID<Label>]
        public long? LabelId { get; init; }

        /// <summary>The title, 1 to 500 characters.</summary>
        public required string Title { get; init; }

        /// <summary>Single, EP, album and so on.</summary>
        public required RecordType Type { get; init; }

        /// <summary>The UPC or EAN; not every record has one.</summary>
        public Gtin? Upc { get; init; }

        /// <summary>A number of the label's own, up to 100 characters.</summary>
        public string? CatalogueNumber { get; init; }

        /// <summary>The main genre.</summary>
        public string? Genre { get; init; }

        /// <summary>The day it came out, as far as it is known.</summary>
        public PartialDate? ReleasedOn { get; init; }

        /// <summary>Its songs in order, 1 to 200.</summary>
        [ID<Song>]
        public required IReadOnlyList<long> SongIds { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller acts for no such musician; with a label, for no such label that has signed it.</summary>
        MusicianNotFound,

        /// <summary>A text is empty, too long, or has characters that are not to be seen.</summary>
        TextInvalid,

        /// <summary>Another record has that UPC or EAN.</summary>
        UpcTaken,

        /// <summary>A record has 1 to 200 songs.</summary>
        SongsOutOfBounds,

        /// <summary>A song is on the record twice.</summary>
        SongTwice,

        /// <summary>The caller has no such song.</summary>
        SongNotFound,
    }

    public static async Task<Outcome<Record, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        if (!await db.ActsFor(input.MusicianId, input.LabelId, caller, cancel))
            return Refused.At(Refusal.MusicianNotFound, "musicianId");
        if (GivenTexts.Title(input.Title) is not { } title) return Refused.At(Refusal.TextInvalid, "title");
        if (input.Genre is not null && GivenTexts.Word(input.Genre) is null)
            return Refused.At(Refusal.TextInvalid, "genre");
        if (input.CatalogueNumber is not null && GivenTexts.Number(input.CatalogueNumber) is null)
            return Refused.At(Refusal.TextInvalid, "catalogueNumber");
        if (input.Upc is not null && await db.Records.AnyAsync(record => record.Upc == input.Upc, cancel))
            return Refused.At(Refusal.UpcTaken, "upc");
        if (await Wrong(input.SongIds, db, caller, cancel) is { } wrong) return Refused.At(wrong, "songIds");

        var record = new Record
        {
            MusicianId = input.MusicianId,
            LabelId = input.LabelId,
            Title = title,
            SearchText = SearchForm.Of(title),
            Type = input.Type,
            Upc = input.Upc,
            CatalogueNumber = input.CatalogueNumber is null ? null : GivenTexts.Number(input.CatalogueNumber),
            Genre = input.Genre is null ? null : GivenTexts.Word(input.Genre),
            ReleasedOn = input.ReleasedOn,
        };
        record.Tracks.AddRange(input.SongIds.Select((id, at) => new Track { SongId = id, Position = at + 1 }));
        db.Add(record);
        return record;
    }

    private static async Task<Refusal?> Wrong(
        IReadOnlyList<long> songIds, StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        if (songIds.Count is 0 or > SongsMax) return Refusal.SongsOutOfBounds;
        if (songIds.Distinct().Count() < songIds.Count) return Refusal.SongTwice;
        var own = await db.OwnSongs(caller.AccountId).CountAsync(song => songIds.Contains(song.Id), cancel);
        return own < songIds.Count ? Refusal.SongNotFound : null;
    }
}
