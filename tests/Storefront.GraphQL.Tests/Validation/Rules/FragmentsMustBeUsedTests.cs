namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsMustBeUsedTests
{
    [Fact]
    public void Refuses_a_fragment_that_nothing_spreads() => Assert.Equal(
        ["NoUnusedFragmentsRule 1:1"],
        SpecSchema.Errors("""
            fragment nameFragment on Dog { # unused
              name
            }

            {
              dog {
                name
              }
            }
            """));

    [Fact]
    public void Accepts_a_fragment_spread_by_another() => Assert.Empty(SpecSchema.Errors("""
        { dog { ...outer } }
        fragment outer on Dog { ...inner }
        fragment inner on Dog { name }
        """));

    [Fact]
    public void Refuses_fragments_that_only_spread_each_other() => Assert.Equal(
        ["NoUnusedFragmentsRule 2:1", "NoUnusedFragmentsRule 3:1", "NoFragmentCyclesRule 2:38 3:40"],
        SpecSchema.Errors("""
            { dog { name } }
            fragment one on Dog { owner { pets { ...other } } }
            fragment other on Dog { owner { pets { ...one } } }
            """));
}
