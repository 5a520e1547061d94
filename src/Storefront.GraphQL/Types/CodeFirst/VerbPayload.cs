using System.Collections;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>What a verb answers with: its nouns, or its errors.</summary>
internal sealed class VerbPayload
{
    private readonly TypeRegistry types;
    private readonly VerbField verb;
    private readonly Type result;
    private readonly EnumType codes;

    private VerbPayload(TypeRegistry types, VerbField verb, Type outcome)
    {
        this.types = types;
        this.verb = verb;
        result = outcome.GenericTypeArguments[0];
        codes = Codes(outcome.GenericTypeArguments[1]);
        Type = types.Add(new ObjectType($"{verb.TypeName}Payload")
        {
            Description = $"What `{verb.Name}` came to.",
            Directives = [Cost.Of(0)],
        });
        foreach (var member in Members()) Type.Fields.Add(member);
        Type.Fields.Add(Errors());
        Type.Fields.Add(IsReplayed());
    }

    public ObjectType Type { get; }

    public static VerbPayload Of(TypeRegistry types, VerbField verb, Type outcome) => new(types, verb, outcome);

    public IReadOnlyList<Noun> NounsOf(object given)
    {
        if (!HasMembers) return verb.IdOf(given) is { } id ? [new Noun(Naming.Camel(Naming.Type(result)), id)] : [];
        return
        [
            .. ClrTypes.Properties(result).SelectMany(
                member => Items(member.GetValue(given)).Select(verb.IdOf).OfType<NodeId>(),
                (member, id) => new Noun(Naming.Member(member), id)),
        ];
    }

    public string NameOf(Enum refusal) => codes.Values.First(code => code.Value.Equals(refusal)).Name;

    /// <summary>Whether the members of what the verb returns are those of the payload.</summary>
    private bool HasMembers => result.DeclaringType == verb.Verb;

    private IEnumerable<FieldDefinition> Members()
    {
        if (!HasMembers)
        {
            var noun = types.Output(result);
            var name = Naming.Camel(noun.Name);
            return
            [
                new FieldDefinition(name, noun)
                {
                    Description = "What was done, as it is now; null when it was refused.",
                    Source = new ValueSource((answer, _) => Shown((VerbAnswer)answer, name, given => given, false)),
                },
            ];
        }
        return ClrTypes.Properties(result).Select(member =>
        {
            var (name, type) = (Naming.Member(member), types.Output(member).Nullable);
            return new FieldDefinition(name, type)
            {
                Description = XmlDescriptions.Of(member),
                Source = new ValueSource(
                    (answer, _) => Shown((VerbAnswer)answer, name, member.GetValue, type is ListType)),
            };
        });
    }

    /// <summary>A member's value. Of a verb that was done before, only nodes can be shown again.</summary>
    private object? Shown(VerbAnswer answer, string name, Func<object, object?> member, bool isList)
    {
        if (answer.Outcome?.Result is { } given) return member(given);
        if (answer.Nouns is not { } nouns) return null;
        var nodes = nouns.Where(noun => noun.Field == name).Select(Reference).ToArray();
        return isList ? nodes : nodes.FirstOrDefault();
    }

    private NodeReference? Reference(Noun noun) =>
        types.Find<ObjectType>(noun.Id.Type) is { Keys: { } keys } type && keys.ParseKey(noun.Id.Key) is { } key
            ? new NodeReference(type, key)
            : null;

    private FieldDefinition Errors()
    {
        var error = types.Add(new ObjectType($"{verb.TypeName}Error")
        {
            Description = $"Why `{verb.Name}` did nothing.",
            Directives = [Cost.Of(0)],
        });
        error.Interfaces.Add((InterfaceType)types.Output(typeof(IUserError)));
        error.Fields.Add(new FieldDefinition("code", new NonNullType(codes))
        {
            Description = "The reason, for a program to read.",
            Source = new ValueSource((one, _) => ((VerbError)one).Code),
        });
        foreach (var field in ClrTypes.Properties(typeof(IUserError)).Select(types.Field)) error.Fields.Add(field);
        var list = new NonNullType(new ListType(new NonNullType(error)));
        return new FieldDefinition("errors", list)
        {
            Description = "Why nothing was done; empty when it was.",
            Directives = [new ListSize { AssumedSize = 1 }.Written()],
            Source = new ValueSource((answer, _) => ErrorsOf((VerbAnswer)answer)),
        };
    }

    private static FieldDefinition IsReplayed() => new("isReplayed", new NonNullType(ScalarType.Boolean))
    {
        Description = "Whether it was done before, by an earlier request with the same key.",
        Source = new ValueSource((answer, _) => ((VerbAnswer)answer).IsReplayed),
    };

    private VerbError[] ErrorsOf(VerbAnswer answer)
    {
        if (answer.Idempotency is { } refusal) return [new VerbError(refusal, MessageOf(refusal), ["idempotencyKey"])];
        return answer.Outcome?.Refusal is { } own
            ? [new VerbError(own.Code, own.Message ?? MessageOf(own.Code), own.Path)]
            : [];
    }

    private string MessageOf(Enum refusal)
    {
        var code = codes.Values.First(code => code.Value.Equals(refusal));
        return code.Description ?? code.Name;
    }

    private EnumType Codes(Type refusals)
    {
        var made = (EnumType)types.Output(refusals);
        made.Description ??= $"Why `{verb.Name}` may do nothing.";
        foreach (var value in TypeRegistry.Values(typeof(IdempotencyRefusal))) made.Values.Add(value);
        return made;
    }

    private static IEnumerable<object> Items(object? value) => value switch
    {
        null => [],
        IEnumerable items and not string => items.OfType<object>(),
        _ => [value],
    };

    private sealed record VerbError(Enum Code, string Message, IReadOnlyList<string>? Path) : IUserError;
}
