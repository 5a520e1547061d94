using System.Collections.Concurrent;
using System.Text;
using Storefront.GraphQL.Execution.Incremental;
using Storefront.GraphQL.Execution.Pricing;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>One operation of a trusted document, with everything decided that does not depend on a request.</summary>
public sealed class OperationPlan(
    OperationType operation, SelectionPlan root, VariablePlan[] variables, Condition[] conditions)
{
    private int typicalLength = 1024;
    private string? documentId;

    public OperationType Operation { get; } = operation;

    /// <summary>§2.4 The operation's type as it is written: <c>query</c>.</summary>
    public string Keyword { get; } = Printer.Keyword(operation);

    /// <summary>The operation's name; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The text of its document, as UTF-8.</summary>
    public ReadOnlyMemory<byte> Document { get; internal set; }

    public string DocumentId => documentId ??= TrustedDocuments.IdOf(Document.Span);

    /// <summary>Whether the document was known before any request.</summary>
    public bool IsTrusted { get; internal set; }

    public SelectionPlan Root { get; } = root;

    /// <summary>How many fields it was made of, each counted for every type it may be asked of.</summary>
    internal int FieldCount { get; init; }

    /// <summary>The variables that a directive's <c>if</c> asks, and that may not be null for it.</summary>
    internal IReadOnlyList<int> Switches { get; init; } = [];

    /// <summary>For how many seconds <c>@cacheControl</c> lets an answer be kept; 0 when it may not.</summary>
    public int MaxAge { get; init; }

    /// <summary>Whether the answer depends on who sends the request.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>What of the caller's token the fields ask.</summary>
    internal ScopePlan Scopes { get; } = new(root);

    /// <summary>Whether a known caller may get, or be refused, what another does not.</summary>
    internal bool AsksWhoCalls => IsPersonal || !Scopes.IsEmpty;

    /// <summary>What the operation costs.</summary>
    internal PricePlan Price { get; } = new(root);

    /// <summary>The variables the operation declares; a value's place is that of its plan.</summary>
    public IReadOnlyList<VariablePlan> Variables { get; } = variables;

    /// <summary>
    /// The plan for these values of the variables whose answer comes bit by bit; null when it comes at once.
    /// </summary>
    internal Func<object?[], OperationPlan>? Incremental { get; init; }

    /// <summary>The bytes an answer took lately: a good capacity for the next.</summary>
    public int TypicalLength
    {
        get => typicalLength;
        set => typicalLength = Math.Max(typicalLength, value);
    }

    /// <summary>Which conditions hold for these variables, a bit each.</summary>
    internal ulong ConditionsThatHold(object?[] values)
    {
        var holding = 0UL;
        for (var bit = 0; bit < conditions.Length; bit++)
        {
            var (variable, expected) = conditions[bit];
            if (values[variable] is bool value && value == expected) holding |= 1UL << bit;
        }
        return holding;
    }
}

/// <summary>
/// §3.13.1, §3.13.2 A variable that <c>@include</c> (expected true) or <c>@skip</c> (expected false) asks.
/// </summary>
public readonly record struct Condition(int Variable, bool Expected);

/// <summary>§6.1.2 A variable of an operation.</summary>
/// <param name="Default">Its value where none is given; <see cref="Arguments.Absent"/> when it has no default.</param>
public sealed record VariablePlan(string Name, TypeReference Type, object? Default, Location Location);

/// <summary>§6.3.2 The fields to be resolved on objects of one type, merged by response name.</summary>
public sealed class SelectionPlan(ObjectType type, FieldPlan[] fields)
{
    public ObjectType Type { get; } = type;
    public FieldPlan[] Fields { get; } = fields;

    /// <summary>What of it comes later; null where all comes at once.</summary>
    internal Postponement? Postponed { get; init; }

    /// <summary>The selections right below it, those that come later among them.</summary>
    internal IEnumerable<SelectionPlan> Below =>
    [
        .. (Postponed?.Groups ?? []).Select(later => later.Selection),
        .. Fields.SelectMany(one => one.Possible),
        .. Fields.SelectMany(one => one.Stream?.Items.Possible ?? []),
    ];

    /// <summary>Whether some field cannot be written from the object alone.</summary>
    internal bool HasDeferred { get; } = Array.Exists(fields, field => field.IsDeferred);

    /// <summary>
    /// The fewest bytes that an object of it takes after its opening brace: each field its key, one character, and the
    /// comma or brace that follows.
    /// </summary>
    internal long LeastBytes(ulong conditions)
    {
        var bytes = 0L;
        foreach (var field in Fields) if (field.IsIncluded(conditions)) bytes += field.Prefix.Length + 2;
        return bytes;
    }
}

/// <summary>One field of a plan: what is asked under one response name.</summary>
public sealed class FieldPlan
{
    private readonly SelectionCompiler compiler;

