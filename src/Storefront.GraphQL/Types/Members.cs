using System.Collections;

namespace Storefront.GraphQL.Types;

/// <summary>A part of the schema that has a name and may be described.</summary>
public interface INamedMember
{
    string Name { get; }
    string? Description { get; }
}

/// <summary>The fields, arguments or values of a definition: in the order of declaration, and found by name.</summary>
/// <param name="owner">The type they are of, for whoever declares one of them twice.</param>
public sealed class Members<T>(string? owner = null) : IReadOnlyList<T> where T : class, INamedMember
{
    private readonly List<T> inOrder = [];
    private readonly Dictionary<string, T> byName = new(StringComparer.Ordinal);

    public Members(IEnumerable<T> members) : this()
    {
        foreach (var member in members) Add(member);
    }

    public int Count => inOrder.Count;

    public T this[int index] => inOrder[index];

    /// <summary>The member of that name, or null.</summary>
    public T? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Adds a member; names are unique.</summary>
    /// <param name="place">Where in the C# code it is declared, for messages.</param>
    public void Add(T member, string? place = null)
    {
        if (!byName.TryAdd(member.Name, member))
            throw new SchemaException(
                $"\"{member.Name}\" is declared twice{(owner is null ? "" : $" in {owner}")}"
                + $"{(place is null ? "" : $", once by {place}")}.");
        inOrder.Add(member);
    }

    public List<T>.Enumerator GetEnumerator() => inOrder.GetEnumerator();
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => inOrder.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => inOrder.GetEnumerator();
}
