using System.Linq.Expressions;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>The person or band that performs.</summary>
[ObjectType<Musician>]
public static class MusicianNode
{
    [NodeResolver]
    public static IQueryable<Musician> GetMusician(long id, StorefrontDb db) =>
        db.Musicians.Where(musician => musician.Id == id);

    /// <summary>The musician's ISNI, where it is known.</summary>
    public static Expression<Func<Musician, Isni?>> Isni => musician => musician.Party.Isni;

    /// <summary>Whether the musician has signed with no label.</summary>
    public static Expression<Func<Musician, bool>> IsIndependent => musician => musician.LabelId == null;

    /// <summary>Names in several languages and scripts, in the order their source gives.</summary>
    [ListSize(AssumedSize = 3)]
    public static IQueryable<PartyName> GetNames([Parent] Musician musician, StorefrontDb db) =>
        db.PartyNames.Where(name => name.PartyId == musician.PartyId).OrderBy(name => name.Position);

    /// <summary>The musician's published songs; newest first by default.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Song> GetSongs([Parent] Musician musician, StorefrontDb db) => db.Songs
        .Where(song => song.MusicianId == musician.Id && song.IsPublished)
        .OrderByDescending(song => song.ReleaseRank);

    /// <summary>The musician's published records; newest first by default.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Record> GetRecords([Parent] Musician musician, StorefrontDb db) => db.Records
        .Where(record => record.MusicianId == musician.Id && record.IsPublished)
        .OrderByDescending(record => record.ReleaseRank);
}
