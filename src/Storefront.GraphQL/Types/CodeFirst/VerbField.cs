using System.Linq.Expressions;
using System.Reflection;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>A field of the mutation root that a verb's class declares.</summary>
internal sealed class VerbField
{
    private delegate object? Invocation(object? input, IServiceProvider services, CancellationToken cancel);

    private readonly TypeRegistry types;
    private readonly Type verb;
    private readonly MethodInfo run;
    private readonly Type inputType;
    private readonly Invocation invoke;
    private readonly VerbPayload payload;

    private VerbField(TypeRegistry types, Type verb)
    {
        this.types = types;
        this.verb = verb;
        Idempotency = verb.GetCustomAttribute<VerbAttribute>()!.Idempotency;
        Name = verb.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Naming.Camel(verb.Name);
        run = verb.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)
            ?? throw Wrong("has no public static method Run.");
        inputType = verb.GetNestedType("Input") ?? throw Wrong("has no nested class Input.");
        invoke = Compile();
        payload = VerbPayload.Of(types, this, OutcomeOf(run.ReturnType));
    }

    public string Name { get; }

    /// <summary>The name of the verb's class, from which those of its types are made.</summary>
    public string TypeName => verb.Name;

    public Type Verb => verb;

    public Idempotency Idempotency { get; }

    public static FieldDefinition Of(TypeRegistry types, Type verb, VerbRunner runner)
    {
        var field = new VerbField(types, verb);
        var input = new InputValueDefinition("input", new NonNullType(field.Input()))
        {
            Description = "What the verb needs to know.",
        };
        return new FieldDefinition(field.Name, new NonNullType(field.payload.Type))
        {
            Description = XmlDescriptions.Of(verb),
            DeprecationReason = ClrTypes.DeprecationReason(verb),
            Directives = [.. DeclaredDirectives.Of(verb)],
            Arguments = new([input]),
            Source = new ResolverSource(async (_, arguments, context) => await runner(
                new VerbCall(field, (InputObject)arguments[0]!, context.Services), context.Cancel)),
        };
    }

    public async ValueTask<IOutcome> Run(InputObject input, IServiceProvider services, CancellationToken cancel) =>
        (IOutcome)(await MethodField.Awaited(invoke(InputBinder.Object(input, inputType), services, cancel)))!;

    public IReadOnlyList<Noun> NounsOf(object result) => payload.NounsOf(result);

    public string NameOf(Enum refusal) => payload.NameOf(refusal);

    public NodeId? IdOf(object noun) => types.FindObject(noun.GetType()) is { Keys: { } keys } type
        ? new NodeId(type.Name, keys.KeyOf(noun).ToString()!)
        : null;

    public SchemaException Wrong(string what) => new($"The verb {verb.Name} {what}");

    /// <summary>The verb's input, and the key beside it.</summary>
    private InputObjectType Input()
    {
        var input = (InputObjectType)types.Input(inputType);
        input.Description ??= $"What `{Name}` needs to know.";
        var isOffered = Idempotency == Idempotency.Offered;
        input.Fields.Add(new InputValueDefinition(
            "idempotencyKey", isOffered ? ScalarType.String : new NonNullType(ScalarType.String))
        {
            Description = "A text of your own, 1 to 255 characters: sent twice with one key, the verb is done once.",
        });
        return input;
    }

    private Invocation Compile()
    {
        var input = Expression.Parameter(typeof(object), "input");
        var services = Expression.Parameter(typeof(IServiceProvider), "services");
        var cancel = Expression.Parameter(typeof(CancellationToken), "cancel");
        var passed = run.GetParameters().Select(parameter =>
            parameter.ParameterType == inputType ? Expression.Convert(input, inputType)
            : parameter.ParameterType == typeof(CancellationToken) ? (Expression)cancel
            : MethodField.Service(services, parameter.ParameterType));
        var call = MethodField.AsTask(Expression.Call(run, passed));
        return Expression.Lambda<Invocation>(Expression.Convert(call, typeof(object)), input, services, cancel)
            .Compile();
    }

    /// <summary>The <see cref="Outcome{TResult, TRefusal}"/> that the verb returns, awaited or not.</summary>
    private Type OutcomeOf(Type returned)
    {
        if (ClrTypes.IsAwaitable(returned)) returned = returned.GenericTypeArguments[0];
        return returned.IsMadeOf(typeof(Outcome<,>))
            && returned.GenericTypeArguments[1] == verb.GetNestedType("Refusal")
            ? returned
            : throw Wrong("returns no Outcome with its own nested enum Refusal.");
    }
}
