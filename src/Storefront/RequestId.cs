namespace Storefront;

/// <summary>What logs call a request. A service of each request.</summary>
/// <param name="Text">The name; null for what comes by no request.</param>
public sealed record RequestId(string? Text);
