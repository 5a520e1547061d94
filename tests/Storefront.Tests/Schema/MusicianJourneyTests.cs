using System.Text.Json;
using System.Text.RegularExpressions;
using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Schema;

/// <summary>
/// The operations of <c>schema/operations/musician</c>, one after the other, as a musician would send them; their
/// variables have the ids that a new demo catalogue gives.
/// </summary>
public sealed partial class MusicianJourneyTests(PostgresDemoShop shop) : IClassFixture<PostgresDemoShop>
{
    private const string Upload = "musician/create-audio-upload";
    private const string Publish = "musician/publish-song";
    private const string Withdraw = "musician/withdraw-song";
    private const string Found = "{ search(text: \"茶山夜雨\") { nodes { __typename ... on Song { title } } } }";

    private const string Download =
        """{ song(by: {isrc: "ZZSTF2600777"}) { availability(territory: CN, use: DOWNLOAD) { reason } } }""";

    private const string MaySell = """{"song":{"availability":{"reason":"ALLOWED"}}}""";

    public static IList<string> Operations { get; } =
    [
        "musician/create-song", "musician/update-song", Upload, "musician/set-credits", "musician/set-song-price",
        "musician/set-song-deals", Publish, "musician/create-record", "musician/set-record-deals",
        "musician/publish-record", "musician/own-songs", "musician/withdrawal-of", Withdraw,
    ];

    [Fact]
    public void Has_every_operation_of_a_musician() => Assert.Equal(
        OperationFiles.All.Where(operation => operation.StartsWith("musician/", StringComparison.Ordinal)),
        Operations.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Goes_from_a_draft_to_a_song_that_was_sold_and_withdrawn()
    {
        var owner = await Musician();
        foreach (var operation in Operations)
        {
            var data = await owner.Visitor.Data(OperationFiles.Text(operation));
            if (operation == Upload) await Send(owner, data);
            OperationTests.Holds(operation, WithoutPath(data));
            var found = $"{await shop.Data(Found)}";
            Assert.Equal(IsShown(operation), found.Contains("\"Song\"", StringComparison.Ordinal));
            if (IsShown(operation)) Assert.Equal(MaySell, $"{await shop.Data(Download)}");
        }
    }

    private static bool IsShown(string operation)
    {
        var place = Operations.IndexOf(operation);
        return place >= Operations.IndexOf(Publish) && place < Operations.IndexOf(Withdraw);
    }

    private async Task<Owner> Musician()
    {
        var visitor = await shop.New(AccountKind.Musician);
        await using var db = shop.Db();
        db.Add(new Mandate
        {
            AccountId = visitor.Client.AccountId, MusicianId = 1, GivenAt = DateTimeOffset.UtcNow,
        });
        await db.SaveChangesAsync();
        return new Owner(visitor, Owner.Id("Musician", 1), Owner.Id("Party", 1));
    }

    private static async Task Send(Owner owner, JsonElement data)
    {
        var path = data.GetProperty("createAudioUpload").GetProperty("audioUpload").GetProperty("path").GetString()!;
        var file = Path.Combine(Snapshot.Root, "tests/Storefront.Tests/Catalog/Audio/Files/tone.flac");
        Assert.StartsWith("201 ", await owner.Put(path, await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
    }

    // The path of an upload is another each time.
    private static JsonElement WithoutPath(JsonElement data) =>
        JsonSerializer.Deserialize<JsonElement>(UploadPath().Replace($"{data}", "/media/uploads/..."));

    [GeneratedRegex("/media/uploads/[^\"]+")]
    private static partial Regex UploadPath();
}
