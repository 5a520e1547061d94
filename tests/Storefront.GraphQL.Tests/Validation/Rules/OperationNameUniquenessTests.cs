namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class OperationNameUniquenessTests
{
    [Fact]
    public void Accepts_operations_of_different_names() => Assert.Empty(SpecSchema.Errors("""
        query getDogName {
          dog {
            name
          }
        }

        query getOwnerName {
          dog {
            owner {
              name
            }
          }
        }
        """));

    [Fact]
    public void Refuses_two_queries_of_one_name() => Assert.Equal(
        ["UniqueOperationNamesRule 1:7 7:7"],
        SpecSchema.Errors("""
            query getName {
              dog {
                name
              }
            }

            query getName {
              dog {
                owner {
                  name
                }
              }
            }
            """));

    [Fact]
    public void Refuses_operations_of_different_kinds_of_one_name() => Assert.Equal(
        ["UniqueOperationNamesRule 1:7 7:10", "FieldsOnCorrectTypeRule 8:3"],
        SpecSchema.Errors("""
            query dogOperation {
              dog {
                name
              }
            }

            mutation dogOperation {
              mutateDog {
                id
              }
            }
            """));

    [Fact]
    public void Refuses_each_further_operation_of_the_name() => Assert.Equal(
        ["UniqueOperationNamesRule 1:7 2:7", "UniqueOperationNamesRule 1:7 3:7"],
        SpecSchema.Errors("""
            query a { dog { name } }
            query a { dog { name } }
            query a { dog { name } }
            """));

    [Fact]
    public void Lets_a_fragment_share_the_name() => Assert.Empty(SpecSchema.Errors("""
        query name { dog { ...name } }
        fragment name on Dog { name }
        """));
}
