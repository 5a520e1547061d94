using System.Text.Json;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>What <c>@requiresScopes</c> asks of a caller, before anything runs.</summary>
public sealed class ScopeTests
{
    private const string Sdl =
        """
        directive @requiresScopes(scopes: [[String!]!]!) on OBJECT | FIELD_DEFINITION
        type Query { open: String closed: String @requiresScopes(scopes: [["read"]]) either: String
          @requiresScopes(scopes: [["read", "list"], ["admin"]]) known: String @requiresScopes(scopes: [[]])
          account: Account accounts: [Account!]! node: Node found: Found }
        type Mutation { close: Account @requiresScopes(scopes: [["write"]]) }
        interface Node { id: ID }
        type Account implements Node @requiresScopes(scopes: [["accounts"]]) { id: ID name: String
          secret: String @requiresScopes(scopes: [["secrets"]]) }
        type Song implements Node { id: ID title: String }
        union Found = Account | Song
        """;

    // The scopes of the caller's token; "-" is a caller without one.
    [Theory]
    [InlineData("-", "{ open }", "")]
    [InlineData("-", "{ closed }", "UNAUTHENTICATED Query.closed read")]
    [InlineData("", "{ closed }", "FORBIDDEN Query.closed read")]
    [InlineData("read", "{ closed }", "")]
    [InlineData("read", "{ either }", "FORBIDDEN Query.either read list")]
    [InlineData("read list", "{ either }", "")]
    [InlineData("admin", "{ either }", "")]
    [InlineData("-", "{ known }", "UNAUTHENTICATED Query.known ")]
    [InlineData("", "{ known }", "")]
    [InlineData("-", "mutation { close { id } }", "UNAUTHENTICATED Mutation.close write")]
    [InlineData("write", "mutation { close { id } }", "FORBIDDEN Mutation.close accounts")]
    [InlineData("write accounts", "mutation { close { id } }", "")]
    [InlineData("-", "{ open ...F } fragment F on Query { closed }", "UNAUTHENTICATED Query.closed read")]
    [InlineData("x", "{ account { id } }", "FORBIDDEN Query.account accounts")]
    [InlineData("x", "{ accounts { __typename } }", "FORBIDDEN Query.accounts accounts")]
    [InlineData("accounts", "{ account { name secret } }", "FORBIDDEN Account.secret secrets")]
    [InlineData(
        "x", "{ account { secret } a: account { secret } }",
        "FORBIDDEN Query.account accounts, FORBIDDEN Account.secret secrets")]
    [InlineData("x", "{ node { id __typename } }", "")]
    [InlineData("x", "{ node { id ... on Song { title } } }", "")]
    [InlineData("x", "{ node { ... on Account { name } } }", "FORBIDDEN Account.name accounts")]
    [InlineData("x", "{ found { __typename ... on Song { title } } }", "")]
    [InlineData("x", "{ found { ... on Node { id } } }", "FORBIDDEN Account.id accounts")]
    [InlineData("-", "{ __schema { queryType { fields { name } } } }", "")]
    public void An_operation_runs_with_all_the_scopes_of_its_fields_or_not_at_all(
        string scopes, string query, string refusals) =>
        Assert.Equal(refusals, Refusals(Shop(scopes).Answer(query)));

    [Theory]
    [InlineData("{ open closed @include(if: $ask) }", "true", "UNAUTHENTICATED Query.closed read")]
    [InlineData("{ open closed @include(if: $ask) }", "false", "")]
    [InlineData("{ open ... @skip(if: $ask) { closed } }", "true", "")]
    [InlineData(
        "{ open closed @skip(if: $ask) closed @include(if: $ask) }", "true", "UNAUTHENTICATED Query.closed read")]
    public void A_field_that_is_left_out_needs_no_scope(string selection, string ask, string refusals)
    {
        var answer = Shop("-").Answer($"query($ask: Boolean!) {selection}", $"{{'ask':{ask}}}");
        Assert.Equal(refusals, Refusals(answer));
    }

    [Fact]
    public void A_refusal_names_field_scope_place_and_path() => Assert.Equal(
        "{'errors':[{'message':'Account.secret needs the scope \\'secrets\\', which the token does not have.',"
            + "'locations':[{'line':2,'column':3}],'path':['mine','secret'],"
            + "'extensions':{'code':'FORBIDDEN','field':'Account.secret','scope':'secrets'}}]}",
        Shop("accounts").Answer("{ mine: account {\n  secret } }"));

    [Fact]
    public void Several_ways_to_be_let_in_are_all_told() => Assert.Contains(
        "Query.either needs a token with the scope \\'read\\' and \\'list\\', or \\'admin\\'; send one.",
        Shop("-").Answer("{ either }"),
        StringComparison.Ordinal);

    private static Server Shop(string scopes) => new(Sdl)
    {
        Caller = scopes == "-"
            ? RequestCaller.Anonymous
            : new() { IsAuthenticated = true, Scopes = scopes.Split(' ').ToHashSet(StringComparer.Ordinal) },
    };

    private static string Refusals(string answer)
    {
        using var json = JsonDocument.Parse(answer.Replace("\\'", "", StringComparison.Ordinal).Replace('\'', '"'));
        if (!json.RootElement.TryGetProperty("errors", out var errors)) return "";
        Assert.False(json.RootElement.TryGetProperty("data", out _), answer);
        return string.Join(", ", errors.EnumerateArray().Select(error => error.GetProperty("extensions"))
            .Select(one => $"{one.GetProperty("code")} {one.GetProperty("field")} {one.GetProperty("scope")}"));
    }
}
