namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreUniquePerLocationTests
{
    [Fact]
    public void Refuses_a_directive_twice_at_one_place() => Assert.Equal(
        ["UniqueDirectivesPerLocationRule 2:7 2:23"],
        SpecSchema.Errors("""
            query ($foo: Boolean = true, $bar: Boolean = false) {
              dog @skip(if: $foo) @skip(if: $bar) {
                name
              }
            }
            """));

    [Fact]
    public void Accepts_a_directive_at_two_places() => Assert.Empty(SpecSchema.Errors("""
        query ($foo: Boolean = true, $bar: Boolean = false) {
          dog @skip(if: $foo) {
            name
          }
          dog @skip(if: $bar) {
            nickname
          }
        }
        """));

    [Fact]
    public void Accepts_a_repeatable_directive_twice() => Assert.Empty(SpecSchema.Errors("""
        {
          dog {
            name @tag(name: "a") @tag(name: "b")
          }
        }
        """));

    [Fact]
    public void Says_nothing_of_directives_it_does_not_know() => Assert.Equal(
        ["KnownDirectivesRule 2:7", "KnownDirectivesRule 2:16"],
        SpecSchema.Errors("""
            {
              dog @unknown @unknown {
                name
              }
            }
            """));
}
