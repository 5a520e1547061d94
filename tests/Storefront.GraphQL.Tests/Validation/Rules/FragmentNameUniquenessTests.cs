namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class FragmentNameUniquenessTests
{
    [Fact]
    public void Accepts_fragments_of_different_names() => Assert.Empty(SpecSchema.Errors("""
        {
          dog {
            ...fragmentOne
            ...fragmentTwo
          }
        }

        fragment fragmentOne on Dog {
          name
        }

        fragment fragmentTwo on Dog {
          owner {
            name
          }
        }
        """));

    [Fact]
    public void Refuses_two_fragments_of_one_name() => Assert.Equal(
        ["UniqueFragmentNamesRule 7:10 11:10"],
        SpecSchema.Errors("""
            {
              dog {
                ...fragmentOne
              }
            }

            fragment fragmentOne on Dog {
              name
            }

            fragment fragmentOne on Dog {
              owner {
                name
              }
            }
            """));
}
