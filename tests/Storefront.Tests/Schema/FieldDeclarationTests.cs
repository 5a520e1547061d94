using System.Linq.Expressions;
using Storefront.Catalog;
using Storefront.Data;
using Storefront.GraphQL.EntityFramework;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.Tests.Schema;

/// <summary>What a type of rows may be declared to show.</summary>
public sealed class FieldDeclarationTests
{
    [Theory]
    [InlineData(typeof(ByMethod))]
    [InlineData(typeof(ByCall))]
    [InlineData(typeof(ByWhetherItIsThere))]
    [InlineData(typeof(ByNewObject))]
    [InlineData(typeof(ByBatch))]
    public void What_takes_a_row_as_an_object_stops_the_start(Type node)
    {
        var refused = Assert.Throws<SchemaException>(() => Build(node));
        Assert.Equal(
            "Song.shown cannot be read of a row: make it an expression of columns, a queryable or a batch function of "
                + "one member of its [Parent], or mark it [GraphQLIgnore].",
            refused.Message);
    }

    [Fact]
    public void What_CSharp_computes_of_columns_is_a_field() => Assert.Contains(
        "  shown: String!\n", SchemaPrinter.Print(Build(typeof(ByColumns))), StringComparison.Ordinal);

    private static GraphQL.Types.Schema Build(Type node)
    {
        var builder = new SchemaBuilder
        {
            Queryables = new EntityFrameworkFields(PostgresStorefrontDb.Translating(new())),
        };
        foreach (var scalar in IdentifierScalars.All) builder.AddScalar(scalar);
        return builder.AddTypes(typeof(SongQueries), node).Build();
    }

    private static string Shown(Song song) => song.Title;

    private static string Shown(string title, string by) => $"{title}, {by}";

    [QueryType]
    private static class SongQueries
    {
        [UsePaging]
        public static IQueryable<Song> GetSongs(StorefrontDb db) => db.Songs.OrderBy(song => song.Id);
    }

    [ObjectType<Song>]
    private static class ByMethod
    {
        public static string GetShown([Parent] Song song) => song.Title;
    }

    [ObjectType<Song>]
    private static class ByCall
    {
        public static Expression<Func<Song, string>> Shown => song => FieldDeclarationTests.Shown(song);
    }

    [ObjectType<Song>]
    private static class ByWhetherItIsThere
    {
        public static Expression<Func<Song, bool>> Shown => song => song.Musician == null;
    }

    [ObjectType<Song>]
    private static class ByNewObject
    {
        public static Expression<Func<Song, Note>> Shown => song => new Note { Text = song.Title };
    }

    [ObjectType<Song>]
    private static class ByBatch
    {
        public static Task<string[]> GetShown([Parent] IReadOnlyList<Song> songs) =>
            Task.FromResult<string[]>([.. songs.Select(song => song.Title)]);
    }

    [ObjectType<Song>]
    private static class ByColumns
    {
        public static Expression<Func<Song, string>> Shown =>
            song => FieldDeclarationTests.Shown(song.Title, song.Musician!.Name);
    }
}
