using System.Text.RegularExpressions;
using Storefront.Accounts;
using Storefront.Data;
using Storefront.GraphQL.Types;

namespace Storefront.Tests.Access;

/// <summary>
/// Another account's row is not found, whatever is asked: by id, by node, by filter, by count, by cursor, by search,
/// by the text of an error.
/// </summary>
public abstract partial class IsolationTests(Shop shop)
{
    private static readonly GraphQL.Types.Schema Contract =
        StorefrontSchema.Build(PostgresStorefrontDb.Translating(new()));

    public static TheoryData<AccountKind?> Strangers { get; } =
        [null, .. Enum.GetValues<AccountKind>().Where(kind => kind != AccountKind.Operator)];

    [ShopTheory, MemberData(nameof(Strangers))]
    public async Task Anothers_row_is_answered_as_one_that_is_not_there(AccountKind? kind)
    {
        var victim = await Victim.Of(shop);
        var stranger = await Stranger(kind);
        foreach (var field in RootFields.Names)
        {
            var document = RootFields.Document(field);
            var nobodys = Blanked(await stranger(victim.AboutNobodys(document)));
            var anothers = await stranger(victim.AboutIts(document));
            Assert.False(victim.IsSeenIn(anothers), $"{field}: {anothers}");
            Assert.Equal(nobodys, Blanked(anothers));
        }
    }

    [ShopTheory, MemberData(nameof(Strangers))]
    public async Task Nothing_of_anothers_stands_or_counts_in_any_list(AccountKind? kind)
    {
        var stranger = await Stranger(kind);
        var before = await Lists(stranger);
        var victim = await Victim.Of(shop);
        var after = await Lists(stranger);
        Assert.All(after.Values, answer => Assert.False(victim.IsSeenIn(answer), answer));
        // The musician is new in the catalogue, which is everybody's.
        foreach (var field in before.Keys.Except(["musicians"])) Assert.Equal(before[field], after[field]);
    }

    [ShopTheory, MemberData(nameof(Strangers))]
    public async Task Anothers_cursor_leads_to_nothing_of_its_account(AccountKind? kind)
    {
        var victim = await Victim.Of(shop);
        var own = await victim.Owner.Visitor.Data("{ ownSongs { pageInfo { startCursor } } }");
        var cursor = own.GetProperty("ownSongs").GetProperty("pageInfo").GetProperty("startCursor").GetString();
        var stranger = await Stranger(kind);
        foreach (var place in new[] { "after", "before" })
        {
            var page = place == "after" ? "first: 100" : "last: 100";
            var answer = await stranger($"{{ ownSongs({page}, {place}: \"{cursor}\") {{ nodes {{ id title }} }} }}");
            Assert.False(victim.IsSeenIn(answer), answer);
        }
    }

    /// <summary>What somebody of that kind is answered; null is anybody.</summary>
    private async Task<Func<string, Task<string>>> Stranger(AccountKind? kind)
    {
        if (kind is null) return document => shop.Send(document);
        var visitor = await shop.New(kind.Value);
        return document => visitor.Send(document);
    }

    /// <summary>The answer of each list of the query root, with all that its items say of themselves.</summary>
    private static async Task<Dictionary<string, string>> Lists(Func<string, Task<string>> ask)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Contract.Query.Fields)
        {
            if (field.Type.Named is not ObjectType { Name: var name } list || !name.EndsWith("Connection")) continue;
            var (arguments, count) = name == "SearchConnection"
                ? ($"text: \"{Victim.Mark}\"", "")
                : ("last: 100", list.Fields.Find("totalCount") is null ? "" : "totalCount");
            var leaves = Leaves(list.Fields.Find("nodes")!.Type.Named);
            answers.Add(field.Name, await ask($"{{ {field.Name}({arguments}) {{ {count} nodes {{ {leaves} }} }} }}"));
        }
        return answers;
    }

    private static string Leaves(NamedType item) => item is not ObjectType type
        ? "__typename"
        : string.Join(' ', type.Fields
            .Where(field => field.Type.Named is ScalarType or EnumType && field.Arguments.Count == 0)
            .Select(field => field.Name));

    // Ids that were sent, and references into the log, differ from request to request.
    private static string Blanked(string answer) => LongWord().Replace(answer, "\"...\"");

    [GeneratedRegex("\"[A-Za-z0-9_-]{12,}={0,2}\"")]
    private static partial Regex LongWord();
}

public sealed class IsolationOnPostgres(PostgresDemoShop shop)
    : IsolationTests(shop), IClassFixture<PostgresDemoShop>;
