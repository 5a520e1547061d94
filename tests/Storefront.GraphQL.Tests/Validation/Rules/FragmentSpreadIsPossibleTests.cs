namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadIsPossibleTests
{
    [Fact]
    public void Accepts_an_object_in_its_own_scope() => Assert.Empty(SpecSchema.Errors("""
        fragment dogFragment on Dog {
          ... on Dog {
            barkVolume
          }
        }
        """));

    [Fact]
    public void Refuses_an_object_in_the_scope_of_another() => Assert.Equal(
        ["PossibleFragmentSpreadsRule 2:3"],
        SpecSchema.Errors("""
            fragment catInDogFragmentInvalid on Dog {
              ... on Cat {
                meowVolume
              }
            }
            """));

    [Fact]
    public void Accepts_an_interface_in_the_scope_of_its_object() => Assert.Empty(SpecSchema.Errors("""
        fragment petNameFragment on Pet {
          name
        }

        fragment interfaceWithinObjectFragment on Dog {
          ...petNameFragment
        }
        """));

    [Fact]
    public void Accepts_a_union_in_the_scope_of_its_member() => Assert.Empty(SpecSchema.Errors("""
        fragment catOrDogNameFragment on CatOrDog {
          ... on Cat {
            meowVolume
          }
        }

        fragment unionWithObjectFragment on Dog {
          ...catOrDogNameFragment
        }
        """));

    [Fact]
    public void Accepts_an_object_in_the_scope_of_its_interface_and_union() => Assert.Empty(SpecSchema.Errors("""
        fragment petFragment on Pet {
          name
          ... on Dog {
            barkVolume
          }
        }

        fragment catOrDogFragment on CatOrDog {
          ... on Cat {
            meowVolume
          }
        }
        """));

    [Fact]
    public void Refuses_an_object_in_the_scope_of_a_foreign_interface_or_union() => Assert.Equal(
        ["PossibleFragmentSpreadsRule 2:3", "PossibleFragmentSpreadsRule 8:3"],
        SpecSchema.Errors("""
            fragment sentientFragment on Sentient {
              ... on Dog {
                barkVolume
              }
            }

            fragment humanOrAlienFragment on HumanOrAlien {
              ... on Cat {
                meowVolume
              }
            }
            """));

    [Fact]
    public void Accepts_abstract_types_that_share_an_object() => Assert.Empty(SpecSchema.Errors("""
        fragment unionWithInterface on Pet {
          ...dogOrHumanFragment
        }

        fragment dogOrHumanFragment on DogOrHuman {
          ... on Dog {
            barkVolume
          }
        }
        """));

    [Fact]
    public void Refuses_abstract_types_that_share_no_object() => Assert.Equal(
        ["PossibleFragmentSpreadsRule 2:3"],
        SpecSchema.Errors("""
            fragment nonIntersectingInterfaces on Pet {
              ...sentientFragment
            }

            fragment sentientFragment on Sentient {
              name
            }
            """));

    [Fact]
    public void Accepts_an_interface_in_the_scope_of_one_it_implements() => Assert.Empty(SpecSchema.Errors("""
        fragment interfaceWithInterface on Node {
          ...resourceFragment
        }

        fragment resourceFragment on Resource {
          url
        }
        """));
}
