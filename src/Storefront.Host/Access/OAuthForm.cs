using Microsoft.AspNetCore.Http.Features;

namespace Storefront.Host.Access;

/// <summary>The parameters of a request to an OAuth endpoint.</summary>
internal sealed class OAuthForm
{
    private const int BytesMax = 16 * 1024;

    private readonly IFormCollection fields;

    private OAuthForm(IFormCollection fields) => this.fields = fields;

    /// <summary>A parameter; one without a value counts as not sent (RFC 6749 §3.2).</summary>
    public string? this[string name] => fields[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>Reads the body; null when it is no form, too large, or says something twice.</summary>
    public static async Task<OAuthForm?> Read(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) != true)
            return null;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = BytesMax;
        try
        {
            var fields = await request.ReadFormAsync(cancel);
            return fields.Any(field => field.Value.Count > 1) ? null : new OAuthForm(fields);
        }
        catch (Exception broken) when (broken is BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }
}
