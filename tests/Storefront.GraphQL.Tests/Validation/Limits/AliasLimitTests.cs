using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Tests.Validation.Limits;

public sealed class AliasLimitTests
{
    [Fact]
    public void Refuses_one_alias_too_many_of_a_field() => Assert.Equal(
        ["aliases 4:3"],
        Errors("""
            {
              a: dog { name }
              b: dog { name }
              c: dog { name }
            }
            """));

    [Fact]
    public void Counts_each_field_and_each_selection_set_apart() => Assert.Empty(Errors(
        """
        {
          a: dog { a: name b: name c: nickname d: nickname }
          b: dog { a: name b: name }
        }
        """));

    [Fact]
    public void Counts_an_alias_that_comes_again_once() => Assert.Empty(Errors(
        """
        {
          a: dog { name }
          a: dog { nickname }
          b: dog { name }
        }
        """));

    [Fact]
    public void Counts_the_aliases_of_fragments() => Assert.Equal(
        ["aliases 9:3"],
        Errors("""
            {
              a: dog { name }
              ... { b: dog { name } }
              ...inner
            }

            fragment inner on Query {
              dog { name }
              c: dog { name }
            }
            """));

    [Fact]
    public void Lets_typename_have_as_many_as_it_likes() => Assert.Empty(Errors(
        "{ a: __typename b: __typename c: __typename d: __typename }"));

    [Fact]
    public void Takes_thirty_by_default()
    {
        var aliases = string.Join('\n', Enumerable.Range(1, 30).Select(index => $"a{index}: dog {{ name }}"));
        Assert.Empty(SpecSchema.Errors($"{{ {aliases} }}", limits: ValidationLimits.Default));
        Assert.Equal(
            ["aliases 31:1"],
            SpecSchema.Errors($"{{ {aliases}\nlast: dog {{ name }} }}", limits: ValidationLimits.Default));
    }

    private static IReadOnlyList<string> Errors(string document) =>
        SpecSchema.Errors(document, limits: ValidationLimits.Off with { Aliases = 2 });
}
