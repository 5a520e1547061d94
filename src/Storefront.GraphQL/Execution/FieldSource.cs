using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.4.2 Where the value of a field comes from. The kind decides when the executor asks for it.</summary>
public abstract class FieldSource;

/// <summary>A value at hand: computed from the parent and the arguments alone, without waiting for anything.</summary>
/// <param name="read">Parent and arguments in, value out. May throw <see cref="GraphQLException"/>.</param>
public sealed class ValueSource(Func<object, Arguments, object?> read) : FieldSource
{
    public Func<object, Arguments, object?> Read { get; } = read;
}
