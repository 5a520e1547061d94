using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation;

/// <summary>What the rules on uniqueness look for.</summary>
internal static class Repeated
{
    /// <summary>The names that occur more than once, with every place where they do.</summary>
    public static IEnumerable<(string Name, Location[] Places)> Names(IEnumerable<Name> names) =>
        from name in names
        group name.Location by name.Value into places
        where places.Skip(1).Any()
        select (places.Key, places.ToArray());

    /// <summary>Each occurrence of a name after its first, with the first.</summary>
    public static IEnumerable<(Name First, Name Again)> Pairs(IEnumerable<Name> names)
    {
        var first = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var name in names)
            if (!first.TryAdd(name.Value, name)) yield return (first[name.Value], name);
    }
}
