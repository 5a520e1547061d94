namespace Storefront.GraphQL.Execution;

/// <summary>What is known of a plan as a whole.</summary>
internal sealed partial class SelectionCompiler
{
    /// <summary>
    /// All selections of a plan, each once. Every condition gets its bit before the plan is used, so nothing may be
    /// left to be compiled later.
    /// </summary>
    private List<SelectionPlan> All(SelectionPlan root)
    {
        var found = new HashSet<SelectionPlan> { root };
        var all = new List<SelectionPlan> { root };
        for (var index = 0; index < all.Count; index++)
            foreach (var below in Below(all[index])) if (found.Add(below)) all.Add(below);
        return all;
    }

    private IEnumerable<SelectionPlan> Below(SelectionPlan selection)
    {
        foreach (var (_, later) in selection.Postponed?.Groups ?? []) yield return later;
        foreach (var field in selection.Fields)
        {
            if (!field.IsComposite) continue;
            foreach (var possible in PossibleTypes(field.Definition.Type.Named))
            {
                yield return field.Select(possible);
                if (field.Stream is { } stream) yield return stream.Items.Select(possible);
            }
        }
    }

    private bool IsPersonal(FieldPlan field) => field.Definition.Source is { IsPersonal: true }
        || (field.IsComposite && field.Definition.Source is not LevelSource
            && PossibleTypes(field.Definition.Type.Named).Any(type => type.Keys is { IsPersonal: true }));
}
