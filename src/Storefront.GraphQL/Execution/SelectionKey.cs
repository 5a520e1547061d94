using System.Runtime.CompilerServices;
using Storefront.GraphQL.Execution.Incremental;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>What a selection below a field depends on: two of them are equal when they name the same places.</summary>
internal readonly record struct SelectionKey(ObjectType Type, IncrementalPlace? Place, List<Occurrence> Occurrences)
{
    public bool Equals(SelectionKey other) =>
        Type == other.Type && Place == other.Place && Occurrences.SequenceEqual(other.Occurrences);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Type);
        foreach (var occurrence in Occurrences) hash.Add(RuntimeHelpers.GetHashCode(occurrence.Field));
        return hash.ToHashCode();
    }
}
