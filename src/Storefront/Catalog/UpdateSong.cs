using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Changes what is said about a song. What is null or left out stays as it is.</summary>
[Verb, RequiresScopes(Scopes.CatalogWrite)]
public static class UpdateSong
{
    /// <summary>The song, and what is new about it.</summary>
    public sealed record Input : SongMembers
    {
        /// <summary>Which song.</summary>
        [ID<Song>]
        public required long SongId { get; init; }

        /// <summary>The title, 1 to 500 characters.</summary>
        public string? Title { get; init; }
    }

    public enum Refusal
    {
        /// <summary>The caller has no such song.</summary>
        SongNotFound,

        /// <summary>A text is empty, too long, or has characters that are not to be seen.</summary>
        TextInvalid,

        /// <summary>The song has been published, and is known by its ISRC. Another recording is another song.</summary>
        IsrcFixed,

        /// <summary>Another song goes by that ISRC.</summary>
        IsrcTaken,
    }

    public static async Task<Outcome<Song, Refusal>> Run(
        Input input, StorefrontDb db, Caller caller, CancellationToken cancel)
    {
        if (await db.LockSong(input.SongId, caller, cancel) is not { } song)
            return Refused.At(Refusal.SongNotFound, "songId");
        var title = GivenTexts.Title(input.Title ?? song.Title);
        if (title is null) return Refused.At(Refusal.TextInvalid, "title");
        if (input.Wrong() is { } wrong) return Refused.At(Refusal.TextInvalid, wrong);
        if (input.Isrc is not null && input.Isrc != song.Isrc)
        {
            if (song.State != PublicationState.Draft) return Refused.At(Refusal.IsrcFixed, "isrc");
            if (await db.SongIsrcs.AnyAsync(known => known.Isrc == input.Isrc && known.SongId != song.Id, cancel))
                return Refused.At(Refusal.IsrcTaken, "isrc");
            await db.SongIsrcs.Where(isrc => isrc.SongId == song.Id).ExecuteDeleteAsync(cancel);
            song.GoBy(input.Isrc);
        }

        if (title != song.Title)
        {
            var titles = await db.SongTitles.Where(known => known.SongId == song.Id)
                .OrderBy(known => known.Position).Select(known => known.Text).ToListAsync(cancel);
            song.Title = title;
            song.SearchText = SearchForm.Of(titles.Prepend(title));
        }
        input.SetOn(song);
        return song;
    }
}
