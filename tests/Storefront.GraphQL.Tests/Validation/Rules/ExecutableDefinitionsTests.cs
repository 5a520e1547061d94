namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsTests
{
    [Fact]
    public void Accepts_operations_and_fragments() => Assert.Empty(SpecSchema.Errors("""
        query getDogName {
          dog {
            ...name
          }
        }

        fragment name on Dog {
          name
        }
        """));

    [Fact]
    public void Refuses_an_extension_of_a_type() => Assert.Equal(
        ["ExecutableDefinitionsRule 8:1", "FieldsOnCorrectTypeRule 4:5"],
        SpecSchema.Errors("""
            query getDogName {
              dog {
                name
                color
              }
            }

            extend type Dog {
              color: String
            }
            """));

    [Fact]
    public void Refuses_every_kind_of_definition() => Assert.Equal(
        [
            "ExecutableDefinitionsRule 2:1",
            "ExecutableDefinitionsRule 3:1",
            "ExecutableDefinitionsRule 4:1",
            "ExecutableDefinitionsRule 5:1",
            "ExecutableDefinitionsRule 6:1",
            "ExecutableDefinitionsRule 7:1",
            "ExecutableDefinitionsRule 8:1",
            "ExecutableDefinitionsRule 9:1",
        ],
        SpecSchema.Errors("""
            { dog { name } }
            schema { query: Query }
            scalar Date
            type Cow { name: String }
            interface Herd { name: String }
            union Animal = Cow
            enum Colour { BROWN }
            input CowInput { name: String }
            directive @moo on FIELD
            """));
}
