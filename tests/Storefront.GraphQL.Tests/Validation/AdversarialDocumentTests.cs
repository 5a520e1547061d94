using System.Text;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Tests.Validation;

/// <summary>
/// Documents made to cost more than they are long. What they may cost is said in steps; the limits that would refuse
/// most of them at the door are off.
/// </summary>
public sealed class AdversarialDocumentTests
{
    private static readonly Schema Tree = SchemaParser.Parse(
        "type Query { t: T } type T { a: T b: T leaf: Int other: Int list: [Int] of(id: Int): T }");

    [Fact]
    public void Ten_thousand_aliases_take_a_step_each() =>
        Assert.Empty(Errors($"{{ t {{ {Many(10_000, index => $"x{index}: leaf")} }} }}", steps: 30_000));

    [Fact]
    public void Ten_thousand_repeated_fields_take_a_step_each() =>
        Assert.Empty(Errors($"{{ t {{ {Many(10_000, _ => "leaf")} }} }}", steps: 30_000));

    [Fact]
    public void Ten_thousand_repeated_objects_take_a_few_steps_each() =>
        Assert.Empty(Errors($"{{ {Many(10_000, _ => "t { a { b { leaf } } }")} }}", steps: 200_000));

    [Fact]
    public void Ten_thousand_repeated_arguments_take_a_step_each() =>
        Assert.Empty(Errors($"{{ t {{ {Many(10_000, _ => "of(id: 1) { leaf }")} }} }}", steps: 60_000));

    [Fact]
    public void Ten_thousand_conflicts_are_cut_short()
    {
        var errors = Errors($"{{ t {{ {Many(10_000, index => $"x: of(id: {index}) {{ leaf }}")} }} }}", steps: 60_000);
        Assert.Equal(101, errors.Count);
        Assert.Equal("errors ", errors[^1]);
    }

    [Fact]
    public void One_conflict_among_ten_thousand_fields_is_found() => Assert.Equal(
        ["OverlappingFieldsCanBeMergedRule 1:7 1:55006"],
        Errors($"{{ t {{ {Many(5_000, _ => "x: leaf   ")}x: other }} }}", steps: 60_000).Take(1));

    [Fact]
    public void Doubling_fragments_take_a_few_steps_each()
    {
        var document = Doubling(100);
        Assert.Empty(Errors(document, steps: 2_000));
        Assert.Equal(
            ["depth 1:1", "fragmentSpreads 1:1", "expandedFields 1:1"],
            SpecSchema.Errors(document, Tree, ValidationLimits.Default));
    }

    [Fact]
    public void A_chain_of_ten_thousand_fragments_is_followed_without_recursion() => Assert.Empty(Errors(
        $"{{ ...f0 }} {Many(10_000, index => $"fragment f{index} on Query {{ ...f{index + 1} }}")} "
            + "fragment f10000 on Query { __typename }",
        steps: 100_000));

    [Fact]
    public void A_chain_through_ten_thousand_fields_is_followed_without_recursion() => Assert.Empty(Errors(
        $"{{ t {{ ...f0 }} }} {Many(10_000, index => $"fragment f{index} on T {{ a {{ ...f{index + 1} }} }}")} "
            + "fragment f10000 on T { leaf }",
        steps: 100_000));

    [Fact]
    public void A_circle_of_ten_thousand_fragments_is_one_error()
    {
        var circle = Many(10_000, index => $"fragment f{index} on T {{ a {{ ...f{(index + 1) % 10_000} }} }}");
        var errors = Errors($"{{ t {{ ...f0 }} }} {circle}", steps: 200_000);
        Assert.StartsWith("NoFragmentCyclesRule", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_that_all_spread_each_other_are_cut_short()
    {
        var spreads = Many(200, index => $"...f{index}");
        var fragments = Many(200, index => $"fragment f{index} on T {{ {spreads} a {{ {spreads} }} }}");
        var errors = Errors($"{{ t {{ {spreads} }} }} {fragments}");
        Assert.Equal("errors ", errors[^1]);
    }

    [Fact]
    public void Many_operations_over_many_fragments_run_out_of_steps()
    {
        var chain = Many(2_000, index => $"fragment f{index} on Query {{ ...f{index + 1} }}");
        var operations = Many(2_000, index => $"query q{index} {{ ...f0 }}");
        Assert.Equal(["steps 1:1"], Errors($"{operations} {chain} fragment f2000 on Query {{ __typename }}"));
    }

    /// <summary>
    /// Which of the fragments meet depends on the last twenty of the fields on the way: there are 2^20 different sets.
    /// </summary>
    [Fact]
    public void Exponentially_many_merged_sets_run_out_of_steps()
    {
        var document = new StringBuilder("{ t { ...start0 } } ");
        for (var level = 0; level < 40; level++)
        {
            var next = $"...start{level + 1}";
            document.Append($"fragment start{level} on T {{ a {{ {next} }} b {{ {next} }} a {{ ...after0 }} }} ");
        }
        document.Append("fragment start40 on T { leaf } ");
        for (var level = 0; level < 20; level++)
        {
            var next = $"...after{level + 1}";
            document.Append($"fragment after{level} on T {{ a {{ {next} }} b {{ {next} }} }} ");
        }
        document.Append("fragment after20 on T { leaf }");
        Assert.Equal(["steps 1:1"], Errors(document.ToString()));
    }

    [Fact]
    public void Many_fragments_with_aliases_run_out_of_steps_too()
    {
        var sets = Many(2_000, index => $"x{index}: a {{ ...f0 }}");
        var chain = Many(2_000, index => $"fragment f{index} on T {{ y{index}: leaf ...f{index + 1} }}");
        var document = $"{{ t {{ {sets} }} }} {chain} fragment f2000 on T {{ leaf }}";
        Assert.Equal(
            ["steps 1:1"], SpecSchema.Errors(document, Tree, ValidationLimits.Off with { Aliases = 5_000 }));
    }

    private static string Doubling(int levels) =>
        "{ t { ...f0 } } "
            + Many(levels, index => $"fragment f{index} on T {{ a {{ ...f{index + 1} }} b {{ ...f{index + 1} }} }}")
            + $" fragment f{levels} on T {{ leaf }}";

    private static string Many(int count, Func<int, string> text) =>
        string.Join(' ', Enumerable.Range(0, count).Select(text));

    private static IReadOnlyList<string> Errors(string document, int? steps = null) => SpecSchema.Errors(
        document, Tree, steps is { } taken ? ValidationLimits.Off with { Steps = taken } : ValidationLimits.Off);
}
