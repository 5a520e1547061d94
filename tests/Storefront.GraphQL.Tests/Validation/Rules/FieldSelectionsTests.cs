namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class FieldSelectionsTests
{
    [Fact]
    public void Refuses_a_field_that_the_type_does_not_define() => Assert.Equal(
        ["FieldsOnCorrectTypeRule 2:3", "FieldsOnCorrectTypeRule 6:3"],
        SpecSchema.Errors("""
            fragment fieldNotDefined on Dog {
              meowVolume
            }

            fragment aliasedLyingFieldTargetNotDefined on Dog {
              barkVolume: kawVolume
            }
            """));

    [Fact]
    public void Accepts_a_field_of_an_interface() => Assert.Empty(SpecSchema.Errors("""
        fragment interfaceFieldSelection on Pet {
          name
        }
        """));

    [Fact]
    public void Refuses_a_field_of_an_implementation_only() => Assert.Equal(
        ["FieldsOnCorrectTypeRule 2:3"],
        SpecSchema.Errors("""
            fragment definedOnImplementersButNotInterface on Pet {
              nickname
            }
            """));

    [Fact]
    public void Accepts_fields_of_a_union_through_fragments() => Assert.Empty(SpecSchema.Errors("""
        fragment inDirectFieldSelectionOnUnion on CatOrDog {
          __typename
          ... on Pet {
            name
          }
          ... on Dog {
            barkVolume
          }
        }
        """));

    [Fact]
    public void Refuses_a_field_directly_on_a_union() => Assert.Equal(
        ["FieldsOnCorrectTypeRule 2:3", "FieldsOnCorrectTypeRule 3:3"],
        SpecSchema.Errors("""
            fragment directFieldSelectionOnUnion on CatOrDog {
              name
              barkVolume
            }
            """));

    [Fact]
    public void Is_silent_below_a_field_it_does_not_know() => Assert.Equal(
        ["FieldsOnCorrectTypeRule 2:3"],
        SpecSchema.Errors("""
            {
              unknown {
                deeper {
                  still
                }
              }
            }
            """));

    [Fact]
    public void Is_silent_in_a_fragment_on_an_unknown_type() => Assert.Equal(
        ["KnownTypeNamesRule 3:12"],
        SpecSchema.Errors("""
            {
              dog {
                ... on NotInSchema {
                  anything
                }
              }
            }
            """));
}
