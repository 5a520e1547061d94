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
        FragmentDefinitionNode fragment => Fragment(fragment),
        TypeSystemNode definition => Definition(definition),
        DirectiveDefinitionNode directive => DirectiveDefinition(directive),
        SelectionNode selection => Selection(selection),
        ValueNode value => Value(value),
        TypeNode type => Type(type),
        SelectionSetNode set => Block(set.Selections),
        VariableDefinitionNode variable => Variable(variable),
        ArgumentNode argument => $"{argument.Name}: {Print(argument.Value)}",
        ObjectFieldNode field => $"{field.Name}: {Print(field.Value)}",
        DirectiveNode directive => $"@{directive.Name}{Wrap("(", Join(", ", directive.Arguments), ")")}",
        RootOperationTypeNode root => $"{Keyword(root.Operation)}: {Print(root.Type)}",
        FieldDefinitionNode field => FieldDefinition(field),
        InputValueDefinitionNode input => InputValue(input),
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
            operation.Name?.Value + Variables(operation.Variables),
            Join(" ", operation.Directives));
        var selections = Print(operation.SelectionSet);
        return head == "query" ? selections : $"{head} {selections}";
    }

    // Unlike arguments, variables that need lines of their own are not indented: the reference prints them so.
    private static string Variables(IReadOnlyList<VariableDefinitionNode> variables)
    {
        var lines = variables.Select(Print).ToList();
        return lines.Exists(item => item.Contains('\n'))
            ? $"(\n{string.Join('\n', lines)}\n)"
            : Wrap("(", string.Join(", ", lines), ")");
    }

    private static string Variable(VariableDefinitionNode variable) => Description(variable.Description) + Words(
        $"{Print(variable.Variable)}: {Print(variable.Type)}",
        Default(variable.DefaultValue),
        Join(" ", variable.Directives));

    private static string Fragment(FragmentDefinitionNode fragment) => Description(fragment.Description) + Words(
        $"fragment {fragment.Name} on {Print(fragment.TypeCondition)}",
        Join(" ", fragment.Directives),
        Print(fragment.SelectionSet));

    private static string Selection(SelectionNode selection) => selection switch
    {
        FieldNode field => Field(field),
        FragmentSpreadNode spread => Words($"...{spread.Name}", Join(" ", spread.Directives)),
        InlineFragmentNode inline => Words(
            "...",
            inline.TypeCondition is null ? "" : $"on {Print(inline.TypeCondition)}",
            Join(" ", inline.Directives),
            Print(inline.SelectionSet)),
        _ => throw new ArgumentException($"A {selection.GetType().Name} is no selection.", nameof(selection)),
    };

    private static string Field(FieldNode field)
    {
        var name = field.Alias is { } alias ? $"{alias}: {field.Name}" : field.Name.Value;
        var head = name + Wrap("(", Join(", ", field.Arguments), ")");
        if (head.Length > LongestLine) head = name + Wrap("(\n", Indent(Join("\n", field.Arguments)), "\n)");
        return Words(head, Join(" ", field.Directives), field.SelectionSet is null ? "" : Print(field.SelectionSet));
    }

    private static string Value(ValueNode value) => value switch
    {
        VariableNode variable => $"${variable.Name}",
        IntValueNode whole => whole.Text,
        FloatValueNode real => real.Text,
        StringValueNode text => text.IsBlock ? BlockString.Print(text.Value) : Quoted(text.Value),
        BooleanValueNode flag => flag.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        ListValueNode list => $"[{Join(", ", list.Items)}]",
        ObjectValueNode fields => $"{{{Join(", ", fields.Fields)}}}",
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value.", nameof(value)),
    };

    private static string Type(TypeNode type) => type switch
    {
        NamedTypeNode named => named.Name.Value,
        ListTypeNode list => $"[{Type(list.OfType)}]",
        NonNullTypeNode nonNull => $"{Type(nonNull.OfType)}!",
        _ => throw new ArgumentException($"A {type.GetType().Name} is no type.", nameof(type)),
    };

    private static string Definition(TypeSystemNode definition)
    {
        var directives = Join(" ", definition.Directives);
        var text = definition switch
        {
            SchemaDefinitionNode schema => Words("schema", directives, Block(schema.OperationTypes)),
            ScalarTypeDefinitionNode scalar => Words("scalar", scalar.Name.Value, directives),
            FieldsTypeDefinitionNode type => Words(
                type is ObjectTypeDefinitionNode ? "type" : "interface",
                type.Name.Value,
                Wrap("implements ", Join(" & ", type.Interfaces), ""),
                directives,
                Block(type.Fields)),
            UnionTypeDefinitionNode union => Words(
                "union", union.Name.Value, directives, Wrap("= ", Join(" | ", union.Types), "")),
            EnumTypeDefinitionNode type => Words("enum", type.Name.Value, directives, Block(type.Values)),
            InputObjectTypeDefinitionNode input => Words("input", input.Name.Value, directives, Block(input.Fields)),
            _ => throw new ArgumentException($"A {definition.GetType().Name} is no definition.", nameof(definition)),
        };
        return Description(definition.Description) + (definition.IsExtension ? "extend " : "") + text;
    }

    private static string DirectiveDefinition(DirectiveDefinitionNode directive) =>
        Description(directive.Description) + Words(
            $"directive @{directive.Name}{Parenthesized(directive.Arguments)}",
            directive.IsRepeatable ? "repeatable" : "",
            $"on {string.Join(" | ", directive.Locations.Select(location => location.SdlName()))}");

    private static string FieldDefinition(FieldDefinitionNode field) => Description(field.Description) + Words(
        $"{field.Name}{Parenthesized(field.Arguments)}: {Print(field.Type)}", Join(" ", field.Directives));

    private static string InputValue(InputValueDefinitionNode input) => Description(input.Description) + Words(
        $"{input.Name}: {Print(input.Type)}", Default(input.DefaultValue), Join(" ", input.Directives));

    private static string Default(ValueNode? value) => value is null ? "" : $"= {Print(value)}";

    private static string Description(StringValueNode? description) =>
        description is null ? "" : Print(description) + "\n";

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    // Items on one line, or each on its own when one of them takes several lines (because it is described).
    private static string Parenthesized(IReadOnlyList<SyntaxNode> items)
    {
        var lines = items.Select(Print).ToList();
        return lines.Exists(item => item.Contains('\n'))
            ? $"(\n{Indent(string.Join('\n', lines))}\n)"
            : Wrap("(", string.Join(", ", lines), ")");
    }

    private static string Block(IReadOnlyList<SyntaxNode> items) => Wrap("{\n", Indent(Join("\n", items)), "\n}");

    private static string Indent(string text) =>
        text.Length == 0 ? "" : "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);

    private static string Join(string separator, IReadOnlyList<SyntaxNode> items) =>
        string.Join(separator, items.Select(Print));

    private static string Words(params ReadOnlySpan<string> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            if (word.Length == 0) continue;
            if (text.Length > 0) text.Append(' ');
            text.Append(word);
        }
        return text.ToString();
    }

    private static string Wrap(string before, string text, string after) =>
        text.Length == 0 ? "" : before + text + after;
}
