using System.Globalization;
using System.Reflection;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Execution.Topics;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>A field of the subscription root: a stream its method opens, or the messages of a topic.</summary>
internal static class EventField
{
    private delegate IAsyncEnumerable<object?> Boxing(object? stream);

    private delegate ValueTask<IAsyncEnumerable<object?>> Listening(
        ITopicEventReceiver hub, string topic, CancellationToken cancel);

    public static bool IsEvent(MethodInfo method) => method.DeclaringType!.IsDefined(typeof(SubscriptionTypeAttribute));

    public static FieldDefinition Of(TypeRegistry types, MethodInfo method)
    {
        var parameters = method.GetParameters();
        var message = Array.Find(parameters, one => one.IsDefined(typeof(EventMessageAttribute)));
        var arguments = Array.FindAll(parameters, one => one != message && types.IsArgument(one));
        var invoke = MethodField.Compile(types, method, message, arguments);
        var streamed = ClrTypes.StreamedType(method.ReturnType);
        var isOfTopic = method.IsDefined(typeof(SubscribeAttribute));
        if (isOfTopic != (message is not null) || isOfTopic != streamed is null)
            throw new SchemaException(
                $"{ClrTypes.PlaceOf(method)} must return IAsyncEnumerable, or be marked [Subscribe] and take an "
                + "[EventMessage].");
        return new FieldDefinition(
            Naming.Member(method),
            isOfTopic ? types.Output(method.ReturnParameter) : types.StreamedOutput(method.ReturnParameter))
        {
            Arguments = new(arguments.Select(types.Input)),
            Source = isOfTopic ? Topic(method, message!, arguments, invoke) : Stream(streamed!, invoke),
        };
    }

    private static EventSource Stream(Type streamed, MethodField.Invocation invoke)
    {
        var boxed = Generic<Boxing>(nameof(Boxed), streamed);
        return new EventSource(
            async (values, context) => boxed(await MethodField.Awaited(invoke(null, values, context))));
    }

    private static EventSource Topic(
        MethodInfo method, ParameterInfo message, ParameterInfo[] arguments, MethodField.Invocation invoke)
    {
        var topic = TopicOf(method, arguments);
        var messages = Generic<Listening>(nameof(Messages), message.ParameterType);
        return new EventSource(
            (values, context) => messages(
                MethodField.Service<ITopicEventReceiver>(context.Services), topic(values), context.Cancel),
            (sent, values, context) => MethodField.Awaited(invoke(sent, values, context)));
    }

    /// <summary>The topic's name, with the arguments of a subscription for what stands in braces.</summary>
    private static Func<Arguments, string> TopicOf(MethodInfo method, ParameterInfo[] arguments)
    {
        var template = method.GetCustomAttribute<TopicAttribute>()?.Name ?? Naming.Member(method);
        for (var index = 0; index < arguments.Length; index++)
            template = template.Replace($"{{{arguments[index].Name}}}", $"{{{index}}}", StringComparison.Ordinal);
        try
        {
            _ = string.Format(CultureInfo.InvariantCulture, template, [.. arguments]);
        }
        catch (FormatException)
        {
            throw new SchemaException(
                $"{ClrTypes.PlaceOf(method)}: the topic \"{template}\" has braces round what is no argument.");
        }
        return values => string.Format(
            CultureInfo.InvariantCulture,
            template,
            [.. arguments.Select((argument, index) => InputBinder.Bind(values[index], argument))]);
    }

    private static async ValueTask<IAsyncEnumerable<object?>> Messages<T>(
        ITopicEventReceiver hub, string topic, CancellationToken cancel) =>
        Boxed<T>(await hub.SubscribeAsync<T>(topic, cancel));

    private static IAsyncEnumerable<object?> Boxed<T>(object? stream) =>
        stream as IAsyncEnumerable<object?> ?? ((IAsyncEnumerable<T>)stream!).Select(one => (object?)one);

    private static T Generic<T>(string method, Type argument) where T : Delegate => typeof(EventField)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(argument)
        .CreateDelegate<T>();
}
