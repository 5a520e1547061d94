namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class VariableUniquenessTests
{
    [Fact]
    public void Refuses_a_variable_defined_twice() => Assert.Equal(
        ["UniqueVariableNamesRule 1:26 1:50"],
        SpecSchema.Errors("""
            query houseTrainedQuery($atOtherHomes: Boolean, $atOtherHomes: Boolean) {
              dog {
                isHouseTrained(atOtherHomes: $atOtherHomes)
              }
            }
            """));

    [Fact]
    public void Lets_two_operations_define_a_variable_of_one_name() => Assert.Empty(SpecSchema.Errors("""
        query A($atOtherHomes: Boolean) {
          ...HouseTrainedFragment
        }

        query B($atOtherHomes: Boolean) {
          ...HouseTrainedFragment
        }

        fragment HouseTrainedFragment on Query {
          dog {
            isHouseTrained(atOtherHomes: $atOtherHomes)
          }
        }
        """));
}
