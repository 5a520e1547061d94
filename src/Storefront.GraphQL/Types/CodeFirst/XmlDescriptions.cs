using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>Descriptions from the XML documentation that stands beside an assembly.</summary>
internal static partial class XmlDescriptions
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();

    public static string? Of(Type type) => Summary(type.Assembly, $"T:{Id(type)}");

    public static string? Of(MemberInfo member) => member switch
    {
        MethodInfo method => Method(method) is { } element ? Text(element.Element("summary")) : null,
        PropertyInfo property => Summary(property.Module.Assembly, $"P:{Id(property.DeclaringType!)}.{property.Name}")
            ?? OfPositional(property),
        _ => Summary(member.Module.Assembly, $"F:{Id(member.DeclaringType!)}.{member.Name}"),
    };

    public static string? Of(ParameterInfo parameter) =>
        parameter.Member is MethodInfo method && Method(method) is { } element
            ? Text(element.Elements("param").FirstOrDefault(one => one.Attribute("name")?.Value == parameter.Name))
            : null;

    /// <summary>A record's positional property is described by a parameter of the type's own documentation.</summary>
    private static string? OfPositional(PropertyInfo property) =>
        File(property.Module.Assembly).GetValueOrDefault($"T:{Id(property.DeclaringType!)}") is { } type
            ? Text(type.Elements("param").FirstOrDefault(one => one.Attribute("name")?.Value == property.Name))
            : null;

    private static XElement? Method(MethodInfo method) =>
        File(method.Module.Assembly).GetValueOrDefault($"M:{Id(method.DeclaringType!)}.{method.Name}");

    private static string? Summary(Assembly assembly, string id) =>
        File(assembly).GetValueOrDefault(id) is { } element ? Text(element.Element("summary")) : null;

    private static Dictionary<string, XElement> File(Assembly assembly) => Files.GetOrAdd(assembly, static assembly =>
    {
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        if (!System.IO.File.Exists(path)) return [];
        var members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        // A method is found without its parameters: the first of that name.
        foreach (var member in XDocument.Load(path).Descendants("member"))
            members.TryAdd(member.Attribute("name")!.Value.Split('(')[0], member);
        return members;
    });

    private static string Id(Type type) => type.FullName!.Replace('+', '.');

    private static string? Text(XElement? element)
    {
        if (element is null) return null;
        var text = string.Concat(element.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } see when see.Attribute("langword") is { } word => $"`{word.Value}`",
            XElement { Name.LocalName: "see" } see =>
                see.Attribute("cref") is { } member ? Named(member.Value) : see.Value,
            XElement { Name.LocalName: "paramref" } name => $"`{name.Attribute("name")?.Value}`",
            XElement { Name.LocalName: "para" } paragraph => $"\n\n{paragraph.Value}",
            XElement other => other.Value,
            XText plain => plain.Value,
            _ => "",
        }));
        text = LineBreaks().Replace(text, " ").Trim();
        return text.Length == 0 ? null : text;
    }

    // A client knows a property as a field, and a type by its name.
    private static string Named(string member)
    {
        var name = member.Split('.')[^1];
        return member.StartsWith("P:", StringComparison.Ordinal) ? $"`{Naming.Camel(name)}`" : name;
    }

    [GeneratedRegex(@"[ \t]*\r?\n[ \t]*(?!\n)")]
    private static partial Regex LineBreaks();
}
