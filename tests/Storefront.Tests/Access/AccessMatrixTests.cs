using System.Text;
using System.Text.Json;
using Storefront.Accounts;

namespace Storefront.Tests.Access;

/// <summary>
/// What each kind of account may ask and do. <c>AccessMatrix.txt</c> is the whole of it, for people to read.
/// </summary>
public abstract class AccessMatrixTests(Shop shop)
{
    private const int NameWidth = 22;
    private const int CellWidth = 22;

    private const string Heading = """
        What each kind of account gets from each field, asked about a row that belongs to another account.
        shown, done   it is allowed
        nothing       it is not found: null, or a list without it
        CODE          it is refused so


        """;

    [ShopFact]
    public async Task Each_kind_of_account_gets_what_the_matrix_says()
    {
        var victim = await Victim.Of(shop);
        var text = new StringBuilder(Heading);
        Line(text, "", ["anybody", .. Enum.GetNames<AccountKind>().Select(name => name.ToUpperInvariant())]);
        foreach (var field in RootFields.Names)
        {
            var document = victim.AboutIts(RootFields.Document(field));
            var cells = new List<string> { Cell(await shop.Send(document), field) };
            foreach (var kind in Enum.GetValues<AccountKind>())
                cells.Add(Cell(await (await shop.As(kind)).Send(document), field));
            Line(text, field, cells);
        }
        Snapshot.Holds("tests/Storefront.Tests/Access/AccessMatrix.txt", text.ToString());
    }

    [ShopFact]
    public async Task Every_field_of_the_roots_has_a_line()
    {
        var schema = (await shop.Data(
            "{ __schema { queryType { fields { name } } mutationType { fields { name } } } }")).GetProperty("__schema");
        var fields = Names(schema, "queryType").Concat(Names(schema, "mutationType"));
        Assert.Equal(fields.Order(StringComparer.Ordinal), RootFields.Names.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(JsonElement schema, string root) => schema
        .GetProperty(root).GetProperty("fields").EnumerateArray().Select(one => one.GetProperty("name").GetString()!);

    private static void Line(StringBuilder text, string name, IEnumerable<string> cells)
    {
        text.Append(name.PadRight(NameWidth));
        foreach (var cell in cells) text.Append(cell.PadRight(CellWidth));
        while (text[^1] == ' ') text.Length--;
        text.Append('\n');
    }

    private static string Cell(string answer, string field)
    {
        using var json = JsonDocument.Parse(answer);
        if (json.RootElement.TryGetProperty("errors", out var errors))
            return errors[0].GetProperty("extensions").GetProperty("code").GetString()!;
        var value = json.RootElement.GetProperty("data").GetProperty(field);
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("errors", out var refusals))
            return refusals.GetArrayLength() == 0 ? "done" : refusals[0].GetProperty("code").GetString()!;
        return HasAnything(value) ? "shown" : "nothing";
    }

    private static bool HasAnything(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => false,
        JsonValueKind.Object => value.EnumerateObject().Any(member => HasAnything(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HasAnything),
        _ => true,
    };
}

public sealed class AccessMatrixOnPostgres(PostgresDemoShop shop)
    : AccessMatrixTests(shop), IClassFixture<PostgresDemoShop>;
