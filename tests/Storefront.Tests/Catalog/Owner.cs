using System.Text.Json;
using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.GraphQL.Execution;

namespace Storefront.Tests.Catalog;

/// <summary>An account that acts for a musician of its own, as both are before anything else is.</summary>
internal sealed record Owner(Visitor Visitor, string MusicianId, string PartyId)
{
    private const string Files = "tests/Storefront.Tests/Catalog/Audio/Files";

    private static readonly string[] Roles = ["LYRICIST", "COMPOSER", "PRODUCER"];

    private static int isrcs;

    /// <summary>Makes a musician that a new account acts for.</summary>
    public static async Task<Owner> Of(Shop shop, string name = "A musician")
    {
        var visitor = await shop.New(AccountKind.Musician);
        var musician = NewMusician(name);
        await using var db = shop.Db();
        db.Add(new Mandate
        {
            AccountId = visitor.Client.AccountId, Musician = musician, GivenAt = DateTimeOffset.UtcNow,
        });
        await db.SaveChangesAsync();
        return new Owner(visitor, Id("Musician", musician.Id), Id("Party", musician.PartyId));
    }

    /// <summary>Makes a label with a musician that has signed it, for which a new account acts.</summary>
    public static async Task<(Owner Owner, string LabelId)> OfLabel(Shop shop)
    {
        var visitor = await shop.New(AccountKind.Label);
        var label = new Label { Name = "A label", Party = new Party { Name = "A label" } };
        var musician = NewMusician("Signed");
        musician.Label = label;
        await using var db = shop.Db();
        db.Add(musician);
        db.Add(new Mandate { AccountId = visitor.Client.AccountId, Label = label, GivenAt = DateTimeOffset.UtcNow });
        await db.SaveChangesAsync();
        return (new Owner(visitor, Id("Musician", musician.Id), Id("Party", label.PartyId)), Id("Label", label.Id));
    }

    public static string Id(string type, long key) => new NodeId(type, $"{key}").ToString();

    public static long Key(string id) =>
        NodeId.TryParse(id, out var parsed) ? long.Parse(parsed.Value.Key) : throw new ArgumentException(id);

    /// <summary>An ISRC that no other song has.</summary>
    public static string NewIsrc() => $"ZZTST26{Interlocked.Increment(ref isrcs):D5}";

    /// <summary>What a verb comes to: what is shown of it, or why it did nothing and where.</summary>
    public async Task<string> Does(string verb, string input, string shown = "")
    {
        var document = $"mutation {{ {verb}(input: {{{input}}}) {{ {shown} errors {{ code path }} }} }}";
        var answer = (await Visitor.Data(document)).GetProperty(verb);
        var errors = answer.GetProperty("errors");
        if (errors.GetArrayLength() > 0)
        {
            var path = errors[0].GetProperty("path");
            var places = path.ValueKind == JsonValueKind.Null
                ? "" : $" at {string.Join('.', path.EnumerateArray().Select(part => part.GetString()))}";
            return $"{errors[0].GetProperty("code").GetString()}{places}";
        }
        return answer.EnumerateObject().First().Value.ToString().Replace('"', '\'');
    }

    /// <summary>Adds a draft song, and returns its id.</summary>
    public async Task<string> NewSong(string? members = null)
    {
        var input = $"musicianId: \"{MusicianId}\", title: \"A song\", {members ?? $"isrc: \"{NewIsrc()}\""}";
        var data = await Visitor.Data(
            $"mutation {{ createSong(input: {{{input}}}) {{ song {{ id }} errors {{ code }} }} }}");
        return data.GetProperty("createSong").GetProperty("song").GetProperty("id").GetString()!;
    }

    /// <summary>Adds a draft song that lacks nothing, and returns its id.</summary>
    public async Task<string> NewWholeSong()
    {
        var song = await NewSong();
        Assert.StartsWith("201 ", await Upload(song, "tone.flac"), StringComparison.Ordinal);
        Assert.DoesNotContain("at ", await Does("setCredits", $"songId: \"{song}\", credits: [{OwnCredits()}]"));
        return song;
    }

    /// <summary>Adds a song and shows it to everybody; returns its id.</summary>
    public async Task<string> NewPublishedSong()
    {
        var song = await NewWholeSong();
        Assert.Equal("{'state':'PUBLISHED'}", await Does("publishSong", $"songId: \"{song}\"", "song { state }"));
        return song;
    }

    /// <summary>Adds a draft record with one song, and returns its id.</summary>
    public async Task<string> NewRecord(string song)
    {
        var made = await Does(
            "createRecord",
            $"musicianId: \"{MusicianId}\", title: \"A record\", type: SINGLE, songIds: [\"{song}\"]",
            "record { id }");
        return made.Split('\'')[3];
    }

    public string OwnCredits() => string.Join(
        ", ", Roles.Select(role => $"{{partyId: \"{PartyId}\", role: {role}}}"));

    /// <summary>Announces a file and sends it; returns the status and the body.</summary>
    public async Task<string> Upload(string songId, string file, string announced = "")
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Snapshot.Root, Files, file));
        return await Put(await UploadPath(songId, bytes.Length, announced), bytes);
    }

    public async Task<string> UploadPath(string songId, long bytes, string announced = "")
    {
        var data = await Visitor.Data(
            $$"""
            mutation { createAudioUpload(input: {songId: "{{songId}}", bytes: {{bytes}} {{announced}}}) {
              audioUpload { path } errors { code } } }
            """);
        return data.GetProperty("createAudioUpload").GetProperty("audioUpload").GetProperty("path").GetString()!;
    }

    public async Task<string> Put(string path, byte[] bytes)
    {
        using var answer = await Visitor.Http.PutAsync(new Uri(path, UriKind.Relative), new ByteArrayContent(bytes));
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}".Replace('"', '\'');
    }

    private static Musician NewMusician(string name) => new()
    {
        Name = name,
        SortName = name,
        SearchText = SearchForm.Of(name),
        Party = new Party { Name = name },
    };
}
