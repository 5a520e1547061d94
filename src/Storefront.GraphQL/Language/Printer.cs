using System.Globalization;
using System.Text;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Language;

/// <summary>Writes the syntax tree as text again, in one uniform layout.</summary>
public static class Printer
{
    // A field whose arguments would make the line longer than this gets one line per argument.
    private const int LongestLine = 80;

    /// <summary>The text of a document, or of any part of one.</summary>
    public static string Print(SyntaxNode node) => node switch
    {
        DocumentNode document => Join("\n\n", document.Definitions),
        OperationDefinitionNode operation => Operation(operation),
        VariableDefinitionNode variable => Description(variable.Description) + Words(
            $"{Print(variable.Variable)}: {Print(variable.Type)}",
            Default(variable.DefaultValue),
            Join(" ", variable.Directives)),
        FragmentDefinitionNode fragment => Description(fragment.Description) + Words(
            $"fragment {fragment.Name} on {Print(fragment.TypeCondition)}",
            Join(" ", fragment.Directives),
            Print(fragment.SelectionSet)),
        SelectionSetNode set => Block(set.Selections),
        FieldNode field => Field(field),
        FragmentSpreadNode spread => Words($"...{spread.Name}", Join(" ", spread.Directives)),
        InlineFragmentNode inline => Words(
            "...",
            inline.TypeCondition is null ? "" : $"on {Print(inline.TypeCondition)}",
            Join(" ", inline.Directives),
            Print(inline.SelectionSet)),
        ArgumentNode argument => $"{argument.Name}: {Print(argument.Value)}",
        DirectiveNode directive => $"@{directive.Name}{Wrap("(", Join(", ", directive.Arguments), ")")}",
        VariableNode variable => $"${variable.Name}",
        IntValueNode whole => whole.Text,
        FloatValueNode real => real.Text,
        StringValueNode text => text.IsBlock ? BlockString.Print(text.Value) : Quoted(text.Value),
        BooleanValueNode flag => flag.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        ListValueNode list => $"[{Join(", ", list.Items)}]",
        ObjectValueNode fields => $"{{{Join(", ", fields.Fields)}}}",
        ObjectFieldNode field => $"{field.Name}: {Print(field.Value)}",
        NamedTypeNode named => named.Name.Value,
        ListTypeNode list => $"[{Print(list.OfType)}]",
        NonNullTypeNode nonNull => $"{Print(nonNull.OfType)}!",
        TypeSystemNode definition =>
            Description(definition.Description) + (definition.IsExtension ? "extend " : "") + Definition(definition),
        DirectiveDefinitionNode directive => Description(directive.Description) + Words(
            $"directive @{directive.Name}{Parenthesized(directive.Arguments)}",
            directive.IsRepeatable ? "repeatable" : "",
            $"on {string.Join(" | ", directive.Locations.Select(location => location.SdlName()))}"),
        RootOperationTypeNode root => $"{Keyword(root.Operation)}: {Print(root.Type)}",
        FieldDefinitionNode field => Description(field.Description) + Words(
            $"{field.Name}{Parenthesized(field.Arguments)}: {Print(field.Type)}", Join(" ", field.Directives)),
        InputValueDefinitionNode input => Description(input.Description) + Words(
            $"{input.Name}: {Print(input.Type)}", Default(input.DefaultValue), Join(" ", input.Directives)),
        EnumValueDefinitionNode value =>
            Description(value.Description) + Words(value.Name.Value, Join(" ", value.Directives)),
        _ => throw new ArgumentException($"A {node.GetType().Name} has no text.", nameof(node)),
    };

    /// <summary>A string literal in double quotes.</summary>
    public static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\b': text.Append("\\b"); break;
                case '\f': text.Append("\\f"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case < ' ' or (>= '\u007F' and <= '\u009F'):
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
                    break;
                default: text.Append(character); break;
            }
        }
        return text.Append('"').ToString();
    }

    private static string Operation(OperationDefinitionNode operation)
    {
        var head = Description(operation.Description) + Words(
            Keyword(operation.Operation),
            operation.Name?.Value + Parenthesized(operation.Variables, isIndented: false),
            Join(" ", operation.Directives));
        var selections = Print(operation.SelectionSet);
        return head == "query" ? selections : $"{head} {selections}";
    }

    private static string Field(FieldNode field)
    {
        var name = field.Alias is { } alias ? $"{alias}: {field.Name}" : field.Name.Value;
        var head = name + Wrap("(", Join(", ", field.Arguments), ")");
        if (head.Length > LongestLine) head = name + Wrap("(\n", Indent(Join("\n", field.Arguments)), "\n)");
        return Words(head, Join(" ", field.Directives), field.SelectionSet is null ? "" : Print(field.SelectionSet));
    }

    private static string Definition(TypeSystemNode definition)
    {
        var directives = Join(" ", definition.Directives);
        if (definition is not TypeDefinitionNode type)
            return Words("schema", directives, Block(((SchemaDefinitionNode)definition).OperationTypes));
        return Words(
            type.Kind.Keyword(),
            type.Name.Value,
            Wrap("implements ", Join(" & ", type.Interfaces), ""),
            directives,
            Wrap("= ", Join(" | ", type.Members), ""),
            Block([.. type.Fields, .. type.Values, .. type.InputFields]));
    }

    private static string Default(ValueNode? value) => value is null ? "" : $"= {Print(value)}";

    private static string Description(StringValueNode? description) =>
        description is null ? "" : Print(description) + "\n";

    /// <summary>§2.4 The kind of an operation as it is written.</summary>
    internal static string Keyword(OperationType operation) => operation.ToString().ToLowerInvariant();

    // Items on one line, or each on its own when one of them takes several lines (because it is described). Those of
    // operations are not indented then: the reference prints them so.
    private static string Parenthesized(IReadOnlyList<SyntaxNode> items, bool isIndented = true)
    {
        if (!items.Any(item => Print(item).Contains('\n'))) return Wrap("(", Join(", ", items), ")");
        var lines = Join("\n", items);
        return $"(\n{(isIndented ? Indent(lines) : lines)}\n)";
    }

    private static string Block(IReadOnlyList<SyntaxNode> items) => Wrap("{\n", Indent(Join("\n", items)), "\n}");

    private static string Indent(string text) =>
        text.Length == 0 ? "" : "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);

    private static string Join(string separator, IReadOnlyList<SyntaxNode> items) =>
        string.Join(separator, items.Select(Print));

    private static string Words(params IEnumerable<string> words) =>
        string.Join(' ', words.Where(word => word.Length > 0));

    private static string Wrap(string before, string text, string after) =>
        text.Length == 0 ? "" : before + text + after;
}
