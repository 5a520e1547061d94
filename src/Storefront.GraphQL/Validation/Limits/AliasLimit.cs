using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation.Limits;

/// <summary>
/// One field has only so many aliases in one selection set, fragments included: each alias is the work of the field
/// once more. <c>__typename</c> costs nothing and is not counted.
/// </summary>
internal sealed class AliasLimit(ValidationContext context)
{
    private readonly Dictionary<string, HashSet<string>> aliases = new(StringComparer.Ordinal);
    private readonly HashSet<FragmentUse> spread = [];
    private readonly Stack<SelectionScope> pending = new();

    public static bool Check(ValidationContext context)
    {
        if (context.Fields.Count(IsAliased) <= context.Limits.Aliases) return true;
        var limit = new AliasLimit(context);
        return context.Scopes.TrueForAll(limit.Check);
    }

    private bool Check(SelectionScope scope)
    {
        aliases.Clear();
        spread.Clear();
        pending.Push(scope);
        while (pending.TryPop(out var next))
        {
            if (!context.Spend(next.Fields.Count + next.Spreads.Count)) return false;
            if (next.Fields.Find(IsOneTooMany) is { } field) return Refuse(field.Node);
            foreach (var node in next.Spreads)
            {
                if (context.Fragment(node.Name.Value) is { Scope: { } inside } fragment && spread.Add(fragment))
                    pending.Push(inside);
            }
        }
        return true;
    }

    private bool IsOneTooMany(FieldUse field)
    {
        if (!IsAliased(field)) return false;
        if (!aliases.TryGetValue(field.Node.Name.Value, out var known))
            aliases[field.Node.Name.Value] = known = new(StringComparer.Ordinal);
        known.Add(field.Node.ResponseName);
        return known.Count > context.Limits.Aliases;
    }

    private static bool IsAliased(FieldUse field) => field.Node is { Alias: not null, Name.Value: not "__typename" };

    private bool Refuse(FieldNode field)
    {
        context.ReportLimit(
            "aliases",
            $"The field \"{field.Name}\" has more than {context.Limits.Aliases} aliases in one selection set. "
                + "Ask for several at once through a list field, or send several requests.",
            field.Location);
        return false;
    }
}
