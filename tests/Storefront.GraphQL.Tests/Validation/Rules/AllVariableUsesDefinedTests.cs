namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class AllVariableUsesDefinedTests
{
    [Fact]
    public void Accepts_a_variable_that_the_operation_defines() => Assert.Empty(SpecSchema.Errors("""
        query variableIsDefined($atOtherHomes: Boolean) {
          dog {
            isHouseTrained(atOtherHomes: $atOtherHomes)
          }
        }
        """));

    [Fact]
    public void Refuses_a_variable_that_the_operation_does_not_define() => Assert.Equal(
        ["NoUndefinedVariablesRule 3:34 1:1"],
        SpecSchema.Errors("""
            query variableIsNotDefined {
              dog {
                isHouseTrained(atOtherHomes: $atOtherHomes)
              }
            }
            """));

    [Fact]
    public void Accepts_a_variable_used_in_a_fragment() => Assert.Empty(SpecSchema.Errors("""
        query variableIsDefinedUsedInSingleFragment($atOtherHomes: Boolean) {
          dog {
            ...isHouseTrainedFragment
          }
        }

        fragment isHouseTrainedFragment on Dog {
          isHouseTrained(atOtherHomes: $atOtherHomes)
        }
        """));

    [Fact]
    public void Refuses_a_variable_used_in_a_fragment_only() => Assert.Equal(
        ["NoUndefinedVariablesRule 8:32 1:1"],
        SpecSchema.Errors("""
            query variableIsNotDefinedUsedInSingleFragment {
              dog {
                ...isHouseTrainedFragment
              }
            }

            fragment isHouseTrainedFragment on Dog {
              isHouseTrained(atOtherHomes: $atOtherHomes)
            }
            """));

    [Fact]
    public void Refuses_a_variable_used_in_a_nested_fragment_only() => Assert.Equal(
        ["NoUndefinedVariablesRule 12:32 1:1"],
        SpecSchema.Errors("""
            query variableIsNotDefinedUsedInNestedFragment {
              dog {
                ...outerHouseTrainedFragment
              }
            }

            fragment outerHouseTrainedFragment on Dog {
              ...isHouseTrainedFragment
            }

            fragment isHouseTrainedFragment on Dog {
              isHouseTrained(atOtherHomes: $atOtherHomes)
            }
            """));

    [Fact]
    public void Accepts_a_fragment_whose_variable_all_its_operations_define() => Assert.Empty(SpecSchema.Errors("""
        query houseTrainedQueryOne($atOtherHomes: Boolean) {
          dog {
            ...isHouseTrainedFragment
          }
        }

        query houseTrainedQueryTwo($atOtherHomes: Boolean) {
          dog {
            ...isHouseTrainedFragment
          }
        }

        fragment isHouseTrainedFragment on Dog {
          isHouseTrained(atOtherHomes: $atOtherHomes)
        }
        """));

    [Fact]
    public void Refuses_a_fragment_whose_variable_one_operation_does_not_define() => Assert.Equal(
        ["NoUndefinedVariablesRule 14:32 7:1"],
        SpecSchema.Errors("""
            query houseTrainedQueryOne($atOtherHomes: Boolean) {
              dog {
                ...isHouseTrainedFragment
              }
            }

            query houseTrainedQueryTwoNotDefined {
              dog {
                ...isHouseTrainedFragment
              }
            }

            fragment isHouseTrainedFragment on Dog {
              isHouseTrained(atOtherHomes: $atOtherHomes)
            }
            """));

    [Fact]
    public void Looks_into_lists_objects_and_directives() => Assert.Equal(
        [
            "NoUndefinedVariablesRule 2:38 1:1",
            "NoUndefinedVariablesRule 3:29 1:1",
            "NoUndefinedVariablesRule 3:50 1:1",
        ],
        SpecSchema.Errors("""
            {
              booleanList(booleanListArg: [true, $one])
              findDog(searchBy: { name: $two }) @include(if: $three) {
                name
              }
            }
            """));
}
