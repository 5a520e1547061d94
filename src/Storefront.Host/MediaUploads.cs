using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Storefront.Catalog.Audio;

namespace Storefront.Host;

/// <summary>Where recordings are sent to: <c>PUT /media/uploads/&lt;token&gt;</c>.</summary>
/// <remarks>The token in the address is the permission; nothing else is asked of the sender.</remarks>
internal static class MediaUploads
{
    public static void MapMediaUploads(this WebApplication app) => app.MapPut("/media/uploads/{token}", Take);

    private static async Task<IResult> Take(string token, HttpContext http, TakeAudio take, CancellationToken cancel)
    {
        // The upload says how many bytes are taken, and a body of another length is not read.
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        try
        {
            var answer = await take.Run(token, http.Request.ContentLength, http.Request.Body, cancel);
            return answer.Audio is { } audio
                ? Results.Json(new Taken(Name(audio.Format), audio.Bytes, audio.DurationMs), statusCode: 201)
                : Refused(answer.Refusal!.Value);
        }
        catch (BadHttpRequestException broken)
        {
            return Results.Json(
                new NotTaken("BROKEN_OFF", "The file broke off, or came too slowly; send it again."),
                statusCode: broken.StatusCode);
        }
    }

    private static IResult Refused(TakeAudio.Refusal refusal)
    {
        var (status, message) = refusal switch
        {
            TakeAudio.Refusal.UploadNotFound => (404, "There is no such upload, or its time is over."),
            TakeAudio.Refusal.SizeDiffers => (
                400, "The file has not as many bytes as were announced, or no Content-Length says so."),
            TakeAudio.Refusal.AlreadyTaken => (409, "The upload has had its file already."),
            TakeAudio.Refusal.SongIsPublished => (409, "The song is published; its recording does not change."),
            TakeAudio.Refusal.NotAudio => (422, "The file is no whole WAV, FLAC, MP3, AAC, M4A or Ogg file."),
            TakeAudio.Refusal.TooShort => (422, "The recording is shorter than a second."),
            TakeAudio.Refusal.TooLong => (422, "The recording is longer than four hours."),
            TakeAudio.Refusal.DurationDiffers => (422, "The recording is not as long as was announced."),
            _ => throw new InvalidOperationException($"The refusal {refusal} has no answer."),
        };
        return Results.Json(new NotTaken(Name(refusal), message), statusCode: status);
    }

    private static string Name(Enum value) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    private sealed record Taken(string Format, long Bytes, int DurationMs);

    private sealed record NotTaken(string Code, string Message);
}
