using System.Linq.Expressions;

namespace Storefront.GraphQL.EntityFramework.Filtering;

/// <summary>
/// A text to filter by whose parts are compared in another form than it is kept in: without case and accents, say.
/// </summary>
/// <param name="Exact">What <c>eq</c>, <c>neq</c> and <c>in</c> compare.</param>
/// <param name="Searched">What <c>contains</c> and <c>startsWith</c> look in.</param>
/// <param name="Pattern">
/// The LIKE pattern, with a backslash as its escape, that finds what is looked for anywhere.
/// </param>
public sealed record SearchableText<T>(
    Expression<Func<T, string?>> Exact, Expression<Func<T, string>> Searched, Func<string, string> Pattern);
