using System.Runtime.CompilerServices;
using Storefront.GraphQL.Execution.Incremental;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>What a selection below a field depends on: two of them are equal when they name the same places.</summary>
internal readonly struct SelectionKey(ObjectType type, List<Occurrence> occurrences, IncrementalPlace? place)
    : IEquatable<SelectionKey>
{
    private readonly ObjectType type = type;
    private readonly List<Occurrence> occurrences = occurrences;
    private readonly IncrementalPlace? place = place;

    public bool Equals(SelectionKey other)
    {
        if (type != other.type || place != other.place || occurrences.Count != other.occurrences.Count) return false;
        for (var index = 0; index < occurrences.Count; index++)
        {
            var (own, others) = (occurrences[index], other.occurrences[index]);
            if (!ReferenceEquals(own.Field, others.Field) || own.Mask != others.Mask || own.Defer != others.Defer)
                return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => obj is SelectionKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(type);
        foreach (var occurrence in occurrences) hash.Add(RuntimeHelpers.GetHashCode(occurrence.Field));
        return hash.ToHashCode();
    }
}
