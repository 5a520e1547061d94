using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Storefront.Accounts.Events;
using Storefront.GraphQL.Execution;

namespace Storefront.Host.Webhooks;

/// <summary>Sends one event to its receiver. Of the answer only the status counts.</summary>
internal sealed class WebhookClient(HttpClient http, TimeProvider clock)
{
    public async Task<DeliveryAnswer> Send(WebhookDelivery delivery)
    {
        try
        {
            using var request = Request(delivery);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return DeliveryAnswer.Of((int)answer.StatusCode);
        }
        catch (OperationCanceledException)
        {
            return DeliveryAnswer.None($"The receiver did not answer within {http.Timeout.TotalSeconds} s.");
        }
        catch (HttpRequestException failed)
        {
            return DeliveryAnswer.None(Reason(failed));
        }
    }

    /// <summary>Connects to what a name leads to now, where events may be sent to that.</summary>
    public static async ValueTask<Stream> Connect(DnsEndPoint receiver, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(receiver.Host, cancel);
        var allowed = Array.FindAll(addresses, WebhookAddress.IsPublic);
        if (allowed.Length == 0) throw new NotCalledException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, receiver.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private HttpRequestMessage Request(WebhookDelivery delivery)
    {
        var (now, body) = (clock.GetUtcNow(), delivery.Event.Payload);
        var id = new NodeId("Event", delivery.EventId);
        var request = new HttpRequestMessage(HttpMethod.Post, delivery.Webhook.Url)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", id.ToString());
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", delivery.Webhook.Signatures(id, now, body));
        request.Headers.UserAgent.ParseAdd("Storefront-Webhooks/1");
        return request;
    }

    // An exception of a socket names the address that was tried, which of a name is not the account's to know.
    private static string Reason(HttpRequestException failed) => failed switch
    {
        { InnerException: NotCalledException } => "The address leads into a network that is not everybody's.",
        { HttpRequestError: HttpRequestError.NameResolutionError } => "The name of the receiver leads nowhere.",
        { HttpRequestError: HttpRequestError.ConnectionError } => "The receiver could not be connected to.",
        { HttpRequestError: HttpRequestError.SecureConnectionError } => "The receiver's certificate is not good.",
        _ => "The connection was lost before the receiver answered.",
    };

    private sealed class NotCalledException : Exception;
}
