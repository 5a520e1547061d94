using Storefront.GraphQL.Language;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Tests.Validation.Limits;

/// <summary>The documents are built by hand: the parser would refuse their text long before.</summary>
public sealed class NestingLimitTests
{
    private const int Levels = 100_000;

    private static readonly Location Somewhere = new(1, 1);

    [Fact]
    public void Refuses_selection_sets_without_end() => Assert.Equal(["nesting 1:1"], Errors(Nested(Levels)));

    [Fact]
    public void Refuses_inline_fragments_without_end()
    {
        var set = Set(Field("name"));
        for (var level = 0; level < Levels; level++)
            set = Set(new InlineFragmentNode(null, [], set, Somewhere));
        Assert.Equal(["nesting 1:1"], Errors(set));
    }

    [Fact]
    public void Refuses_literals_without_end()
    {
        ValueNode value = new NullValueNode(Somewhere);
        for (var level = 0; level < Levels; level++)
        {
            value = level % 2 == 0
                ? new ListValueNode([value], Somewhere)
                : new ObjectValueNode([new(Named("name"), value, Somewhere)], Somewhere);
        }
        var argument = new ArgumentNode(Named("of"), value, Somewhere);
        Assert.Equal(["nesting 1:1"], Errors(Set(new FieldNode(null, Named("any"), [argument], [], null, Somewhere))));
    }

    [Fact]
    public void Refuses_types_without_end()
    {
        TypeNode type = new NamedTypeNode(Named("Int"), Somewhere);
        for (var level = 0; level < Levels; level++) type = new ListTypeNode(type, Somewhere);
        var variable = new VariableDefinitionNode(new(Named("deep"), Somewhere), null, type, null, [], Somewhere);
        Assert.Equal(["nesting 1:1"], Errors(Set(Field("dog", Set(Field("name")))), variable));
    }

    [Fact]
    public void Walks_as_deep_as_it_allows()
    {
        var errors = Errors(Nested(ValidationLimits.NestingMax - 1));
        Assert.DoesNotContain("nesting 1:1", errors);
    }

    private static SelectionSetNode Nested(int levels)
    {
        var set = Set(Field("name"));
        for (var level = 0; level < levels; level++) set = Set(Field("dog", set));
        return set;
    }

    private static IReadOnlyList<string> Errors(SelectionSetNode set, params VariableDefinitionNode[] variables)
    {
        var operation = new OperationDefinitionNode(OperationType.Query, null, null, variables, [], set, Somewhere);
        var document = new DocumentNode([operation], Somewhere);
        return [.. Validator.Validate(SpecSchema.Schema, document, ValidationLimits.Off).Select(SpecSchema.Shown)];
    }

    private static SelectionSetNode Set(SelectionNode selection) => new([selection], Somewhere);

    private static FieldNode Field(string name, SelectionSetNode? set = null) =>
        new(null, Named(name), [], [], set, Somewhere);

    private static Name Named(string name) => new(name, Somewhere);
}
