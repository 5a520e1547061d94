using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Storefront.GraphQL.EntityFramework.Filtering;

/// <summary>SQL's LIKE, looking for a text as it stands.</summary>
internal static class LikePattern
{
    // Not a backslash: SQL Server has no default, and a character that no text search needs makes both read it alike.
    private const char Escape = '~';

    public static string Of(string text, bool isPrefix)
    {
        var pattern = new StringBuilder(isPrefix ? "" : "%");
        foreach (var character in text)
        {
            if (character is '%' or '_' or '[' or Escape) pattern.Append(Escape);
            pattern.Append(character);
        }
        return pattern.Append('%').ToString();
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
