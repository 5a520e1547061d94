using System.Text;

namespace Storefront.Purchases.Payments.Alipay;

/// <summary>Reads what Alipay posts to us by itself (<c>notify_type=trade_status_sync</c>).</summary>
public sealed class AlipayNotices(AlipaySettings settings, AlipayKeys keys)
{
    /// <summary>Verifies a notice; a refusal in its place when it is not Alipay's, or not for us.</summary>
    public (PaymentNotice? Notice, NoticeRefusal? Refusal) Read(IReadOnlyDictionary<string, string> form)
    {
        // Without sign_type, as all notices but those of one special gateway: "V1" of the protocol.
        var content = SignedContent.Of(form.Where(field => field.Key is not ("sign" or "sign_type")));
        if (!keys.HasSigned(Encoding.UTF8.GetBytes(content), form.GetValueOrDefault("sign")))
            return (null, NoticeRefusal.BadSignature);
        if (form.GetValueOrDefault("app_id") != settings.AppId) return (null, NoticeRefusal.OtherApplication);
        if (form.GetValueOrDefault("seller_id") != settings.SellerId) return (null, NoticeRefusal.OtherSeller);
        if (form.GetValueOrDefault("out_trade_no") is not { } number) return (null, NoticeRefusal.Unreadable);
        // Only that it is paid is taken from a notice. For everything else it is a hint to ask.
        var paid = AlipayTrade.Read(form.GetValueOrDefault) as PaymentAnswer.Paid;
        return (new PaymentNotice(PaymentGateway.Alipay, number, paid), null);
    }
}
