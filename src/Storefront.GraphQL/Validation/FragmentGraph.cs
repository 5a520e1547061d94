using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation;

/// <summary>
/// Follows every spread of every fragment once, depth first and without recursion: finds the cycles, and adds up how
/// large each definition is with its fragments expanded. What fragments hold is added up once, however often they
/// are spread, so that fragments that double at every level cost no more than they are long.
/// </summary>
internal sealed class FragmentGraph(ValidationContext context)
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> startOnPath = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> path = [];
    private readonly Stack<(FragmentUse Fragment, int NextSpread)> open = new();

    public static void Explore(ValidationContext context)
    {
        var graph = new FragmentGraph(context);
        foreach (var fragment in context.Fragments) graph.Explore(fragment);
        foreach (var operation in context.Operations) graph.AddUp(operation);
    }

    private void Explore(FragmentUse root)
    {
        Open(root);
        while (open.TryPop(out var next))
        {
            var (fragment, index) = next;
            if (index == fragment.Spreads.Count)
            {
                Close(fragment);
                continue;
            }
            open.Push((fragment, index + 1));
            var spread = fragment.Spreads[index];
            if (context.Fragment(spread.Name) is not { } target) continue;

            path.Add(spread.Node);
            if (startOnPath.TryGetValue(spread.Name, out var start)) Remember(path[start..]);
            else if (Open(target)) continue;
            path.RemoveAt(path.Count - 1);
        }
    }

    private bool Open(FragmentUse fragment)
    {
        if (!visited.Add(fragment.Name)) return false;
        startOnPath[fragment.Name] = path.Count;
        open.Push((fragment, 0));
        return true;
    }

    private void Close(FragmentUse fragment)
    {
        AddUp(fragment);
        context.FragmentsInnermostFirst.Add(fragment);
        startOnPath.Remove(fragment.Name);
        if (path.Count > 0) path.RemoveAt(path.Count - 1);
    }

    private void Remember(List<FragmentSpreadNode> cycle)
    {
        if (context.FragmentCycles.Count <= context.Limits.Errors) context.FragmentCycles.Add(cycle);
    }

    private void AddUp(DefinitionUse definition)
    {
        var extent = definition.Extent;
        foreach (var site in definition.Spreads)
        {
            // A spread that closes a cycle counts as if it held nothing; the rule on cycles refuses it.
            var isOpen = startOnPath.ContainsKey(site.Name);
            var held = isOpen ? default : context.Fragment(site.Name)?.Extent ?? default;
            extent = extent.WithSpread(site.Position, held);
        }
        definition.Extent = extent;
    }
}
