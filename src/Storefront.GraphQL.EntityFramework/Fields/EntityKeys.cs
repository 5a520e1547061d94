using System.Globalization;
using System.Reflection;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>Finds rows by the key their node resolver takes.</summary>
internal sealed class EntityKeys(EntityFrameworkFields owner, MethodInfo method, ObjectType type) : KeySource
{
    private readonly PropertyInfo key = type.ClrType!.GetProperty("Id")
        ?? throw new SchemaException($"{type} is a node and has no Id.");

    /// <inheritdoc/>
    public override object KeyOf(object instance) => key.GetValue(instance)!;

    /// <inheritdoc/>
    public override object? ParseKey(string text)
    {
        if (key.PropertyType == typeof(long)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        return key.PropertyType == typeof(Guid) && Guid.TryParseExact(text, "N", out var guid) ? guid : null;
    }

    /// <inheritdoc/>
    public override LevelFetch Compile(SelectionPlan selection) => new KeyedRowsFetch(owner, method, selection);
}
