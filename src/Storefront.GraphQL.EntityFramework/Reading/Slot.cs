using System.Collections;
using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Storefront.GraphQL.EntityFramework.Filtering;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Linq = System.Linq.Expressions.Expression;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// A place in a query for a value that only a request knows. EF Core is told to make a parameter of it, and so of
/// nothing more: what it could compute with the value by itself would be computed once for all requests.
/// </summary>
internal sealed class Slot
{
    private readonly IStrongBox box;
    private readonly Type itemType;
    private readonly Type storedType;
    private readonly Func<IEnumerable<object>, object> storedArray;
    private readonly ValueConverter? converter;
    private readonly bool isList;

    /// <param name="type">The C# type the query compares with; an array for a list.</param>
    /// <param name="converter">
    /// From that type, or its items, to what the database keeps; null when they are the same.
    /// </param>
    public Slot(Type type, ValueConverter? converter)
    {
        this.converter = converter;
        isList = type.IsArray;
        itemType = isList ? type.GetElementType()! : type;
        storedType = (converter?.ProviderClrType ?? itemType).Core;
        box = (IStrongBox)Activator.CreateInstance(typeof(StrongBox<>).MakeGenericType(type))!;
        storedArray = ArrayOf(storedType);
        Expression = Linq.Call(typeof(EF), nameof(EF.Parameter), [type], Linq.Field(Linq.Constant(box), "Value"));
        Trial(0);
    }

    public Linq Expression { get; }

    /// <summary>What becomes of a text that is looked for; null when it is compared as it is.</summary>
    public Func<string, string>? Pattern { get; set; }

    /// <summary>
    /// Gives the slot one of two different values, so that the parameter it became can be told by its change.
    /// </summary>
    public void Trial(int number)
    {
        var item = StandIn.Of(itemType, converter, number + 1)
            ?? throw new NotSupportedException($"Values of {itemType} cannot be given to a query.");
        box.Value = isList ? ArrayOf(itemType)([item]) : item;
    }

    /// <summary>The value as the database keeps it.</summary>
    /// <param name="template">The parameter EF Core made of the slot.</param>
    public object ToStored(object? value, DbParameter template)
    {
        if (value is null) return DBNull.Value;
        if (!isList) return Stored(value);
        var items = ((IEnumerable)value).Cast<object>();
        if (converter is not null || storedType == typeof(string)) items = items.Select(Stored);

        // SQL Server takes a list as JSON text, PostgreSQL as an array.
        return template.Value is string ? JsonSerializer.Serialize(items) : storedArray(items);
    }

    /// <summary>
    /// What becomes of a text that is looked for, by <see cref="Pattern"/> or as EF Core makes a pattern of it, for
    /// <c>Contains</c> say; null where the text is compared as it stands.
    /// </summary>
    /// <param name="template">The parameter EF Core made of the slot.</param>
    /// <exception cref="SchemaException">It made something else of the text.</exception>
    public Func<string, string>? PatternIn(DbParameter template)
    {
        if (Pattern is not null || isList || itemType != typeof(string) || template.Value is not string made)
            return Pattern;
        return made.Split((string)StandIn.Of(itemType, converter: null, 1)!) switch
        {
            ["", ""] => null,
            [var before, var after] => text => $"{before}{LikePattern.Escaped(text)}{after}",
            _ when converter is not null => null,
            _ => throw new SchemaException($"EF Core makes \"{made}\" of a text; of a request's this cannot be made."),
        };
    }

    private object Stored(object value)
    {
        var kept = converter is not null && converter.ModelClrType.IsInstanceOfType(value)
            ? converter.ConvertToProvider(value)!
            : value;
        if (kept is not string text) return kept;

        // No text in a database holds one.
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new GraphQLException("Text must not contain NUL characters.", ErrorCodes.InvalidArgument);
        return text;
    }

    /// <summary>Makes arrays of a type.</summary>
    private static Func<IEnumerable<object>, object> ArrayOf(Type item) => typeof(Slot)
        .GetMethod(nameof(Array), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(item)
        .CreateDelegate<Func<IEnumerable<object>, object>>();

    private static T[] Array<T>(IEnumerable<object> items) => [.. items.Select(item => (T)item)];
}