    // By the type the value is of: made as they are needed and small, since most fields of a plan are leaves.
    private ConcurrentDictionary<ObjectType, SelectionPlan>? selections;
    private ConcurrentDictionary<ObjectType, LevelFetch>? keyFetches;
    private LevelFetch? fetch;

    internal FieldPlan(
        SelectionCompiler compiler,
        ObjectType parent,
        FieldDefinition definition,
        List<Occurrence> occurrences,
        IncrementalPlace? place)
    {
        Place = definition.Source is LevelSource ? place?.Inline() : place;
        this.compiler = compiler;
        Parent = parent;
        Definition = definition;
        Occurrences = occurrences;
        ResponseName = occurrences[0].Field.ResponseName;
        Prefix = Encoding.UTF8.GetBytes($"\"{ResponseName}\":");
        Masks = occurrences.Exists(occurrence => occurrence.Mask == 0)
            ? null
            : [.. occurrences.Select(one => one.Mask)];
        Arguments = new ArgumentPlan(definition.Arguments, occurrences[0].Field.Arguments, compiler.VariablePlaces);
        IsComposite = definition.Type.Named is FieldsType or UnionType;
        Stream = compiler.StreamOf(this);
        IsDeferred = Stream is not null
            || definition.Source is ResolverSource or BatchSource or LevelSource
            || Possible.Any(below => below.Type.Keys is not null || below.HasDeferred);
    }

    public ObjectType Parent { get; }
    public FieldDefinition Definition { get; }
    public string ResponseName { get; }

    /// <summary>The field as the schema has it: <c>Song.credits</c>.</summary>
    public string Coordinate => $"{Parent}.{Definition.Name}";

    /// <summary>The response name as a JSON key with its colon, in UTF-8.</summary>
    public byte[] Prefix { get; }

    /// <summary>
    /// Where the field that is wanted stands in the document; several places when occurrences were merged.
    /// </summary>
    public IEnumerable<Location> Locations(ulong conditions) => Occurrences
        .Where(occurrence => (occurrence.Mask & conditions) == occurrence.Mask)
        .Select(occurrence => occurrence.Field.Location)
        .Distinct();

    internal List<Occurrence> Occurrences { get; }

    /// <summary>Null in a plan whose answer comes at once.</summary>
    internal IncrementalPlace? Place { get; }

    internal StreamPlan? Stream { get; }

    /// <summary>Whether the value is an object, or a list of objects, with a selection of its own.</summary>
    public bool IsComposite { get; }

    internal ArgumentPlan Arguments { get; }

    /// <summary>Whether the value depends on who sends the request.</summary>
    internal bool IsPersonal => Definition.Source is { IsPersonal: true }
        || (Definition.Source is not LevelSource && Possible.Any(below => below.Type.Keys is { IsPersonal: true }));

    /// <summary>Whether the value must be fetched before the level can be written.</summary>
    internal bool IsDeferred { get; }

    /// <summary>
    /// One set of conditions per occurrence; the field is wanted when all of one set hold. Null: always.
    /// </summary>
    private ulong[]? Masks { get; }

    /// <summary>Whether the field is wanted when these conditions hold.</summary>
    public bool IsIncluded(ulong conditions)
    {
        if (Masks is null) return true;
        foreach (var mask in Masks) if ((mask & conditions) == mask) return true;
        return false;
    }

    /// <summary>What is selected of each type the value may be of; nothing where it is a leaf.</summary>
    internal IEnumerable<SelectionPlan> Possible =>
        IsComposite ? Definition.Type.Named.PossibleTypes.Select(Select) : [];

    /// <summary>What is selected when the value is an object of that type.</summary>
    public SelectionPlan Select(ObjectType type) =>
        LazyInitializer.EnsureInitialized(ref selections, Small<SelectionPlan>).TryGetValue(type, out var known)
            ? known
            : selections.GetOrAdd(type, compiler.SubSelection(type, this));

    /// <summary>The fetch of a field whose source answers whole levels.</summary>
    internal LevelFetch Fetch => fetch ??= ((LevelSource)Definition.Source!).Compile(this);

    /// <summary>The fetch of nodes of one type that the field's value refers to.</summary>
    internal LevelFetch FetchOf(ObjectType type) =>
        LazyInitializer.EnsureInitialized(ref keyFetches, Small<LevelFetch>).GetOrAdd(
            type, static (type, field) => type.Keys!.Compile(field.Select(type)), this);

    private static ConcurrentDictionary<ObjectType, T> Small<T>() => new(concurrencyLevel: 1, capacity: 1);
}

/// <summary>A field as written at one place, with the conditions under which that place counts.</summary>
internal readonly record struct Occurrence(FieldNode Field, ulong Mask, DeferUsage? Defer);
