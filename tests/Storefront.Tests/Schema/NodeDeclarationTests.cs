using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.Tests.Schema;

/// <summary>What a node resolver cannot do, and is told when the schema is built.</summary>
public sealed class NodeDeclarationTests
{
    [Theory]
    [InlineData(typeof(OfNothing), "OfNothing.GetNote: its query does not mention \"id\". Use arguments inside "
        + "the query's own expressions; other code sees which of them are null, and the values of booleans and enums.")]
    [InlineData(typeof(OfLocal), "OfLocal.GetNote captures \"next\", which is not an argument or the parent as it was "
        + "given. Use the parent and the arguments inside the query's own expressions; what never changes may be a "
        + "constant.")]
    [InlineData(typeof(OfGreater), "OfGreater.GetNote must compare one member with its key, once.")]
    [InlineData(typeof(OfTaken), "OfTaken.GetNote: its query ends in Take. Leave that to [UsePaging], with its "
        + "DefaultPageSize, or to [UseFirstOrDefault].")]
    [InlineData(typeof(OfText), "OfText.GetNote must take the Id of a Note; beside it only the database and "
        + "values of the request.")]
    [InlineData(typeof(OfShelves), "OfShelves.GetNote must return an IQueryable<Note>.")]
    [InlineData(typeof(OfTask), "OfTask.GetNote must return an IQueryable<Note>.")]
    [InlineData(typeof(OfClock), "OfClock.GetNote must take the Id of a Note; beside it only the database and "
        + "values of the request.")]
    public void What_finds_no_node_by_its_key_stops_the_start(Type node, string message)
    {
        var refused = Assert.Throws<SchemaException>(() => NoteTables.Schema([], typeof(NoteQueries), node));
        Assert.Equal(message, refused.Message);
    }

    [ObjectType<Note>]
    private static class OfNothing
    {
        [NodeResolver]
        public static IQueryable<Note> GetNote(long id, Notes db) => id > 2 ? db.All : db.All;
    }

    [ObjectType<Note>]
    private static class OfLocal
    {
        [NodeResolver]
        public static IQueryable<Note> GetNote(long id, Notes db)
        {
            var next = id + 1;
            return db.All.Where(note => note.Id == next);
        }
    }

    [ObjectType<Note>]
    private static class OfGreater
    {
        [NodeResolver]
        public static IQueryable<Note> GetNote(long id, Notes db) => db.All.Where(note => note.Id >= id);
    }

    [ObjectType<Note>]
    private static class OfTaken
    {
        [NodeResolver]
        public static IQueryable<Note> GetNote(long id, Notes db) => db.All.Where(note => note.Id == id).Take(1);
    }

    [ObjectType<Note>]
    private static class OfText
    {
        [NodeResolver]
        public static IQueryable<Note> GetNote(string text, Notes db) => db.All.Where(note => note.Text == text);
    }

    [ObjectType<Note>]
    private static class OfShelves
    {
        [NodeResolver]
        public static IQueryable<Shelf> GetNote(long id, Notes db) => db.Shelves.Where(shelf => shelf.Id == id);
    }

    [ObjectType<Note>]
    private static class OfTask
    {
        [NodeResolver]
        public static Task<Note?> GetNote(long id, Notes db) => db.All.FirstOrDefaultAsync(note => note.Id == id);
    }

    [ObjectType<Note>]
    private static class OfClock
    {
        [NodeResolver]
        public static IQueryable<Note> GetNote(long id, Notes db, TimeProvider clock) =>
            db.All.Where(note => note.Id == id && note.Id > clock.GetUtcNow().Year);
    }
}
