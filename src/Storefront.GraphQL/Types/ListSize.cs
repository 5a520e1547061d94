using System.Globalization;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.Types;

/// <summary>
/// The directive <c>@listSize</c> of the GraphQL cost specification (IBM, draft of 2021): how many items a field may
/// have.
/// </summary>
public static class ListSize
{
    /// <summary>The definition, for schemas that use it.</summary>
    public static DirectiveDefinition Directive { get; } = new("listSize")
    {
        Description = "How many items the list has, for the price of an operation.",
        Arguments =
        {
            new("assumedSize", ScalarType.Int) { Description = "The size where no argument gives it." },
            new("slicingArguments", Names())
            {
                Description = "Arguments that give the size: a number, or a list of as many items.",
            },
            new("sizedFields", Names())
            {
                Description = "The fields of the connection that have that many items, instead of the field itself.",
            },
            new("requireOneSlicingArgument", ScalarType.Boolean)
            {
                Description = "Whether exactly one of the arguments must be given.",
                DefaultValue = Parser.ParseValue("true"u8),
            },
        },
        Locations = [DirectiveLocation.FieldDefinition],
    };

    /// <summary>The directive as written on a field.</summary>
    public static DirectiveNode Of(ListSizeAttribute size)
    {
        var arguments = new List<(string, string)>();
        if (size.AssumedSize > 0) arguments.Add(("assumedSize", $"{size.AssumedSize}"));
        if (size.SlicingArguments.Length > 0) arguments.Add(("slicingArguments", Literal(size.SlicingArguments)));
        if (size.SizedFields.Length > 0) arguments.Add(("sizedFields", Literal(size.SizedFields)));
        if (size.SlicingArguments.Length > 0 && !size.RequireOneSlicingArgument)
            arguments.Add(("requireOneSlicingArgument", "false"));
        return Directive.Written(arguments);
    }

    /// <summary>The size among the directives of a field; null when it says none.</summary>
    internal static ListSizeAttribute? In(IReadOnlyList<DirectiveNode> directives)
    {
        if (Directive.In(directives) is not { } written) return null;
        return new ListSizeAttribute
        {
            AssumedSize = Value("assumedSize") is IntValueNode size
                ? int.Parse(size.Text, CultureInfo.InvariantCulture)
                : 0,
            SlicingArguments = Texts(Value("slicingArguments")),
            SizedFields = Texts(Value("sizedFields")),
            RequireOneSlicingArgument = Value("requireOneSlicingArgument") is not BooleanValueNode { Value: false },
        };

        ValueNode? Value(string name) => written.Arguments.FirstOrDefault(one => one.Name.Value == name)?.Value;
    }

    private static string Literal(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(Printer.Quoted))}]";

    private static string[] Texts(ValueNode? value) => value switch
    {
        StringValueNode text => [text.Value],
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(text => text.Value)],
        _ => [],
    };

    private static ListType Names() => new(new NonNullType(ScalarType.String));
}
