using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation;

/// <summary>Literals as text.</summary>
internal static class LiteralText
{
    private const int ShownLengthMax = 60;

    /// <summary>The literal as an error message shows it.</summary>
    public static string Shown(ValueNode value)
    {
        var text = Printer.Print(value);
        return text.Length <= ShownLengthMax ? text : $"{text[..ShownLengthMax]}...";
    }

    /// <summary>Text that is equal where the literals are: in whatever order an object gives its fields.</summary>
    public static string Canonical(ValueNode value) => Printer.Print(Ordered(value));

    private static ValueNode Ordered(ValueNode value) => value switch
    {
        ListValueNode list => list with { Items = [.. list.Items.Select(Ordered)] },
        ObjectValueNode given => given with
        {
            Fields =
            [
                .. given.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal)
                    .Select(field => field with { Value = Ordered(field.Value) }),
            ],
        },
        _ => value,
    };
}
