using System.Linq.Expressions;
using Microsoft.AspNetCore.Authorization;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.Tests.CodeFirst;

/// <summary>What a class may not declare, and is told when the schema is built.</summary>
public sealed class DeclarationTests
{
    [Theory]
    [InlineData(typeof(OfUnknownIds), "OfUnknownIds.GetByShelf(shelf) takes ids of Shelf, which has none: give Shelf a "
        + "[NodeResolver], or take the key itself.")]
    [InlineData(typeof(OfDays), "OfDays.GetOn(day): System.DateTime cannot be given: use DateTimeOffset.")]
    [InlineData(typeof(OfLengths), "OfLengths.GetLength: System.TimeSpan cannot be shown: add a scalar for it with "
        + "AddScalar, or mark the member [GraphQLIgnore].")]
    [InlineData(typeof(OfNumbers), "OfNumbers.GetAt(place): System.Int16 cannot be given: use int or long.")]
    [InlineData(typeof(Twice), "\"shelf\" is declared twice in Query, once by Twice.GetShelf.")]
    [InlineData(
        typeof(VerbTests.ShelveBook), "ShelveBook is a verb, and nothing runs those: set SchemaBuilder.RunVerb.")]
    [InlineData(typeof(OfQueryables), "OfQueryables.GetShelves returns a queryable, and nothing reads those: set "
        + "SchemaBuilder.Queryables.")]
    [InlineData(typeof(OfInstances), "Storefront.GraphQL.Tests.CodeFirst.DeclarationTests+OfInstances must be a static "
        + "class, and what it declares static.")]
    [InlineData(typeof(Authorized), "Authorized: [Authorize] is for ASP.NET; use [RequiresScopes].")]
    [InlineData(typeof(OfAuthorized), "OfAuthorized.GetShelf: [Authorize] is for ASP.NET; use [RequiresScopes].")]
    [InlineData(typeof(OfPages), "OfPages.GetShelves must return IQueryable<T>, as it is: no list, no task, no DbSet.")]
    [InlineData(typeof(Ordered), "Ordered.GetShelves must return IQueryable<T>, as it is: no list, no task, no DbSet.")]
    [InlineData(typeof(OneByOne), "OneByOne.GetSlow sees one parent at a time: take all of them, as a list.")]
    [InlineData(typeof(OfMap), "OfMap.GetSlow: System.Collections.Generic.KeyValuePair`2[System.String,System.Int32] "
        + "cannot be shown: add a scalar for it with AddScalar, or mark the member [GraphQLIgnore].")]
    [InlineData(typeof(OfRoom), "\"room\" is declared twice in Shelf, once by OfRoom.Room.")]
    [InlineData(typeof(OfFloors), "OfFloors.GetSlow: Shelf has no property \"Floor\".")]
    public void Says_where_and_what_instead(Type declaring, string message)
    {
        var refused = Assert.Throws<SchemaException>(
            () => new SchemaBuilder().AddTypes(typeof(LibraryQueries), declaring).Build());
        Assert.Equal(message, refused.Message);
    }

    [QueryType]
    private static class OfUnknownIds
    {
        public static string GetByShelf([ID<Shelf>] long shelf) => $"{shelf}";
    }

    [QueryType]
    private static class Ordered
    {
        public static IOrderedQueryable<int> GetShelves() => Array.Empty<int>().AsQueryable().Order();
    }

    [QueryType]
    private static class OfDays
    {
        public static string GetOn(DateTime day) => $"{day}";
    }

    [QueryType]
    private static class OfLengths
    {
        public static TimeSpan GetLength() => TimeSpan.Zero;
    }

    [QueryType]
    private static class OfNumbers
    {
        public static string GetAt(short place) => $"{place}";
    }

    [QueryType]
    private static class Twice
    {
        public static string Shelf() => "";

        public static string GetShelf() => "";
    }

    [QueryType]
    private static class OfQueryables
    {
        public static IQueryable<Shelf> GetShelves() => Array.Empty<Shelf>().AsQueryable();
    }

    [QueryType]
    private sealed class OfInstances
    {
        public string Room { get; } = "North";

        public string GetRoom() => Room;
    }

    [QueryType, Authorize]
    private static class Authorized
    {
        public static Shelf GetShelf() => new();
    }

    [QueryType]
    private static class OfAuthorized
    {
        [Authorize("keepers")]
        public static Shelf GetShelf() => new();
    }

    private sealed class PagedAttribute : OfQueryableAttribute;

    [QueryType]
    private static class OfPages
    {
        [Paged]
        public static Task<List<Shelf>> GetShelves() => Task.FromResult(new List<Shelf>());
    }

    [ObjectType<Shelf>]
    private static class OneByOne
    {
        public static Task<string> GetSlow([Parent] Shelf shelf) => Task.FromResult(shelf.Room);
    }

    [ObjectType<Shelf>]
    private static class OfMap
    {
        public static Task<IReadOnlyDictionary<string, int>> GetSlow([Parent("Room")] string[] rooms) =>
            Task.FromResult<IReadOnlyDictionary<string, int>>(rooms.ToDictionary(room => room, room => room.Length));
    }

    [ObjectType<Shelf>]
    private static class OfRoom
    {
        public static Expression<Func<Shelf, string>> Room => shelf => shelf.Room;
    }

    [ObjectType<Shelf>]
    private static class OfFloors
    {
        public static Task<string[]> GetSlow([Parent("Floor")] string[] floors) => Task.FromResult(floors);
    }
}
