namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>What a verb came to: what it made or changed, or why it did nothing.</summary>
/// <typeparam name="TResult">
/// The noun; or a class <c>Result</c> nested in the verb, whose properties are the members of the payload.
/// </typeparam>
/// <typeparam name="TRefusal">The verb's own <c>Refusal</c>.</typeparam>
public readonly record struct Outcome<TResult, TRefusal> : IOutcome
    where TResult : class
    where TRefusal : struct, Enum
{
    private Outcome(TResult? result, Refused<TRefusal>? refusal) => (Result, Refusal) = (result, refusal);

    /// <summary>What the verb made or changed; null when it was refused.</summary>
    public TResult? Result { get; }

    /// <summary>Why the verb did nothing; null when it did something.</summary>
    public Refused<TRefusal>? Refusal { get; }

    object? IOutcome.Result => Result;
    IRefused? IOutcome.Refusal => Refusal;

    public static implicit operator Outcome<TResult, TRefusal>(TResult result) => new(result, null);
    public static implicit operator Outcome<TResult, TRefusal>(TRefusal code) => new(null, new(code));
    public static implicit operator Outcome<TResult, TRefusal>(Refused<TRefusal> refusal) => new(null, refusal);
}

/// <summary>A refusal with more to say than its code.</summary>
/// <param name="Code">Why the verb did nothing.</param>
public sealed record Refused<TRefusal>(TRefusal Code) : IRefused where TRefusal : struct, Enum
{
    /// <summary>What was wrong in this case; by default what the code's documentation says.</summary>
    public string? Message { get; init; }

    /// <summary>The place in the input that is wrong: <c>["price", "amountMinor"]</c>.</summary>
    public IReadOnlyList<string>? Path { get; init; }

    Enum IRefused.Code => Code;
}

/// <summary>Makes refusals whose type is seen from their code.</summary>
public static class Refused
{
    /// <summary>Refuses because of what stands at a place in the input.</summary>
    public static Refused<TRefusal> At<TRefusal>(TRefusal code, params string[] path)
        where TRefusal : struct, Enum => new(code) { Path = path };

    /// <summary>Refuses and says more than the code's documentation does.</summary>
    public static Refused<TRefusal> Because<TRefusal>(TRefusal code, string message, params string[] path)
        where TRefusal : struct, Enum => new(code) { Message = message, Path = path.Length == 0 ? null : path };
}

/// <summary>An <see cref="Outcome{TResult, TRefusal}"/> of any verb.</summary>
public interface IOutcome
{
    object? Result { get; }
    IRefused? Refusal { get; }
}

/// <summary>A <see cref="Refused{TRefusal}"/> of any verb.</summary>
public interface IRefused
{
    Enum Code { get; }
    string? Message { get; }
    IReadOnlyList<string>? Path { get; }
}
