using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.EntityFramework;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.Tests.Schema;

/// <summary>Something that its owner alone may read, unless it is open.</summary>
public sealed class Note
{
    public long Id { get; init; }
    public long ShelfId { get; init; }
    public long? OwnerId { get; init; }
    public required string Text { get; init; }
    public NoteKind Kind { get; init; }

    /// <summary>Kept as a text, where the other kind is a number.</summary>
    public NoteKind Tone { get; init; }

    [GraphQLIgnore]
    public DateOnly Written { get; init; }
    public Shelf Shelf { get; init; } = null!;
}

public enum NoteKind
{
    Plain,
    Urgent,
}

/// <summary>Where notes lie.</summary>
public sealed class Shelf
{
    public long Id { get; init; }
    public required string Room { get; init; }
    public Size? Size { get; init; }
}

/// <summary>In columns of what has it.</summary>
public sealed record Size(int Width, int? Depth);

/// <summary>Who asks.</summary>
[RequestValue]
public sealed record Reader(long? Id, params string[] Keys)
{
    public bool IsKeeper => Keys.Contains("all");
    public string Word { get; init; } = "one";
}

/// <summary>A day, as 2026-01-31.</summary>
public sealed class DayScalar() : TextScalar<DateOnly>("Day")
{
    protected override string? Parse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out value) ? null : "A day is written as 2026-01-31.";

    protected override string Print(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public sealed class Notes(DbContextOptions<Notes> options) : DbContext(options)
{
    public DbSet<Note> All => Set<Note>();
    public DbSet<Shelf> Shelves => Set<Shelf>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder
            .Entity<Shelf>(shelves => shelves.OwnsOne(shelf => shelf.Size))
            .Entity<Note>(notes => notes.Property(note => note.Tone).HasConversion<string>());
}

[QueryType]
public static class NoteQueries
{
    [UsePaging, CacheControl(5)]
    public static IQueryable<Note> GetNotes(string? text, Notes db, Reader reader) => text is null
        ? db.All.Where(note => note.OwnerId == reader.Id).OrderBy(note => note.Id)
        : db.All.Where(note => note.OwnerId == reader.Id && note.Text == text).OrderBy(note => note.Id);

    /// <summary>Those of others, which an unknown reader has none of either.</summary>
    public static IQueryable<Note> GetForeign(Notes db, Reader reader) =>
        db.All.Where(note => !(note.OwnerId == reader.Id));

    public static IQueryable<Note> GetKept(Notes db, Reader reader) =>
        db.All.Where(note => reader.IsKeeper || note.OwnerId == reader.Id).OrderBy(note => note.Id);

    [CacheControl(5)]
    public static IQueryable<Shelf> GetShelves(Notes db) => db.Shelves.OrderBy(shelf => shelf.Id);
}

[ObjectType<Shelf>]
public static class ShelfNode
{
    [UsePaging]
    public static IQueryable<Note> GetNotes([Parent] Shelf shelf, Notes db, Reader reader) =>
        db.All.Where(note => note.ShelfId == shelf.Id && note.OwnerId == reader.Id).OrderBy(note => note.Id);
}

[ObjectType<Note>]
public static class NoteNode
{
    [NodeResolver]
    public static IQueryable<Note> GetNote(long id, Notes db, Reader reader) =>
        db.All.Where(note => note.Id == id && note.OwnerId == reader.Id);
}

[FilterInput<Note>]
public static class NoteFilter
{
    public static Expression<Func<Note, string>> Text => note => note.Text;
}

[SortInput<Note>]
public static class NoteSort
{
    public static Expression<Func<Note, string>> Room => note => note.Shelf.Room;
}
