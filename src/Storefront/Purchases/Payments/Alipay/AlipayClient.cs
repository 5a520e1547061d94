using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Storefront.Purchases.Payments.Alipay;

/// <summary>Calls methods of Alipay's gateway (protocol v2): one signed request, one verified answer.</summary>
public sealed class AlipayClient(AlipaySettings settings, AlipayKeys keys, HttpClient http, TimeProvider time)
{
    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal async Task<AlipayReply> Call(string method, Action<Utf8JsonWriter> writeContent, CancellationToken cancel)
    {
        try
        {
            using var form = new FormUrlEncodedContent(Parameters(method, writeContent));
            using var answer = await http.PostAsync($"{settings.GatewayUrl}?charset=utf-8", form, cancel);
            var body = await answer.Content.ReadAsByteArrayAsync(cancel);
            return answer.StatusCode == HttpStatusCode.OK
                ? Read(method, body)
                : new AlipayReply.None($"HTTP {(int)answer.StatusCode}");
        }
        catch (TaskCanceledException late) when (late.InnerException is TimeoutException)
        {
            return new AlipayReply.None("TIMEOUT");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new AlipayReply.None($"CONNECTION {broken.Message}");
        }
        catch (JsonException)
        {
            return new AlipayReply.None("UNREADABLE");
        }
    }

    private AlipayReply Read(string method, byte[] body)
    {
        if (AlipayEnvelope.Open(body, method) is not { } envelope) return new AlipayReply.None("UNREADABLE");
        using var json = JsonDocument.Parse(envelope.Node);
        var node = json.RootElement.Clone();
        var answer = new AlipayReply.Signed(AlipayVerdict.Unknown, "", node);
        var (code, subCode) = (answer["code"], answer["sub_code"]);
        var reason = $"{code} {subCode}".TrimEnd();
        // An error without signature may come from anybody on the way: it says nothing about the money.
        return envelope.IsSignedBy(keys)
            ? answer with { Verdict = AlipayCodes.Verdict(method, code, subCode), Reason = reason }
            : new AlipayReply.None($"UNVERIFIED {reason}");
    }

    private Dictionary<string, string> Parameters(string method, Action<Utf8JsonWriter> writeContent)
    {
        var parameters = new Dictionary<string, string>
        {
            ["app_id"] = settings.AppId,
            ["method"] = method,
            ["format"] = "JSON",
            ["charset"] = "utf-8",
            ["sign_type"] = "RSA2",
            ["timestamp"] = ChinaTime.Text(time.GetUtcNow()),
            ["version"] = "1.0",
            ["biz_content"] = Json(writeContent),
        };
        if (settings.NotifyUrl is { } notifyUrl) parameters["notify_url"] = notifyUrl.AbsoluteUri;
        if (keys.Certificates is { } certificates)
        {
            parameters["app_cert_sn"] = certificates.AppNumber;
            parameters["alipay_root_cert_sn"] = certificates.RootNumber;
        }
        parameters["sign"] = keys.Sign(SignedContent.Of(parameters));
        return parameters;
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
