using System.Globalization;
using System.Reflection;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>The topic of an event: its name, with the arguments of a subscription for what stands in braces.</summary>
internal sealed class TopicName
{
    private readonly string template;
    private readonly ParameterInfo[] arguments;

    private TopicName(string template, ParameterInfo[] arguments)
    {
        this.template = template;
        this.arguments = arguments;
    }

    public static TopicName Of(MethodInfo method, ParameterInfo[] arguments)
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
                $"{method.DeclaringType!.Name}.{method.Name}: the topic \"{template}\" has braces "
                    + "round what is no argument.");
        }
        return new TopicName(template, arguments);
    }

    public string With(Arguments values)
    {
        var bound = arguments.Select((argument, index) => InputBinder.Bind(values[index], argument));
        return string.Format(CultureInfo.InvariantCulture, template, [.. bound]);
    }
}
