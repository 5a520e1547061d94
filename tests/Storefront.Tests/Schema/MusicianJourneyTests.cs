using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Storefront.Accounts;
using Storefront.Tests.Catalog;

namespace Storefront.Tests.Schema;

/// <summary>
/// The operations of musicians and labels, and those with which an operator lets them in, one after the other, each
/// with a token of its own user; their variables have the ids that a new demo catalogue gives.
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
        "operator/assign-musician", "operator/assign-label", "musician/create-song", "musician/update-song", Upload,
        "musician/set-credits", "label/songs-to-confirm", "label/confirm-credit", "musician/set-song-price",
        "musician/set-song-deals", Publish, "musician/create-record", "musician/set-record-deals",
        "musician/publish-record", "musician/own-songs", "musician/withdrawal-of", Withdraw,
        "operator/unassign-musician", "operator/unassign-label",
    ];

    [Fact]
    public void Has_every_operation_of_musicians_and_labels() => Assert.Subset(
        Operations.ToHashSet(), OperationFiles.Of("musician").Concat(OperationFiles.Of("label")).ToHashSet());

    [Fact]
    public async Task Goes_from_a_draft_to_a_song_that_may_be_sold_and_is_withdrawn()
    {
        foreach (var operation in Operations)
        {
            var user = await shop.As(OperationFiles.UserOf(operation));
            var data = await user.Data(OperationFiles.Text(operation), await Variables(operation));
            if (operation == Upload) await Send(user, data);
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

    private async Task<object?> Variables(string operation) => operation switch
    {
        "operator/assign-musician" or "operator/unassign-musician" => new
        {
            input = new { accountId = await Account(AccountKind.Musician), musicianId = Owner.Id("Musician", 1) },
        },
        "operator/assign-label" or "operator/unassign-label" => new
        {
            input = new { accountId = await Account(AccountKind.Label), labelId = Owner.Id("Label", 1) },
        },
        _ => null,
    };

    private async Task<string> Account(AccountKind kind) =>
        Owner.Id("Account", (await shop.As(kind)).Client.AccountId);

    private static async Task Send(Visitor musician, JsonElement data)
    {
        var path = data.GetProperty("createAudioUpload").GetProperty("audioUpload").GetProperty("path").GetString()!;
        var file = Path.Combine(Snapshot.Root, "tests/Storefront.Tests/Catalog/Audio/Files/tone.flac");
        using var answer = await musician.Http.PutAsync(
            new Uri(path, UriKind.Relative), new ByteArrayContent(await File.ReadAllBytesAsync(file)));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    // The path of an upload is another each time.
    private static JsonElement WithoutPath(JsonElement data) =>
        JsonSerializer.Deserialize<JsonElement>(UploadPath().Replace($"{data}", "/media/uploads/..."));

    [GeneratedRegex("/media/uploads/[^\"]+")]
    private static partial Regex UploadPath();
}
