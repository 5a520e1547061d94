namespace Storefront.GraphQL.Execution;

/// <summary>
/// The way down: asks the sources of a level's deferred fields, each once for all parents, and then those of the levels
/// below. Nothing is written yet.
/// </summary>
public static class Fetcher
{
    /// <summary>Fetches a field of parents that exist as what the field's source needs of them.</summary>
    /// <param name="needs">One for each parent; null where the parent itself is null.</param>
    public static ValueTask<FetchedField> Fetch(
        OperationContext context, FieldPlan field, IReadOnlyList<object?> needs) =>
        Guarded(context, field, arguments => field.Definition.Source switch
        {
            LevelSource => field.Fetch.Fetch(context, arguments, needs),
            BatchSource batch => Batch(context, field, batch, arguments, needs),
            _ => throw new InvalidOperationException($"{field.Coordinate} is not fetched by level."),
        });

    /// <summary>Fetches a field of parents that are C# objects; the root is the one parent that may be null.</summary>
    internal static ValueTask<FetchedField> FetchOf(
        OperationContext context, FieldPlan field, IReadOnlyList<object?> parents) =>
        field.Definition.Source is LevelSource or BatchSource
            ? Fetch(context, field, [.. parents.Select(field.Definition.Source.Need)])
            : Guarded(context, field, arguments => Values(context, field, arguments, parents));

    private static async ValueTask<FetchedField> Guarded(
        OperationContext context, FieldPlan field, Func<Arguments, ValueTask<FetchedField>> fetch)
    {
        FetchedField result;
        try
        {
            result = await fetch(context.ArgumentsOf(field));
        }
        catch (Exception failure) when (context.Ending(failure) is null)
        {
            result = new FailedField(field, context.Seen(failure));
        }
        context.ReleaseLater(result);
        return result;
    }

    private static async ValueTask<FetchedField> Batch(
        OperationContext context, FieldPlan field, BatchSource batch, Arguments arguments, IReadOnlyList<object?> needs)
    {
        var asked = new List<object?>(needs.Count);
        foreach (var need in needs) if (need is not null) asked.Add(need);
        var answers = asked.Count == 0 ? [] : await batch.Resolve(asked, arguments, new FieldContext(context, field));
        if (answers.Count != asked.Count)
        {
            throw new InvalidOperationException(
                $"{field.Coordinate} answered {answers.Count} of {asked.Count} parents.");
        }
        var values = new object?[needs.Count];
        for (int parent = 0, answer = 0; parent < values.Length; parent++)
            if (needs[parent] is not null) context.Claim(field.Definition.Type, values[parent] = answers[answer++]);
        return await FetchedValues.Of(context, field, values);
    }

    private static async ValueTask<FetchedField> Values(
        OperationContext context, FieldPlan field, Arguments arguments, IReadOnlyList<object?> parents)
    {
        var values = await Task.WhenAll(parents.Select(parent => Value(context, field, arguments, parent)));
        return await FetchedValues.Of(context, field, values);
    }

    private static async Task<object?> Value(
        OperationContext context, FieldPlan field, Arguments arguments, object? parent)
    {
        // Millions of parents may be left when it is over, and an exception for each would take as long again.
        if (context.Cancel.IsCancellationRequested || context.IsTooLarge) return null;
        try
        {
            var value = field.Definition.Source is ResolverSource resolver
                ? await resolver.Resolve(parent, arguments, new FieldContext(context, field))
                : AtHand(field, parent!, arguments);
            context.Claim(field.Definition.Type, value);
            return value;
        }
        catch (Exception failure) when (context.Ending(failure) is null)
        {
            return context.Seen(failure);
        }
    }

    /// <summary>The value of a field that needs no fetching.</summary>
    internal static object? AtHand(FieldPlan field, object parent, Arguments arguments) =>
        field.Definition.Source switch
        {
            ValueSource value => value.Read(parent, arguments),
            MemberSource member => member.Read(parent),
            _ => throw new InvalidOperationException($"{field.Coordinate} has no source."),
        };
}
