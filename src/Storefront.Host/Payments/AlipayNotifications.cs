using Microsoft.AspNetCore.Http.Features;
using Storefront.Purchases.Payments;
using Storefront.Purchases.Payments.Alipay;

namespace Storefront.Host.Payments;

/// <summary>
/// Where Alipay tells of payments by itself. It repeats a notice until it reads <c>success</c>, for a day and an hour.
/// </summary>
internal static partial class AlipayNotifications
{
    private const string Route = "/payments/alipay/notifications";
    private const long BodyBytesMax = 64 * 1024;

    public static void Map(WebApplication app) => app.MapPost(Route, Take);

    private static async Task<IResult> Take(
        HttpContext http, AlipayNotices notices, Cashier cashier, ILogger<AlipayNotices> log)
    {
        var (notice, refusal) = await ReadForm(http) is { } form
            ? notices.Read(form)
            : (null, NoticeRefusal.Unreadable);
        if (notice is not null) refusal = await cashier.Hear(notice, http.RequestAborted);
        if (refusal is null) return Results.Text("success");
        LogRefused(log, refusal.Value, notice?.Number);
        return Results.Text("fail");
    }

    // Null for what is no form, is too large, or says one thing twice.
    private static async Task<Dictionary<string, string>?> ReadForm(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = BodyBytesMax;
        if (!http.Request.HasFormContentType) return null;
        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return form.Any(field => field.Value.Count != 1)
                ? null
                : form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    // The number is logged only of a notice that was verified: anybody can send this host a line to log.
    [LoggerMessage(LogLevel.Warning, "A notice of Alipay was refused: {Refusal} (payment {Number}).")]
    private static partial void LogRefused(ILogger log, NoticeRefusal refusal, string? number);
}
