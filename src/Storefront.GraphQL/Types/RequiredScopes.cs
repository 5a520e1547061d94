using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types;

/// <summary>
/// The directive <c>@requiresScopes</c>: what a caller's token must allow before an operation may ask for a field, or
/// for any field that shows an object.
/// </summary>
public static class RequiredScopes
{
    /// <summary>The definition, for schemas that use it.</summary>
    public static DirectiveDefinition Directive { get; } = new("requiresScopes")
    {
        Description = "What the caller's token must allow: every scope of one of the lists.",
        Arguments =
        {
            new("scopes", ListOf(ListOf(new NonNullType(ScalarType.String))))
            {
                Description = "Each list is one way to be let in.",
            },
        },
        Locations = [DirectiveLocation.Object, DirectiveLocation.FieldDefinition],
    };

    /// <summary>The directive as written on a field or type.</summary>
    /// <param name="alternatives">Every scope of one of them is needed.</param>
    public static DirectiveNode Of(params IEnumerable<IEnumerable<string>> alternatives) => Directive.Written(
        ("scopes", List(alternatives.Select(scopes => List(scopes.Select(Printer.Quoted))))));

    /// <summary>The alternatives named among the directives of a field or type; none when it is open to all.</summary>
    internal static string[][] In(IReadOnlyList<DirectiveNode> directives) =>
        Directive.In(directives)?.Arguments[0].Value is { } alternatives
            ? [.. Items(alternatives).Select(scopes => Items(scopes).Select(Text).ToArray())]
            : [];

    // A single value stands for a list of itself (§3.11).
    private static IEnumerable<ValueNode> Items(ValueNode node) => node is ListValueNode list ? list.Items : [node];

    private static string Text(ValueNode node) => ((StringValueNode)node).Value;

    private static string List(IEnumerable<string> literals) => $"[{string.Join(", ", literals)}]";

    private static NonNullType ListOf(NonNullType item) => new(new ListType(item));
}
