namespace Storefront.GraphQL.Tests.Differential;

/// <summary>One schema and requests to it, all from one seed: valid documents, and the same a little broken.</summary>
internal sealed class Batch
{
    public const int Size = 40;

    private readonly int seed;
    private readonly OwnVerdicts ours;

    public Batch(int seed)
    {
        this.seed = seed;
        var dice = new Dice(seed);
        Sdl = new SchemaWriter(dice).Write();
        ours = new OwnVerdicts(Sdl, dice);
        Cases.Add(new Case(IntrospectionQuery.Full));
        Cases.Add(new Case(Mutation.Of(Sdl, dice)));
        while (Cases.Count < Size)
        {
            var valid = new DocumentWriter(ours.Schema, dice).Write();
            Cases.Add(valid);
            Cases.Add(valid with { Document = Mutation.Of(valid.Document, dice) });
        }
    }

    public string Sdl { get; }

    public List<Case> Cases { get; } = [];

    /// <summary>Each difference with all it takes to see it again.</summary>
    public IEnumerable<string> Differences(
        IReadOnlyDictionary<string, (Verdict Schema, IReadOnlyList<Verdict> Cases)> releases)
    {
        var own = Cases.Select(ours.Of).ToList();
        foreach (var (release, (schema, verdicts)) in releases)
        {
            var where = $"graphql-js {release}, STOREFRONT_DIFFERENTIAL_SEED={seed}";
            if (Difference(release, Sdl, ours.OfSchema, schema) is { } first) yield return $"{where}\n{Sdl}\n{first}";
            for (var index = 0; index < verdicts.Count; index++)
            {
                if (Difference(release, Cases[index].Document, own[index], verdicts[index]) is { } difference)
                    yield return $"{where}, case {index}\n{Cases[index]}\n{Sdl}\n{difference}";
            }
        }
    }

    private static string? Difference(string release, string text, Verdict ours, Verdict theirs) =>
        Deviations.DifferingPart(release, text, ours, theirs) is { } part
            ? $"{part}\n{Excerpts(ours[part] ?? "(nothing)", theirs[part] ?? "(nothing)")}"
            : null;

    private static string Excerpts(string ours, string theirs)
    {
        var at = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, at - 200);
        return $"-- ours\n{Excerpt(ours, from)}\n-- theirs\n{Excerpt(theirs, from)}";
    }

    private static string Excerpt(string text, int from) => text[from..Math.Min(text.Length, from + 500)];
}
