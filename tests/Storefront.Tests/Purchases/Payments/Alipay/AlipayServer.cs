using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storefront.Purchases.Payments;

namespace Storefront.Tests.Purchases.Payments.Alipay;

/// <summary>Stands in for Alipay: speaks its protocol over HTTP with its own keys, and fails as it is told.</summary>
public sealed class AlipayServer : IDisposable
{
    private static readonly RSA OtherKey = RSA.Create(2048);

    private readonly RSA appKey = RSA.Create(2048);
    private readonly RSA ownKey = RSA.Create(2048);
    private readonly ConcurrentDictionary<(string Number, string Method), AlipayFault> faults = [];
    private readonly ConcurrentDictionary<(string Number, string Method), (string Code, string SubCode)> failures = [];
    private readonly WebApplication app;

    public AlipayServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapPost("/gateway.do", Answer);
        app.Start();
        Url = new Uri($"{app.Urls.Single()}/gateway.do");
    }

    public Uri Url { get; }

    public AlipayTrades Trades { get; } = new();

    /// <summary>The calls that came, in their order: the method and what it was sent.</summary>
    public ConcurrentQueue<(string Method, Dictionary<string, string> Form)> Calls { get; } = [];

    public string AppPrivateKey => Convert.ToBase64String(appKey.ExportPkcs8PrivateKey());

    public string PublicKey => Convert.ToBase64String(ownKey.ExportSubjectPublicKeyInfo());

    /// <summary>Makes the next call of a method about a payment go wrong.</summary>
    public void Next(Payment payment, string method, AlipayFault fault) => faults[(payment.Number, method)] = fault;

    /// <summary>Makes the next call of a method about a payment be refused, and not carried out.</summary>
    public void Next(Payment payment, string method, string code, string subCode) =>
        failures[(payment.Number, method)] = (code, subCode);

    public int CallsOf(string method, string number) => Calls.Count(
        call => call.Method == method && call.Form["biz_content"].Contains($"\"{number}\"", StringComparison.Ordinal));

    /// <summary>A notice of a trade, signed.</summary>
    public Dictionary<string, string> Notice(string number, params (string Name, string Value)[] changes)
    {
        var notice = Trades.FieldsOf(number);
        notice["app_id"] = AlipayShop.AppId;
        notice["seller_id"] = AlipayShop.SellerId;
        notice["notify_id"] = $"n{number}";
        notice["notify_type"] = "trade_status_sync";
        notice["notify_time"] = "2026-11-21 20:00:00";
        notice["subject"] = "唱片 + 外套 100%";
        notice["point_amount"] = "";
        foreach (var (name, value) in changes) notice[name] = value;
        notice["sign"] = Signature(Encoding.UTF8.GetBytes(Joined(notice)), ownKey);
        notice["sign_type"] = "RSA2";
        return notice;
    }

    public void Dispose()
    {
        app.DisposeAsync().AsTask().GetAwaiter().GetResult();
        appKey.Dispose();
        ownKey.Dispose();
    }

    private async Task Answer(HttpContext http)
    {
        var fields = await http.Request.ReadFormAsync();
        var form = fields.ToDictionary(field => field.Key, field => field.Value.ToString());
        var method = form["method"];
        Calls.Enqueue((method, form));
        using var content = JsonDocument.Parse(form["biz_content"]);
        var call = (content.RootElement.GetProperty("out_trade_no").GetString()!, method);
        faults.TryRemove(call, out var fault);
        if (fault == AlipayFault.RequestLost) http.Abort();
        else await Send(http, method, Json(Do(call, form, content.RootElement)), fault);
    }

    private Dictionary<string, string> Do(
        (string, string Method) call, Dictionary<string, string> form, JsonElement content)
    {
        if (!IsSigned(form)) return AlipayTrades.Failure("isv.invalid-signature", "40002");
        return failures.TryRemove(call, out var failure)
            ? AlipayTrades.Failure(failure.SubCode, failure.Code)
            : Trades.Do(call.Method, content);
    }

    private async Task Send(HttpContext http, string method, string node, AlipayFault fault)
    {
        var signature = Signature(Encoding.UTF8.GetBytes(node), fault == AlipayFault.OtherKey ? OtherKey : ownKey);
        if (fault == AlipayFault.Tampered) node = node.Replace("10000", "40004", StringComparison.Ordinal);
        var body = $$"""{"{{method.Replace('.', '_')}}_response":{{node}},"sign":"{{signature}}"}""";
        switch (fault)
        {
            case AlipayFault.AnswerLost:
                http.Abort();
                return;
            case AlipayFault.AnswerLate:
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(
                    ConfigureAwaitOptions.SuppressThrowing);
                return;
            case AlipayFault.AnswerCut:
                body = body[..(body.Length / 2)];
                break;
            case AlipayFault.ErrorPage:
                http.Response.StatusCode = StatusCodes.Status502BadGateway;
                body = "<html>Bad gateway</html>";
                break;
            case AlipayFault.UnsignedError:
                body = """{"error_response":{"code":"40004","sub_code":"ACQ.TRADE_NOT_EXIST"}}""";
                break;
        }
        await http.Response.WriteAsync(body);
    }

    private bool IsSigned(Dictionary<string, string> form)
    {
        var content = Joined(form.Where(field => field.Key != "sign"));
        return appKey.VerifyData(
            Encoding.UTF8.GetBytes(content), Convert.FromBase64String(form["sign"]),
            HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static string Json(Dictionary<string, string> members) => JsonSerializer.Serialize(members);

    private static string Joined(IEnumerable<KeyValuePair<string, string>> fields) => string.Join(
        '&', fields.Where(field => field.Value != "").OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}={field.Value}"));

    private static string Signature(byte[] content, RSA key) => Convert.ToBase64String(
        key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
}
