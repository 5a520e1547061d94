namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class AllVariablesUsedTests
{
    [Fact]
    public void Refuses_a_variable_that_is_not_used() => Assert.Equal(
        ["NoUnusedVariablesRule 1:22"],
        SpecSchema.Errors("""
            query variableUnused($atOtherHomes: Boolean) {
              dog {
                isHouseTrained
              }
            }
            """));

    [Fact]
    public void Accepts_a_variable_used_in_a_fragment() => Assert.Empty(SpecSchema.Errors("""
        query variableUsedInFragment($atOtherHomes: Boolean) {
          dog {
            ...isHouseTrainedFragment
          }
        }

        fragment isHouseTrainedFragment on Dog {
          isHouseTrained(atOtherHomes: $atOtherHomes)
        }
        """));

    [Fact]
    public void Refuses_a_variable_that_the_fragment_does_not_use() => Assert.Equal(
        ["NoUnusedVariablesRule 1:37"],
        SpecSchema.Errors("""
            query variableNotUsedWithinFragment($atOtherHomes: Boolean) {
              dog {
                ...isHouseTrainedWithoutVariableFragment
              }
            }

            fragment isHouseTrainedWithoutVariableFragment on Dog {
              isHouseTrained
            }
            """));

    [Fact]
    public void Refuses_a_variable_that_one_of_two_operations_does_not_use() => Assert.Equal(
        ["NoUnusedVariablesRule 7:49"],
        SpecSchema.Errors("""
            query queryWithUsedVar($atOtherHomes: Boolean) {
              dog {
                ...isHouseTrainedFragment
              }
            }

            query queryWithExtraVar($atOtherHomes: Boolean, $extra: Int) {
              dog {
                ...isHouseTrainedFragment
              }
            }

            fragment isHouseTrainedFragment on Dog {
              isHouseTrained(atOtherHomes: $atOtherHomes)
            }
            """));
}
