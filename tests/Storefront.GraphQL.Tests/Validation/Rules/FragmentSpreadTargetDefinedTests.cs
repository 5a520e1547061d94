namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadTargetDefinedTests
{
    [Fact]
    public void Refuses_a_spread_of_an_unknown_fragment() => Assert.Equal(
        ["KnownFragmentNamesRule 3:8"],
        SpecSchema.Errors("""
            {
              dog {
                ...undefinedFragment
              }
            }
            """));

    [Fact]
    public void Accepts_a_spread_of_a_fragment_defined_later() => Assert.Empty(SpecSchema.Errors("""
        {
          dog {
            ...later
          }
        }

        fragment later on Dog {
          name
        }
        """));
}
