using System.Text;

namespace Storefront.GraphQL.EntityFramework.Fields;

/// <summary>The threads' own builders of names: a name is written and looked up without waiting in between.</summary>
internal static class ShapeName
{
    // Longer ones are rare, and would be kept by every thread.
    private const int LongestKept = 4096;

    [ThreadStatic]
    private static StringBuilder? own;

    public static StringBuilder Begin()
    {
        if (own is null || own.Capacity > LongestKept) return own = new StringBuilder(256);
        return own.Clear();
    }
}
