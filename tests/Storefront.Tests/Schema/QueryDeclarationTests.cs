using System.Linq.Expressions;
using Storefront.GraphQL.EntityFramework;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.Tests.Schema;

/// <summary>What a queryable cannot do, and is told when the schema is built.</summary>
public sealed class QueryDeclarationTests
{
    private const string AsItWasGiven =
        ", which is not an argument or the parent as it was given. Use the parent and the arguments inside the query's "
        + "own expressions; what never changes may be a constant.";

    [Theory]
    [InlineData(typeof(OfLocal), "OfLocal.GetNotes captures \"next\"" + AsItWasGiven)]
    [InlineData(typeof(OfReader), "OfReader.GetNotes captures \"id\"" + AsItWasGiven)]
    [InlineData(typeof(OfSmaller), "OfSmaller.GetNotes captures \"most\"" + AsItWasGiven)]
    [InlineData(typeof(OfField), "OfField.GetNotes reads OfField.Last, which may change. Make it a constant, a "
        + "readonly field, an argument or part of a [RequestValue].")]
    [InlineData(typeof(OfTakenArgument), "OfTakenArgument.GetNotes: \"count\" is given to an operator such as Take. "
        + "Compare rows with it, and let [UsePaging] say how many there are.")]
    [InlineData(typeof(OfTaken), "OfTaken.GetNotes: its query ends in Take. Leave that to [UsePaging], with its "
        + "DefaultPageSize, or to [UseFirstOrDefault].")]
    [InlineData(typeof(OfMade), "OfMade.GetNotes returns a queryable of Made, which is no entity. Return "
        + "entities, and declare what is made of their columns as expressions.")]
    [InlineData(typeof(OfText), "OfText.GetTexts returns a queryable of String, which is no entity. Return "
        + "entities, and declare what is made of their columns as expressions.")]
    [InlineData(typeof(OfNothing), "OfNothing.GetNotes: its query does not mention \"id\". Use arguments inside the "
        + "query's own expressions; other code sees which of them are null, and the values of booleans and enums.")]
    [InlineData(typeof(OfGreater), "OfGreater.GetNotes: its query is another one where its arguments are greater, "
        + "longer or empty. Write the condition inside the query's own expressions.")]
    [InlineData(typeof(OfEmpty), "OfEmpty.GetNotes: its query is another one where its arguments are greater, "
        + "longer or empty. Write the condition inside the query's own expressions.")]
    [InlineData(typeof(OfZero), "OfZero.GetNotes: its query is another one where its arguments are greater, "
        + "longer or empty. Write the condition inside the query's own expressions.")]
    [InlineData(typeof(OfClock), "OfClock.GetNotes: \"clock\" is neither an argument nor the database: mark it "
        + "[Parent], or its class [RequestValue].")]
    [InlineData(typeof(OfDay), "OfDay.GetNotes(day): System.DateTime cannot be given: use DateTimeOffset.")]
    [InlineData(typeof(OfFound), "OfFound.GetNotes must return the database's query, not what it found.")]
    [InlineData(typeof(OfNull), "OfNull.GetNotes must return the database's query, not what it found.")]
    [InlineData(typeof(OfOwners), "OfOwners.GetNotes: Note rows cannot be sorted by note.OwnerId, which may be null "
        + "or is an enum: sort by a value that stands in for it, with ?? or in a column of its own.")]
    [InlineData(typeof(OfTask), "OfTask.GetNotes must return IQueryable<T>, as it is: no list, no task, no DbSet.")]
    [InlineData(typeof(OfOneOrMore), "OfOneOrMore.GetNotes is one row or a page: take one attribute away.")]
    [InlineData(typeof(OfPages), "OfPages.GetNotes: its DefaultPageSize of 200 is more than its MaxPageSize of 100.")]
    [InlineData(typeof(OfUnknownFilter), "OfUnknownFilter.GetNotes wants a static class [FilterInput<Note>] that "
        + "EntityFrameworkFields lists.")]
    [InlineData(typeof(OfUnknownSort), "OfUnknownSort.GetNotes wants a static class [SortInput<Note>] that "
        + "EntityFrameworkFields lists.")]
    [InlineData(typeof(OfFirst), "\"first\" is declared twice in OfFirst.GetNotes.")]
    [InlineData(typeof(OfGivenInput), "A query can be seen through only with inputs whose members can be set: make "
        + "GivenInput a record with parameters.")]
    public void What_cannot_be_seen_through_stops_the_start(Type queries, string message)
    {
        var refused = Assert.Throws<SchemaException>(() => NoteTables.Schema([], queries));
        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public void Names_services_that_are_missing_before_any_request() => Assert.Equal(
        [
            "Queries.GetNotes(reader) is no argument, and no service Storefront.Tests.Schema.Reader is registered.",
            "Queryables are read, and no service System.Data.Common.DbDataSource is registered.",
        ],
        NoteTables.Schema([], typeof(Queries)).MissingServices(_ => false));

    [Fact]
    public void A_row_has_one_filter() => Assert.Equal(
        "NoteFilter and OtherFilter are for one input: make one of them.",
        Assert.Throws<SchemaException>(() => NoteTables.Schema([typeof(NoteFilter), typeof(OtherFilter)])).Message);

    [Fact]
    public void An_input_has_a_member() => Assert.Equal(
        $"{typeof(EmptySort)} has no public static Expression to filter or sort by.",
        Assert.Throws<SchemaException>(() => NoteTables.Schema([typeof(EmptySort)])).Message);

    [Fact]
    public void A_filter_is_listed_with_the_queryables() => Assert.Equal(
        $"{typeof(NoteFilter)} says of no type what it declares: mark it [QueryType], [ObjectType<T>] or [Verb]. "
        + "Filters and sorts are listed with the queryables.",
        Assert.Throws<SchemaException>(() => NoteTables.Schema([], typeof(NoteFilter))).Message);

    [SortInput<Note>]
    private static class EmptySort;

    [Fact]
    public void So_has_one_that_is_filtered_by() => Assert.Equal(
        "OfShelf.Shelf wants a static class [FilterInput<Shelf>] that EntityFrameworkFields lists, or a scalar.",
        Assert.Throws<SchemaException>(() => NoteTables.Schema([typeof(OfShelf)], typeof(OfShelf))).Message);

    [FilterInput<Note>]
    private static class OtherFilter
    {
        public static Expression<Func<Note, long>> Id => note => note.Id;
    }

    [QueryType, FilterInput<Note>]
    private static class OfShelf
    {
        [UseFiltering]
        public static IQueryable<Note> GetNotes(Notes db) => db.All;

        public static Expression<Func<Note, Shelf>> Shelf => note => note.Shelf;
    }

    [QueryType]
    private static class OfUnknownFilter
    {
        [UseFiltering]
        public static IQueryable<Note> GetNotes(Notes db) => db.All;
    }

    [QueryType]
    private static class OfUnknownSort
    {
        [UseSorting]
        public static IQueryable<Note> GetNotes(Notes db) => db.All;
    }

    [QueryType]
    private static class Queries
    {
        public static IQueryable<Note> GetNotes(Notes db, Reader reader) =>
            db.All.Where(note => note.OwnerId == reader.Id);
    }

    [QueryType]
    private static class OfLocal
    {
        public static IQueryable<Note> GetNotes(long id, Notes db)
        {
            var next = id + 1;
            return db.All.Where(note => note.Id > next);
        }
    }

    [QueryType]
    private static class OfReader
    {
        public static IQueryable<Note> GetNotes(Notes db, Reader reader)
        {
            var id = reader.Id;
            return db.All.Where(note => note.OwnerId == id);
        }
    }

    [QueryType]
    private static class OfSmaller
    {
        public static IQueryable<Note> GetNotes(int id, Notes db)
        {
            var most = Math.Min(id, 100);
            return db.All.Where(note => note.Id < most);
        }
    }

    [QueryType]
    private static class OfField
    {
        public static int Last = 2;

        public static IQueryable<Note> GetNotes(Notes db) => db.All.Where(note => note.Id < Last);
    }

    [QueryType]
    private static class OfTakenArgument
    {
        public static IQueryable<Note> GetNotes(int count, Notes db) => db.All.OrderBy(note => note.Id).Take(count);
    }

    [QueryType]
    private static class OfTaken
    {
        [UsePaging]
        public static IQueryable<Note> GetNotes(Notes db) => db.All.OrderByDescending(note => note.Text).Take(3);
    }

    private sealed record Made(string Text);

    [QueryType]
    private static class OfMade
    {
        public static IQueryable<Made> GetNotes(Notes db) => db.All.Select(note => new Made(note.Text));
    }

    [QueryType]
    private static class OfText
    {
        public static IQueryable<string> GetTexts(Notes db) => db.All.Select(note => note.Text);
    }

    [QueryType]
    private static class OfNothing
    {
        public static IQueryable<Note> GetNotes(long? id, Notes db) =>
            id > 2 ? db.All.Where(note => note.Id > 2) : db.All;
    }

    [QueryType]
    private static class OfEmpty
    {
        public static IQueryable<Note> GetNotes(string text, Notes db) =>
            string.IsNullOrEmpty(text) ? db.All : db.All.Where(note => note.Text == text);
    }

    [QueryType]
    private static class OfZero
    {
        public static IQueryable<Note> GetNotes(long after, Notes db) =>
            after == 0 ? db.All.Where(note => note.Id > -after) : db.All.Where(note => note.Id > after);
    }

    [QueryType]
    private static class OfGreater
    {
        public static IQueryable<Note> GetNotes(long id, Notes db) => id > 2
            ? db.All.Where(note => note.Id > id)
            : db.All.Where(note => note.Id == id);
    }

    [QueryType]
    private static class OfClock
    {
        public static IQueryable<Note> GetNotes(Notes db, TimeProvider clock) =>
            db.All.Where(note => note.Id > clock.GetUtcNow().Year);
    }

    [QueryType]
    private static class OfDay
    {
        public static IQueryable<Note> GetNotes(DateTime day, Notes db) => db.All.Where(note => note.Id > day.Day);
    }

    [QueryType]
    private static class OfFound
    {
        public static IQueryable<Note> GetNotes() => new List<Note>().AsQueryable();
    }

    [QueryType]
    private static class OfNull
    {
        public static IQueryable<Note> GetNotes() => null!;
    }

    [QueryType]
    private static class OfOwners
    {
        public static IQueryable<Note> GetNotes(Notes db) => db.All.OrderBy(note => note.OwnerId);
    }

    [QueryType]
    private static class OfTask
    {
        [UsePaging, UseFiltering]
        public static Task<IQueryable<Note>> GetNotes(Notes db) => Task.FromResult<IQueryable<Note>>(db.All);
    }

    [QueryType]
    private static class OfOneOrMore
    {
        [UsePaging, UseFirstOrDefault]
        public static IQueryable<Note> GetNotes(Notes db) => db.All;
    }

    [QueryType]
    private static class OfPages
    {
        [UsePaging(DefaultPageSize = 200)]
        public static IQueryable<Note> GetNotes(Notes db) => db.All;
    }

    [QueryType]
    private static class OfFirst
    {
        [UsePaging]
        public static IQueryable<Note> GetNotes(long first, Notes db) => db.All.Where(note => note.Id > first);
    }

    [InputObjectType]
    public sealed class GivenInput(string? text)
    {
        public string? Text { get; } = text;
    }

    [QueryType]
    private static class OfGivenInput
    {
        public static IQueryable<Note> GetNotes(GivenInput by, Notes db) => db.All.Where(note => note.Text == by.Text);
    }
}
