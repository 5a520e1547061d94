using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Storefront.Catalog.Audio;
using Storefront.Purchases.Grants;

namespace Storefront.Host;

/// <summary>Where buyers get their songs from: <c>GET /media/downloads/&lt;token&gt;</c>, whole or in parts.</summary>
/// <remarks>The token in the address is the permission; nothing else is asked of the buyer.</remarks>
internal static class MediaDownloads
{
    private const int NameLengthMax = 100;

    // What no file name may have, on any of the systems that buyers use.
    private static readonly SearchValues<char> UnfitForNames = SearchValues.Create("\\/:*?\"<>|");

    public static void MapMediaDownloads(this WebApplication app) =>
        app.MapMethods("/media/downloads/{token}", [HttpMethods.Get, HttpMethods.Head], Give);

    private static async Task<IResult> Give(
        string token, HttpContext http, OpenDownload open, CancellationToken cancel)
    {
        // The address is a secret: what is between here and the buyer keeps nothing that it gave.
        http.Response.Headers.CacheControl = "private, no-store";
        var (file, refusal) = await open.Run(token, HttpMethods.IsGet(http.Request.Method), cancel);
        if (file is null) return Refused(refusal!.Value);
        http.Response.Headers.ContentDisposition = Disposition(file);
        // RFC 9110 §14.2: a unit that is not known asks for the whole.
        if (!http.Request.Headers.Range.ToString().StartsWith("bytes=", StringComparison.OrdinalIgnoreCase))
            http.Request.Headers.Range = default;
        return Results.Stream(
            file.Content, TypeOf(file.Audio.Format), fileDownloadName: null,
            file.Audio.UploadedAt, TagOf(file.Audio), enableRangeProcessing: true);
    }

    // A client that reads only ASCII gets a name that differs from song to song.
    private static string Disposition(OpenDownload.SongFile file)
    {
        var name = NameOf(file.Song.Title, file.Audio.Format);
        var header = new ContentDispositionHeaderValue("attachment");
        header.SetHttpFileName(name);
        if (!Ascii.IsValid(name)) header.FileName = NameOf(file.Song.Isrc?.Text ?? "song", file.Audio.Format);
        return header.ToString();
    }

    private static IResult Refused(OpenDownload.Refusal refusal)
    {
        var (status, message) = refusal switch
        {
            OpenDownload.Refusal.DownloadNotFound =>
                (404, "There is no such download, or its time is over. Redeem the code again for another."),
            OpenDownload.Refusal.SongWithdrawn => (410, "The song's owner has taken it out of the catalogue."),
            _ => throw new InvalidOperationException($"The refusal {refusal} has no answer."),
        };
        var code = JsonNamingPolicy.SnakeCaseUpper.ConvertName(refusal.ToString());
        return Results.Json(new NotGiven(code, message), statusCode: status);
    }

    private static string TypeOf(AudioFormat format) => format switch
    {
        AudioFormat.Wav => "audio/wav",
        AudioFormat.Flac => "audio/flac",
        AudioFormat.Mp3 => "audio/mpeg",
        AudioFormat.Aac => "audio/aac",
        AudioFormat.M4a => "audio/mp4",
        AudioFormat.Ogg => "audio/ogg",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static string NameOf(string title, AudioFormat format)
    {
        var name = new StringBuilder();
        foreach (var rune in title.EnumerateRunes().Take(NameLengthMax))
        {
            var isUnfit = Rune.IsControl(rune) || (rune.IsBmp && UnfitForNames.Contains((char)rune.Value));
            name.Append(isUnfit ? "_" : rune.ToString());
        }
        return $"{name.ToString().Trim(' ', '.')}.{format.ToString().ToLowerInvariant()}";
    }

    // The name in the media store is not told. A song that is published keeps its recording.
    private static EntityTagHeaderValue TagOf(SongAudio audio) => new(string.Create(
        CultureInfo.InvariantCulture, $"\"{audio.SongId:x}-{audio.UploadedAt.UtcTicks:x}\""));

    private sealed record NotGiven(string Code, string Message);
}
