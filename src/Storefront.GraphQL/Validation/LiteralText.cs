using System.Text;
using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Validation;

/// <summary>
/// Literals as text that is equal where the literals are: the fields of objects stand in the order of their names.
/// </summary>
internal static class LiteralText
{
    private const int ShownLengthMax = 60;

    /// <summary>The literal as an error message shows it.</summary>
    public static string Shown(ValueNode value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.Length <= ShownLengthMax ? text.ToString() : $"{text.ToString(0, ShownLengthMax)}...";
    }

    public static void Append(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: text.Append('$').Append(variable.Name.Value); break;
            case IntValueNode number: text.Append(number.Text); break;
            case FloatValueNode number: text.Append(number.Text); break;
            case BooleanValueNode flag: text.Append(flag.Value ? "true" : "false"); break;
            case EnumValueNode name: text.Append(name.Value); break;
            case StringValueNode literal: AppendString(text, literal); break;
            case ListValueNode list: AppendList(text, list); break;
            case ObjectValueNode fields: AppendObject(text, fields); break;
            default: text.Append("null"); break;
        }
    }

    // The reference implementation tells a block string from an ordinary one of the same value.
    private static void AppendString(StringBuilder text, StringValueNode literal)
    {
        var mark = literal.IsBlock ? "\"\"\"" : "\"";
        var escaped = literal.Value.Replace("\\", "\\\\", StringComparison.Ordinal);
        text.Append(mark).Append(escaped.Replace("\"", "\\\"", StringComparison.Ordinal)).Append(mark);
    }

    private static void AppendList(StringBuilder text, ListValueNode list)
    {
        text.Append('[');
        foreach (var item in list.Items)
        {
            Append(text, item);
            text.Append(' ');
        }
        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, ObjectValueNode literal)
    {
        text.Append('{');
        foreach (var field in literal.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal))
        {
            text.Append(field.Name.Value).Append(": ");
            Append(text, field.Value);
            text.Append(' ');
        }
        text.Append('}');
    }
}
