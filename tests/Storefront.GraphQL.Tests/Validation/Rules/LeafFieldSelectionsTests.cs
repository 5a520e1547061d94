namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class LeafFieldSelectionsTests
{
    [Fact]
    public void Accepts_a_scalar_without_a_selection() => Assert.Empty(SpecSchema.Errors("""
        fragment scalarSelection on Dog {
          barkVolume
        }
        """));

    [Fact]
    public void Refuses_a_selection_on_a_scalar() => Assert.Equal(
        ["ScalarLeafsRule 2:14"],
        SpecSchema.Errors("""
            fragment scalarSelectionsNotAllowedOnInt on Dog {
              barkVolume {
                sinceWhen
              }
            }
            """));

    [Fact]
    public void Refuses_an_object_without_a_selection() => Assert.Equal(
        ["ScalarLeafsRule 2:3"],
        SpecSchema.Errors("""
            query directQueryOnObjectWithoutSubFields {
              human
            }
            """));

    [Fact]
    public void Refuses_an_interface_without_a_selection() => Assert.Equal(
        ["ScalarLeafsRule 2:3"],
        SpecSchema.Errors("""
            query directQueryOnInterfaceWithoutSubFields {
              pet
            }
            """));

    [Fact]
    public void Refuses_a_union_without_a_selection() => Assert.Equal(
        ["ScalarLeafsRule 2:3"],
        SpecSchema.Errors("""
            query directQueryOnUnionWithoutSubFields {
              catOrDog
            }
            """));

    [Fact]
    public void Accepts_an_object_with_a_selection() => Assert.Empty(SpecSchema.Errors("""
        query directQueryOnObjectWithSubFields {
          human {
            name
          }
        }
        """));

    [Fact]
    public void Refuses_a_selection_on_a_list_of_enums() => Assert.Equal(
        ["ScalarLeafsRule 3:14"],
        SpecSchema.Errors("""
            {
              dog {
                commands {
                  name
                }
              }
            }
            """));
}
