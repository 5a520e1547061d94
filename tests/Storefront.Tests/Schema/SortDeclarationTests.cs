using System.Linq.Expressions;
using Storefront.Catalog;
using Storefront.Data;
using Storefront.GraphQL.EntityFramework;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.Tests.Schema;

/// <summary>What a list may be declared to be sorted by.</summary>
public sealed class SortDeclarationTests
{
    [Theory]
    [InlineData(typeof(ByText), "song.Genre")]
    [InlineData(typeof(ByNumber), "song.DurationMs")]
    [InlineData(typeof(ByJoinedText), "song.Musician.Name")]
    [InlineData(typeof(ByState), "song.State")]
    public void What_may_be_null_or_has_no_order_sorts_nothing(Type sort, string key)
    {
        var refused = Assert.Throws<SchemaException>(() => Build(sort));
        Assert.Equal(
            $"Song rows cannot be sorted by {key}, which may be null or is an enum: sort by a value that stands in for "
                + "it, with ?? or in a column of its own.",
            refused.Message);
    }

    [Fact]
    public void What_stands_in_for_null_sorts() => Assert.Contains(
        "input SongSortInput {\n  genre: ",
        SchemaPrinter.Print(Build(typeof(ByTextOrNone))).ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    [Fact]
    public void One_class_may_declare_a_list_and_all_it_is_asked_by() => Assert.Equal(
        ["first", "after", "last", "before", "where", "order"],
        NoteTables.Schema([typeof(ByAll)], typeof(ByAll)).Query.Fields.Single().Arguments.Select(one => one.Name));

    private static GraphQL.Types.Schema Build(Type sort)
    {
        var builder = new SchemaBuilder
        {
            Queryables = new EntityFrameworkFields(PostgresStorefrontDb.Translating(new()), sort),
        };
        foreach (var scalar in IdentifierScalars.All) builder.AddScalar(scalar);
        return builder.AddTypes(typeof(SongQueries)).Build();
    }

    [QueryType]
    private static class SongQueries
    {
        [UsePaging, UseSorting]
        public static IQueryable<Song> GetSongs(StorefrontDb db) => db.Songs.OrderBy(song => song.Id);
    }

    [QueryType, FilterInput<Note>, SortInput<Note>]
    private static class ByAll
    {
        [UsePaging, UseFiltering, UseSorting]
        public static IQueryable<Note> GetNotes(Notes db) => db.All;

        public static Expression<Func<Note, string>> Text => note => note.Text;
    }

    [SortInput<Song>]
    private static class ByText
    {
        public static Expression<Func<Song, string?>> Genre => song => song.Genre;
    }

    [SortInput<Song>]
    private static class ByTextOrNone
    {
        public static Expression<Func<Song, string>> Genre => song => song.Genre ?? "";
    }

    [SortInput<Song>]
    private static class ByNumber
    {
        public static Expression<Func<Song, int?>> DurationMs => song => song.DurationMs;
    }

    [SortInput<Song>]
    private static class ByState
    {
        public static Expression<Func<Song, PublicationState>> State => song => song.State;
    }

    [SortInput<Song>]
    private static class ByJoinedText
    {
        public static Expression<Func<Song, string>> Musician => song => song.Musician!.Name;
    }
}
