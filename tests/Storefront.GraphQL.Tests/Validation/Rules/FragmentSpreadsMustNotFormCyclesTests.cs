namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadsMustNotFormCyclesTests
{
    [Fact]
    public void Refuses_fragments_that_spread_each_other() => Assert.Equal(
        ["NoFragmentCyclesRule 9:3 14:3"],
        SpecSchema.Errors("""
            {
              dog {
                ...nameFragment
              }
            }

            fragment nameFragment on Dog {
              name
              ...barkVolumeFragment
            }

            fragment barkVolumeFragment on Dog {
              barkVolume
              ...nameFragment
            }
            """));

    [Fact]
    public void Refuses_a_cycle_through_fields() => Assert.Equal(
        ["NoFragmentCyclesRule 10:5 17:5"],
        SpecSchema.Errors("""
            {
              dog {
                ...dogFragment
              }
            }

            fragment dogFragment on Dog {
              name
              owner {
                ...ownerFragment
              }
            }

            fragment ownerFragment on Human {
              name
              pets {
                ...dogFragment
              }
            }
            """));

    [Fact]
    public void Refuses_a_fragment_that_spreads_itself() => Assert.Equal(
        ["NoFragmentCyclesRule 2:29"],
        SpecSchema.Errors("""
            { dog { ...self } }
            fragment self on Dog { name ...self }
            """));

    [Fact]
    public void Accepts_a_fragment_spread_twice() => Assert.Empty(SpecSchema.Errors("""
        { dog { ...name ...name owner { pets { ...name } } } }
        fragment name on Pet { name }
        """));

    [Fact]
    public void Reports_each_cycle_once() => Assert.Equal(
        [
            "NoFragmentCyclesRule 2:21 3:21",
            "NoFragmentCyclesRule 2:21 3:26 4:21",
            "NoFragmentCyclesRule 3:26 4:26",
        ],
        SpecSchema.Errors("""
            { dog { ...a } }
            fragment a on Dog { ...b ...c }
            fragment b on Dog { ...a ...c }
            fragment c on Dog { ...a ...b }
            """));
}
