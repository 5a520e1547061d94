using System.Reflection;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>A field of the mutation root that a verb's class declares.</summary>
internal sealed class VerbField
{
    private readonly TypeRegistry types;
    private readonly Type inputType;
    private readonly MethodField.Invocation run;

    private VerbField(TypeRegistry types, Type verb)
    {
        this.types = types;
        Verb = verb;
        Idempotency = verb.GetCustomAttribute<VerbAttribute>()!.Idempotency;
        Name = verb.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Naming.Camel(verb.Name);
        var method = verb.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)
            ?? throw Wrong("has no public static method Run.");
        inputType = verb.GetNestedType("Input") ?? throw Wrong("has no nested class Input.");
        var input = Array.Find(method.GetParameters(), one => one.ParameterType == inputType);

        // What runs verbs gives them their services.
        run = MethodField.Compile(types: null, method, input, arguments: []);
        Payload = new VerbPayload(types, this, OutcomeOf(method.ReturnType));
    }

    public string Name { get; }

    /// <summary>The verb's class, from whose name those of its types are made.</summary>
    public Type Verb { get; }

    public Idempotency Idempotency { get; }

    public VerbPayload Payload { get; }

    public static FieldDefinition Of(TypeRegistry types, Type verb, VerbRunner runner)
    {
        var field = new VerbField(types, verb);
        return new FieldDefinition(field.Name, new NonNullType(field.Payload.Type))
        {
            Description = XmlDescriptions.Of(verb),
            DeprecationReason = ClrTypes.DeprecationReason(verb),
            Directives = [.. DeclaredDirectives.Of(verb)],
            Arguments =
            {
                new("input", new NonNullType(field.Input())) { Description = "What the verb needs to know." },
            },
            Source = new ResolverSource(async (_, arguments, context) =>
                await runner(new VerbCall(field, (InputObject)arguments[0]!, context), context.Cancel)),
        };
    }

    public async ValueTask<IOutcome> Run(InputObject input, FieldContext context) =>
        (IOutcome)(await MethodField.Awaited(run(InputBinder.Object(input, inputType), default, context)))!;

    public SchemaException Wrong(string what) => new($"The verb {Verb.Name} {what}");

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

    /// <summary>The <see cref="Outcome{TResult, TRefusal}"/> that the verb returns, awaited or not.</summary>
    private Type OutcomeOf(Type returned)
    {
        if (ClrTypes.IsAwaitable(returned)) returned = returned.GenericTypeArguments[0];
        return returned.IsMadeOf(typeof(Outcome<,>))
            && returned.GenericTypeArguments[1] == Verb.GetNestedType("Refusal")
            ? returned
            : throw Wrong("returns no Outcome with its own nested enum Refusal.");
    }
}
