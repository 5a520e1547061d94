using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Storefront.GraphQL.EntityFramework.Filtering;

/// <summary>SQL's LIKE, looking for a text as it stands.</summary>
internal static class LikePattern
{
    private const char Escape = '\\';

    /// <summary>The pattern that finds the text anywhere.</summary>
    public static string Of(string text) => $"%{Escaped(text)}%";

    /// <summary>The pattern that finds the text alone, to be put together with others.</summary>
    public static string Escaped(string text)
    {
        var pattern = new StringBuilder();
        foreach (var character in text)
        {
            if (character is '%' or '_' or '[' or Escape) pattern.Append(Escape);
            pattern.Append(character);
        }
        return pattern.ToString();
    }

    public static Expression Matches(Expression text, Expression pattern) => Expression.Call(
        typeof(DbFunctionsExtensions),
        nameof(DbFunctionsExtensions.Like),
        null,
        Expression.Property(null, typeof(EF), nameof(EF.Functions)),
        text,
        pattern,
        Expression.Constant(Escape.ToString()));
}
