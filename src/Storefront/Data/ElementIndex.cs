using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storefront.Data;

/// <summary>An index that finds rows by one element of a list they have.</summary>
internal static class ElementIndex
{
    /// <summary>Makes it one; takes it away again where the database has none.</summary>
    public static void OverElements(this IndexBuilder index, ProviderDifferences provider)
    {
        if (provider.ElementIndexMethod is { } method) index.HasMethod(method);
        else index.Metadata.DeclaringEntityType.RemoveIndex(index.Metadata);
    }
}
