using System.Collections;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>What a verb answers with: its nouns, or its errors.</summary>
internal sealed class VerbPayload
{
    private readonly TypeRegistry types;
    private readonly VerbField verb;
    private readonly EnumType codes;
    private readonly Member[] members;

    public VerbPayload(TypeRegistry types, VerbField verb, Type outcome)
    {
        this.types = types;
        this.verb = verb;
        codes = Codes(outcome.GenericTypeArguments[1]);
        Type = types.Add(new ObjectType($"{verb.Verb.Name}Payload")
        {
            Description = $"What `{verb.Name}` came to.",
            Directives = [Cost.Of(0)],
        });
        members = [.. MembersOf(outcome.GenericTypeArguments[0])];
        foreach (var member in members)
        {
            Type.Fields.Add(new FieldDefinition(member.Name, member.Type)
            {
                Description = member.Description,
                Source = new ValueSource((answer, _) => Shown((VerbAnswer)answer, member)),
            });
        }
        Type.Fields.Add(Errors());
        Type.Fields.Add(IsReplayed());
    }

    public ObjectType Type { get; }

    public IReadOnlyList<Noun> NounsOf(object given) =>
    [
        .. members.SelectMany(
            member => Items(member.Value(given)).Select(IdOf).OfType<NodeId>(),
            (member, id) => new Noun(member.Name, id)),
    ];

    public NodeId? IdOf(object noun) => types.FindObject(noun.GetType()) is { Keys: { } keys } type
        ? new NodeId(type.Name, keys.KeyOf(noun).ToString()!)
        : null;

    public string NameOf(Enum refusal) => CodeOf(refusal).Name;

    /// <summary>The noun that the verb returns, or the members of its class <c>Result</c>.</summary>
    private IEnumerable<Member> MembersOf(Type result)
    {
        if (result.DeclaringType == verb.Verb)
            return ClrTypes.Properties(result).Select(member => new Member(
                Naming.Member(member), types.Output(member).Nullable, XmlDescriptions.Of(member), member.GetValue));
        var noun = types.Output(result);
        const string description = "What was done, as it is now; null when it was refused.";
        return [new Member(Naming.Camel(noun.Name), noun, description, given => given)];
    }

    /// <summary>A member's value. Of a verb that was done before, only nodes can be shown again.</summary>
    private object? Shown(VerbAnswer answer, Member member)
    {
        if (answer.Outcome?.Result is { } given) return member.Value(given);
        if (answer.Nouns is not { } nouns) return null;
        var nodes = nouns.Where(noun => noun.Field == member.Name).Select(noun => types.Find(noun.Id)).ToArray();
        return member.Type is ListType ? nodes : nodes.FirstOrDefault();
    }

    private FieldDefinition Errors()
    {
        var error = types.Add(new ObjectType($"{verb.Verb.Name}Error")
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
            Directives = [ListSize.Of(new() { AssumedSize = 1 })],
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

    private string MessageOf(Enum refusal) => CodeOf(refusal).Description ?? NameOf(refusal);

    private EnumValueDefinition CodeOf(Enum refusal) => codes.Values.First(code => code.Value.Equals(refusal));

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

    private sealed record Member(string Name, TypeReference Type, string? Description, Func<object, object?> Value);

    private sealed record VerbError(Enum Code, string Message, IReadOnlyList<string>? Path) : IUserError;
}
