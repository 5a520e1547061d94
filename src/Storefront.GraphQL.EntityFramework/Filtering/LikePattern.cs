using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Storefront.GraphQL.EntityFramework.Filtering;

/// <summary>SQL's LIKE, looking for a text as it stands.</summary>
internal static partial class LikePattern
{
    /// <summary>The pattern that finds the text anywhere.</summary>
    public static string Of(string text) => $"%{Escaped(text)}%";

    /// <summary>The pattern that finds the text alone, to be put together with others.</summary>
    public static string Escaped(string text) => Special().Replace(text, @"\$0");

    public static Expression Matches(Expression text, Expression pattern) => Expression.Call(
        typeof(DbFunctionsExtensions),
        nameof(DbFunctionsExtensions.Like),
        null,
        Expression.Property(null, typeof(EF), nameof(EF.Functions)),
        text,
        pattern,
        Expression.Constant(@"\"));

    [GeneratedRegex(@"[%_[\\]")]
    private static partial Regex Special();
}
