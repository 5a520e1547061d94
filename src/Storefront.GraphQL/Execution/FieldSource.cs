using System.Linq.Expressions;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.4.2 Where the value of a field comes from. The kind decides when the executor asks for it.</summary>
public abstract class FieldSource
{
    private Func<object, object?>? need;

    /// <summary>Whether the value depends on who sends the request.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>
    /// What it needs of each parent, <c>(TParent parent) => need</c>; null where that is nothing, or the parent itself.
    /// </summary>
    public virtual LambdaExpression? Needs => null;

    internal object? Need(object? parent) => Needs is null ? parent : (need ??= Function(Needs))(parent!);

    /// <summary>An expression over the parent as a function of any object.</summary>
    private protected static Func<object, object?> Function(LambdaExpression expression)
    {
        var parent = Expression.Parameter(typeof(object));
        var value = Expression.Invoke(expression, Expression.Convert(parent, expression.Parameters[0].Type));
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), parent).Compile();
    }
}

/// <summary>A value at hand: computed from the parent and the arguments alone, without waiting for anything.</summary>
/// <param name="read">Parent and arguments in, value out. May throw <see cref="GraphQLException"/>.</param>
public sealed class ValueSource(Func<object, Arguments, object?> read) : FieldSource
{
    public Func<object, Arguments, object?> Read { get; } = read;
}

/// <summary>
/// A value at hand that is also an expression over the parent, so that a parent which is a database row can give it
/// without becoming an object.
/// </summary>
/// <param name="expression">Of the form <c>(TParent parent) => value</c>.</param>
public sealed class MemberSource(LambdaExpression expression) : FieldSource
{
    private Func<object, object?>? read;

    public LambdaExpression Expression { get; } = expression;

    public object? Read(object parent) => (read ??= Function(Expression))(parent);
}

/// <summary>
/// A value that has to be waited for, asked for one parent at a time: for root fields and verbs. A
/// <see cref="GraphQLError"/> in place of the value, or of an item of a list, is reported there.
/// </summary>
public class ResolverSource(Func<object?, Arguments, FieldContext, ValueTask<object?>> resolve) : FieldSource
{
    public Func<object?, Arguments, FieldContext, ValueTask<object?>> Resolve { get; } = resolve;
}

/// <summary>
/// A batch function: all parents of a level in, one value for each out, in the same order. A <see cref="GraphQLError"/>
/// in place of a value is reported for its parent alone.
/// </summary>
/// <param name="needs">What the function gets of each parent: <c>(TParent parent) => need</c>.</param>
public sealed class BatchSource(
    LambdaExpression needs,
    Func<IReadOnlyList<object?>, Arguments, FieldContext, ValueTask<IReadOnlyList<object?>>> resolve) : FieldSource
{
    /// <inheritdoc/>
    public override LambdaExpression Needs { get; } = needs;

    public Func<IReadOnlyList<object?>, Arguments, FieldContext, ValueTask<IReadOnlyList<object?>>> Resolve { get; } =
        resolve;
}

/// <summary>
/// A store that answers a whole level at once: one request for all parents, whatever their number. It sees the plan of
/// what is selected below, so it reads nothing else.
/// </summary>
public abstract class LevelSource : FieldSource
{
    /// <summary>What it needs of each parent, <c>(TParent parent) => key</c>; null for a root field.</summary>
    public abstract override LambdaExpression? Needs { get; }

    /// <summary>Prepares the fetch of a field; done once for a plan.</summary>
    public abstract LevelFetch Compile(FieldPlan field);
}

/// <summary>Finds the objects of one type by their keys, a level at a time.</summary>
public abstract class KeySource
{
    /// <summary>Whether what is found depends on who sends the request.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The key of an object of the type.</summary>
    public abstract object KeyOf(object instance);

    /// <summary>What the keys are: <c>long</c>, <c>Guid</c> or <c>string</c>.</summary>
    public abstract Type KeyType { get; }

    /// <summary>Prepares the fetch; done once for a plan. Its parents are the keys.</summary>
    public abstract LevelFetch Compile(SelectionPlan selection);
}

/// <summary>A field of a plan, ready to be fetched for any number of parents.</summary>
public abstract class LevelFetch
{
    /// <param name="needs">What the source needs, one for each parent; null where a parent has none.</param>
    public abstract ValueTask<FetchedField> Fetch(
        OperationContext context, Arguments arguments, IReadOnlyList<object?> needs);
}

/// <summary>The values of one field for all parents of a level, ready to be written.</summary>
public abstract class FetchedField : IDisposable
{
    /// <summary>Writes the value for the parent at that place.</summary>
    public abstract Written Write(ResponseWriter writer, int parent);

    /// <summary>Gives rented memory back.</summary>
    protected virtual void Release() { }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }
}

/// <summary>What became of a value.</summary>
public enum Written
{
    /// <summary>It stands in the buffer; an allowed null too.</summary>
    Whole,

    /// <summary>There is none; nothing was written.</summary>
    Missing,

    /// <summary>It failed and the error is recorded; what was written of it is to be taken back.</summary>
    Failed,
}

/// <summary>A node by type and key, to be found by the type's <see cref="KeySource"/>.</summary>
public sealed record NodeReference(ObjectType Type, object Key) : INodeReference
{
    ObjectType? INodeReference.TypeIn(Schema schema) => Type;
}

/// <summary>
/// A node by its C# type and key, declared where a <typeparamref name="T"/> is shown: only what the client asks of it
/// is read, with all others of its type at once.
/// </summary>
/// <typeparam name="T">The node's C# type, or that of a union or GraphQL interface it belongs to.</typeparam>
/// <param name="Type">The C# type of the node itself.</param>
/// <param name="Key">What the type's node resolver takes.</param>
public sealed record NodeReference<T>(Type Type, object Key) : INodeReference
{
    ObjectType? INodeReference.TypeIn(Schema schema) => schema.TypeOf(Type);
}

/// <summary>What stands for a node until it is read.</summary>
internal interface INodeReference
{
    object Key { get; }

    ObjectType? TypeIn(Schema schema);
}

/// <summary>What a resolver may know beyond its parent and arguments.</summary>
public sealed record FieldContext(OperationContext Execution, FieldPlan Field)
{
    public IServiceProvider Services { get; init; } = Execution.Services;
    public CancellationToken Cancel { get; init; } = Execution.Cancel;
}
