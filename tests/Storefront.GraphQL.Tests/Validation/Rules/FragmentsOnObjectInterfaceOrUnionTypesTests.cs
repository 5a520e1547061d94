namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnObjectInterfaceOrUnionTypesTests
{
    [Fact]
    public void Accepts_fragments_on_objects_interfaces_and_unions() => Assert.Empty(SpecSchema.Errors("""
        fragment fragOnObject on Dog {
          name
        }

        fragment fragOnInterface on Pet {
          name
        }

        fragment fragOnUnion on CatOrDog {
          ... on Dog {
            name
          }
        }
        """));

    [Fact]
    public void Refuses_fragments_on_scalars() => Assert.Equal(
        ["FragmentsOnCompositeTypesRule 1:26", "FragmentsOnCompositeTypesRule 6:10"],
        SpecSchema.Errors("""
            fragment fragOnScalar on Int {
              something
            }

            fragment inlineFragOnScalar on Dog {
              ... on Boolean {
                somethingElse
              }
            }
            """));

    [Fact]
    public void Refuses_fragments_on_enums_and_input_objects() => Assert.Equal(
        ["FragmentsOnCompositeTypesRule 1:24", "FragmentsOnCompositeTypesRule 5:25"],
        SpecSchema.Errors("""
            fragment fragOnEnum on DogCommand {
              something
            }

            fragment fragOnInput on DogInput {
              something
            }
            """));
}
