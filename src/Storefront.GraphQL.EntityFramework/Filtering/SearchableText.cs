using System.Linq.Expressions;

namespace Storefront.GraphQL.EntityFramework.Filtering;

/// <summary>What a member of a filter input compares in the row.</summary>
public class FilterMember
{
    internal FilterMember(LambdaExpression value, LambdaExpression searched, Func<string, string> pattern) =>
        (Value, Searched, Pattern) = (value, searched, pattern);

    /// <summary>The row's member.</summary>
    internal LambdaExpression Value { get; }

    /// <summary>Where parts of a text are looked for.</summary>
    internal LambdaExpression Searched { get; }

    /// <summary>The LIKE pattern for a part of a text.</summary>
    internal Func<string, string> Pattern { get; }
}

/// <summary>
/// A text to filter by whose parts are compared in another form than it is kept in: without case and accents, say.
/// </summary>
/// <param name="exact">What <c>eq</c>, <c>neq</c> and <c>in</c> compare.</param>
/// <param name="searched">What <c>contains</c> and <c>startsWith</c> look in.</param>
/// <param name="pattern">
/// The LIKE pattern, with a backslash as its escape, that finds what is looked for anywhere.
/// </param>
public sealed class SearchableText<T>(
    Expression<Func<T, string?>> exact, Expression<Func<T, string>> searched, Func<string, string> pattern)
    : FilterMember(exact, searched, pattern);
