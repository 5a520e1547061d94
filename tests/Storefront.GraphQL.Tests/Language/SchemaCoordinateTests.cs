using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Tests.Language;

/// <summary>§2.14</summary>
public sealed class SchemaCoordinateTests
{
    [Theory]
    [InlineData("Business", false, "Business", null, null)]
    [InlineData("Business.name", false, "Business", "name", null)]
    [InlineData("Query.searchBusiness(criteria:)", false, "Query", "searchBusiness", "criteria")]
    [InlineData("@private", true, "private", null, null)]
    [InlineData("@private(scope:)", true, "private", null, "scope")]
    public void Reads_and_writes_each_form(string text, bool isDirective, string name, string? member, string? argument)
    {
        var coordinate = SchemaCoordinate.Parse(text);
        Assert.Equal(new SchemaCoordinate(isDirective, name, member, argument), coordinate);
        Assert.Equal(text, coordinate.ToString());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("A.", 3)]
    [InlineData("A .b", 2)]
    [InlineData("A(b:)", 2)]
    [InlineData("A.b(c)", 6)]
    [InlineData("A.b(c:", 7)]
    [InlineData("@a.b", 3)]
    [InlineData("A.9", 3)]
    [InlineData("A.b.c", 4)]
    public void Refuses_with_the_place(string text, int column)
    {
        var error = Assert.Throws<GraphQLException>(() => SchemaCoordinate.Parse(text)).Error;
        Assert.Equal(new Location(1, column), error.Locations.Single());
    }
}
