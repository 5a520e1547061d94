namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>
/// The static class is a verb, a field of the mutation root: its method <c>Run</c> does it and returns an
/// <see cref="Outcome{TResult, TRefusal}"/>, its nested class <c>Input</c> is the field's argument, and its nested enum
/// <c>Refusal</c> lists why it may do nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VerbAttribute(Idempotency idempotency = Idempotency.Offered) : Attribute
{
    public Idempotency Idempotency { get; } = idempotency;
}

/// <summary>Whether who sends a verb must say by a key which sendings are one and the same.</summary>
public enum Idempotency
{
    /// <summary>A key may be given; without one, each sending is another.</summary>
    Offered,

    /// <summary>A key must be given.</summary>
    Required,

    /// <summary>
    /// A key must be given. Sent again, the verb is run again, does no more, and answers with what there is then.
    /// </summary>
    Repeatable,
}

/// <summary>Why every verb may do nothing, because of its key.</summary>
public enum IdempotencyRefusal
{
    /// <summary>The key was used before, for another verb or with another input: take a new one.</summary>
    IdempotencyKeyReused,

    /// <summary>The same request is being worked on at this moment: send it again a little later.</summary>
    IdempotencyInProgress,
}

/// <summary>Something the client got wrong, which it can mend.</summary>
[InterfaceType]
public interface IUserError
{
    /// <summary>What was wrong, for a person to read.</summary>
    string Message { get; }

    /// <summary>The place in the input, member by member; null when it is no place in particular.</summary>
    IReadOnlyList<string>? Path { get; }
}
