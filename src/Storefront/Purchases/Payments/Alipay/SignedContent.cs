namespace Storefront.Purchases.Payments.Alipay;

/// <summary>The text that a signature of parameters covers.</summary>
internal static class SignedContent
{
    /// <summary>Parameters in ordinal order, as <c>a=1&amp;b=2</c>, without the empty ones.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, string>> parameters) => string.Join('&', parameters
        .Where(parameter => parameter.Key.Length > 0 && parameter.Value.Length > 0)
        .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
        .Select(parameter => $"{parameter.Key}={parameter.Value}"));
}
