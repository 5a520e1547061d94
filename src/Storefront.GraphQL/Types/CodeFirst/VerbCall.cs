using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>
/// Runs verbs for the schema: gives each its transaction, and sees to it that what is sent twice is done once.
/// </summary>
public delegate ValueTask<VerbAnswer> VerbRunner(VerbCall call, CancellationToken cancel);

/// <summary>A verb that is about to be run.</summary>
public sealed class VerbCall
{
    private readonly VerbField verb;
    private readonly InputObject input;
    private readonly FieldContext context;

    internal VerbCall(VerbField verb, InputObject input, FieldContext context) =>
        (this.verb, this.input, this.context) = (verb, input, context);

    /// <summary>The verb as clients know it: <c>createSong</c>.</summary>
    public string Verb => verb.Name;

    /// <summary>Which sendings of the verb are one and the same; null when the client did not say.</summary>
    public string? IdempotencyKey => (string?)input[OwnFields];

    /// <summary>
    /// What the key is to the verb. One that is repeatable is run again for <see cref="VerbAnswer.DoneBefore"/>.
    /// </summary>
    public Idempotency Idempotency => verb.Idempotency;

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services => context.Services;

    /// <summary>The input without its key, as JSON that is the same whenever the input is.</summary>
    public byte[] CanonicalInput() => Execution.CanonicalInput.Of(input, fieldCount: OwnFields);

    // The key comes after the verb's own fields.
    private int OwnFields => input.Type.Fields.Count - 1;

    /// <summary>Does it, with the services it is given. It may be done again when it has failed.</summary>
    public ValueTask<IOutcome> Run(IServiceProvider services, CancellationToken cancel) =>
        verb.Run(input, context with { Services = services, Cancel = cancel });

    /// <summary>The nodes that the payload shows, for a later <see cref="VerbAnswer.Replayed"/>.</summary>
    public IReadOnlyList<Noun> NounsOf(object result) => verb.Payload.NounsOf(result);

    /// <summary>The global id of an object; null when its type is no node of the schema.</summary>
    public NodeId? IdOf(object noun) => verb.Payload.IdOf(noun);

    /// <summary>A refusal's code as clients know it: <c>SONG_NOT_FOUND</c>.</summary>
    public string NameOf(Enum refusal) => verb.Payload.NameOf(refusal);
}

/// <summary>A node that a verb's payload shows.</summary>
/// <param name="Field">Which member of the payload shows it.</param>
public readonly record struct Noun(string Field, NodeId Id);

/// <summary>What a sent verb came to.</summary>
public sealed class VerbAnswer
{
    private VerbAnswer() { }

    internal IOutcome? Outcome { get; private init; }
    internal IdempotencyRefusal? Idempotency { get; private init; }
    internal IReadOnlyList<Noun>? Nouns { get; private init; }
    internal bool IsReplayed { get; private init; }

    /// <summary>It was done, or refused.</summary>
    public static VerbAnswer Done(IOutcome outcome) => new() { Outcome = outcome };

    /// <summary>It was done before; the nouns are those it showed then.</summary>
    public static VerbAnswer Replayed(IReadOnlyList<Noun> nouns) => new() { Nouns = nouns, IsReplayed = true };

    /// <summary>It was done before, and was run again to answer.</summary>
    public static VerbAnswer DoneBefore(IOutcome outcome) => new() { Outcome = outcome, IsReplayed = true };

    /// <summary>Its key forbids it.</summary>
    public static VerbAnswer Refused(IdempotencyRefusal refusal) => new() { Idempotency = refusal };
}
