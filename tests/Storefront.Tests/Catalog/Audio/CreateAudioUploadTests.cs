using System.Net;
using System.Net.Sockets;
using System.Text;
using Storefront.Accounts;

namespace Storefront.Tests.Catalog.Audio;

/// <summary>From <c>createAudioUpload</c> to a song that has its recording.</summary>
public abstract class CreateAudioUploadTests(Shop shop)
{
    [ShopTheory]
    [InlineData("tone.wav", "201 {'format':'WAV','bytes':24044,'durationMs':1500}", 1500)]
    [InlineData("tone.m4a", "201 {'format':'M4A','bytes':4256,'durationMs':1500}", 1500)]
    [InlineData("opus.ogg", "201 {'format':'OGG','bytes':2719,'durationMs':1500}", 1500)]
    public async Task Takes_a_file_and_gives_the_song_its_length(string file, string answer, int durationMs)
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewSong();
        Assert.Equal(answer, await owner.Upload(song, file, "durationMs: 1900"));
        Assert.Equal($"{{'durationMs':{durationMs}}}", await owner.Does(
            "updateSong", $"songId: \"{song}\"", "song { durationMs }"));
    }

    [ShopTheory]
    [InlineData("video.mp4", "", "422 {'code':'NOT_AUDIO'")]
    [InlineData("short.flac", "", "422 {'code':'TOO_SHORT'")]
    [InlineData("tone.flac", "durationMs: 4000", "422 {'code':'DURATION_DIFFERS'")]
    public async Task Refuses_a_file_that_is_none_and_takes_another_after_it(
        string file, string announced, string refusal)
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewSong();
        var before = FilesKept();
        Assert.StartsWith(refusal, await owner.Upload(song, file, announced), StringComparison.Ordinal);
        Assert.Equal(before, FilesKept());
        Assert.Equal("AUDIO_MISSING", await owner.Does("publishSong", $"songId: \"{song}\""));
    }

    [ShopFact]
    public async Task Takes_one_file_for_one_permission_and_removes_the_one_before()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewSong();
        var bytes = Bytes("tone.flac");
        var path = await owner.UploadPath(song, bytes.Length);
        Assert.StartsWith("201 ", await owner.Put(path, bytes), StringComparison.Ordinal);
        Assert.StartsWith("409 {'code':'ALREADY_TAKEN'", await owner.Put(path, bytes), StringComparison.Ordinal);
        var before = FilesKept();
        Assert.StartsWith("201 ", await owner.Upload(song, "tone.wav"), StringComparison.Ordinal);
        Assert.Equal(before, FilesKept());
    }

    [ShopFact]
    public async Task Refuses_another_number_of_bytes_and_addresses_that_were_made_up()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewSong();
        var bytes = Bytes("tone.flac");
        var path = await owner.UploadPath(song, bytes.Length);
        Assert.StartsWith("400 {'code':'SIZE_DIFFERS'", await owner.Put(path, bytes[1..]), StringComparison.Ordinal);
        Assert.StartsWith("404 ", await owner.Put($"{path[..^1]}{(path[^1] == 'A' ? 'B' : 'A')}", bytes));
        Assert.StartsWith("404 ", await owner.Put("/media/uploads/1.99999999999.AAAA", bytes));
        Assert.StartsWith("404 ", await owner.Put("/media/uploads/nothing", bytes));
        Assert.StartsWith("201 ", await owner.Put(path, bytes), StringComparison.Ordinal);
    }

    [ShopFact]
    public async Task Keeps_nothing_of_a_file_that_broke_off_and_takes_it_after_that()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewSong();
        var bytes = Bytes("tone.flac");
        var path = await owner.UploadPath(song, bytes.Length);
        var before = FilesKept();
        shop.TakeLog();
        await BreakOff(path, bytes);
        // The connection may be closed before the host has cleared up.
        for (var turn = 0; turn < 100 && FilesKept() > before; turn++) await Task.Delay(50);
        Assert.Equal(before, FilesKept());
        Assert.Equal([], shop.TakeLog());
        Assert.StartsWith("201 ", await owner.Put(path, bytes), StringComparison.Ordinal);
    }

    [ShopFact]
    public async Task Refuses_a_file_when_the_song_or_the_account_is_no_longer_what_it_was()
    {
        var owner = await Owner.Of(shop);
        var bytes = Bytes("tone.flac");
        var song = await owner.NewWholeSong();
        var published = await owner.UploadPath(song, bytes.Length);
        await owner.Does("publishSong", $"songId: \"{song}\"");
        Assert.StartsWith("409 {'code':'SONG_IS_PUBLISHED'", await owner.Put(published, bytes));

        var suspended = await owner.UploadPath(await owner.NewSong(), bytes.Length);
        await shop.Change<Account>(
            owner.Visitor.Client.AccountId, account => account.MoveTo(AccountState.Suspended));
        Assert.StartsWith("404 {'code':'UPLOAD_NOT_FOUND'", await owner.Put(suspended, bytes));
    }

    [ShopFact]
    public async Task Refuses_a_late_file()
    {
        var owner = await Owner.Of(shop);
        var path = await owner.UploadPath(await owner.NewSong(), 10);
        await using var tomorrow = await shop.StartHost(new LaterClock(days: 1));
        using var body = new ByteArrayContent(new byte[10]);
        using var http = new HttpClient { BaseAddress = new Uri(tomorrow.Urls.Single()) };
        using var answer = await http.PutAsync(new Uri(path, UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [ShopTheory]
    [InlineData("0", "SIZE_OUT_OF_BOUNDS at bytes")]
    [InlineData("999999999999", "SIZE_OUT_OF_BOUNDS at bytes")]
    public async Task Permits_files_of_some_size_only(string bytes, string refusal)
    {
        var owner = await Owner.Of(shop);
        Assert.Equal(refusal, await owner.Does(
            "createAudioUpload", $"songId: \"{await owner.NewSong()}\", bytes: {bytes}"));
    }

    [ShopFact]
    public async Task Permits_none_for_a_published_song_or_one_of_another()
    {
        var owner = await Owner.Of(shop);
        var song = await owner.NewPublishedSong();
        Assert.Equal("SONG_IS_PUBLISHED at songId", await owner.Does(
            "createAudioUpload", $"songId: \"{song}\", bytes: 10"));
        Assert.Equal("SONG_NOT_FOUND at songId", await (await Owner.Of(shop)).Does(
            "createAudioUpload", $"songId: \"{song}\", bytes: 10"));
    }

    /// <summary>Sends half of a file and no more, until the host has given up.</summary>
    private async Task BreakOff(string path, byte[] bytes)
    {
        using var client = new TcpClient();
        var address = shop.Http.BaseAddress!;
        await client.ConnectAsync(address.Host, address.Port);
        await client.Client.SendAsync(Encoding.ASCII.GetBytes(
            $"PUT {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Length: {bytes.Length}\r\n\r\n"));
        await client.Client.SendAsync(bytes.AsMemory(0, bytes.Length / 2));
        await using var stream = client.GetStream();
        client.Client.Shutdown(SocketShutdown.Send);
        using var answer = new StreamReader(stream);
        await answer.ReadToEndAsync();
    }

    private static byte[] Bytes(string file) =>
        File.ReadAllBytes(Path.Combine(Snapshot.Root, "tests/Storefront.Tests/Catalog/Audio/Files", file));

    private int FilesKept() => Directory.Exists(shop.MediaFolder)
        ? Directory.EnumerateFiles(shop.MediaFolder, "*", SearchOption.AllDirectories).Count()
        : 0;
}

public sealed class CreateAudioUploadOnPostgres(PostgresShop shop)
    : CreateAudioUploadTests(shop), IClassFixture<PostgresShop>;

public sealed class CreateAudioUploadOnSqlServer(SqlServerShop shop)
    : CreateAudioUploadTests(shop), IClassFixture<SqlServerShop>;
