using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Adds a draft song to the catalogue of a musician or label that the caller acts for.</summary>
[Verb, RequiresScopes(Scopes.CatalogWrite)]
public static class CreateSong
{
    /// <summary>The song.</summary>
    public sealed record Input : SongMembers
    {
        /// <summary>Who performs.</summary>
        [ID<Musician>]
        public required long MusicianId { get; init; }

        /// <summary>The label that brings it out, which has signed the musician; null for none.</summary>
        [ID<Label>]
        public long? LabelId { get; init; }

        /// <summary>The title, 1 to 500 characters.</summary>
        public required string Title { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller acts for no such musician; with a label, for no such label that has signed it.</summary>
        MusicianNotFound,

        /// <summary>A text is empty, too long, or has characters that are not to be seen.</summary>
        TextInvalid,

        /// <summary>Another song goes by that ISRC.</summary>
        IsrcTaken,
    }

    public static async Task<Outcome<Song, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        if (!await db.ActsFor(input.MusicianId, input.LabelId, caller, cancel))
            return Refused.At(Refusal.MusicianNotFound, "musicianId");
        if (GivenTexts.Title(input.Title) is not { } title) return Refused.At(Refusal.TextInvalid, "title");
        if (input.Wrong() is { } wrong) return Refused.At(Refusal.TextInvalid, wrong);
        if (input.Isrc is not null && await db.SongIsrcs.AnyAsync(known => known.Isrc == input.Isrc, cancel))
            return Refused.At(Refusal.IsrcTaken, "isrc");

        var song = new Song
        {
            MusicianId = input.MusicianId,
            LabelId = input.LabelId,
            Title = title,
            SearchText = SearchForm.Of(title),
        };
        input.SetOn(song);
        if (input.Isrc is not null) song.GoBy(input.Isrc);
        db.Add(song);
        return song;
    }
}
