namespace Storefront.Accounts;

/// <summary>
/// Slows whoever tries what may not be guessed. A service of each request; the host counts by where it comes from.
/// </summary>
/// <param name="Wait">How long the sender has to wait who guesses such a thing; zero when it has not.</param>
/// <param name="CountWrong">Counts a wrong guess at such a thing.</param>
public sealed record Guesses(Func<string, TimeSpan> Wait, Action<string> CountWrong);
