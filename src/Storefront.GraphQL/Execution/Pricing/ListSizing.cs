using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.Execution.Pricing;

/// <summary>How many items a field of a plan may have, from <c>@listSize</c> and its arguments.</summary>
internal sealed class ListSizing
{
    private readonly ListSizeAttribute rule;
    private readonly FieldPlan? field;
    private readonly (int Argument, string[] Path)[] slicing;

    private ListSizing(ListSizeAttribute rule, FieldPlan? field)
    {
        (this.rule, this.field) = (rule, field);
        var arguments = field?.Definition.Arguments.ToList() ?? [];
        slicing =
        [
            .. rule.SlicingArguments.Select(name => name.Split('.'))
                .Select(path => (arguments.FindIndex(argument => argument.Name == path[0]), path[1..]))
                .Where(one => one.Item1 >= 0),
        ];
        IsFixed = Array.TrueForAll(slicing, one => !field!.Arguments.HasVariable(one.Argument));
    }

    /// <summary>That of a field which is one thing.</summary>
    public static ListSizing None { get; } = new(new ListSizeAttribute(), null);

    /// <summary>Whether it is about fields of an object, not about the field itself.</summary>
    public bool IsOfFields => rule.SizedFields.Length > 0;

    /// <summary>Whether the size is the same for every request.</summary>
    public bool IsFixed { get; }

    public static ListSizing Of(FieldPlan field) =>
        ListSize.In(field.Definition.Directives) is { } rule ? new ListSizing(rule, field) : None;

    /// <summary>Whether it says the size of that field of the object, not of the list itself.</summary>
    public bool Sizes(FieldPlan below) => rule.SizedFields.Contains(below.Definition.Name);

    /// <summary>
    /// Null when an argument cannot take its value: the field will fail before it reads anything.
    /// </summary>
    /// <exception cref="GraphQLException">The list must be sized by exactly one argument, and is not.</exception>
    public double? Size(object?[] variables)
    {
        if (slicing.Length == 0) return Math.Max(1, rule.AssumedSize);
        double? largest = null;
        var given = 0;
        foreach (var (argument, path) in slicing)
        {
            if (!field!.Arguments.TryValue(argument, variables, out var value)) return null;
            if (Count(value, path) is not { } count) continue;
            largest = Math.Max(largest ?? 0, count);
            given++;
        }
        if (rule.RequireOneSlicingArgument && given != 1)
        {
            throw new GraphQLException(
                $"Give exactly one of {string.Join(", ", rule.SlicingArguments)} to {field!.Coordinate}: it is the "
                    + "size of the list.",
                ErrorCodes.InvalidArgument);
        }
        return largest ?? Math.Max(1, rule.AssumedSize);
    }

    private static double? Count(object? value, ReadOnlySpan<string> path)
    {
        foreach (var step in path) value = (value as InputObject)?.Find(step);
        return value switch
        {
            int number => number,
            long number => number,
            object?[] items => items.Length,
            _ => null,
        };
    }
}
