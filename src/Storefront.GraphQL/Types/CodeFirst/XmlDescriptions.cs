using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>Descriptions from the XML documentation that stands beside an assembly.</summary>
internal static partial class XmlDescriptions
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();

    /// <summary>A record's positional property is described by a parameter of the type's own documentation.</summary>
    public static string? Of(MemberInfo member) => Text(Find(member)?.Element("summary"))
        ?? (member is PropertyInfo property ? Parameter(property.DeclaringType!, property.Name) : null);

    public static string? Of(ParameterInfo parameter) => Parameter(parameter.Member, parameter.Name);

    private static string? Parameter(MemberInfo owner, string? name) =>
        Text(Find(owner)?.Elements("param").FirstOrDefault(one => one.Attribute("name")?.Value == name));

    private static XElement? Find(MemberInfo member) => File(member.Module.Assembly).GetValueOrDefault(member switch
    {
        Type type => $"T:{Id(type)}",
        MethodInfo => $"M:{Id(member.DeclaringType!)}.{member.Name}",
        PropertyInfo => $"P:{Id(member.DeclaringType!)}.{member.Name}",
        _ => $"F:{Id(member.DeclaringType!)}.{member.Name}",
    });

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
