namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadTypeExistenceTests
{
    [Fact]
    public void Accepts_fragments_on_types_of_the_schema() => Assert.Empty(SpecSchema.Errors("""
        fragment correctType on Dog {
          name
        }

        fragment inlineFragment on Dog {
          ... on Dog {
            name
          }
        }

        fragment inlineFragment2 on Dog {
          ... @include(if: true) {
            name
          }
        }
        """));

    [Fact]
    public void Refuses_fragments_on_unknown_types() => Assert.Equal(
        ["KnownTypeNamesRule 1:31", "KnownTypeNamesRule 6:10"],
        SpecSchema.Errors("""
            fragment notOnExistingType on NotInSchema {
              name
            }

            fragment inlineNotExistingType on Dog {
              ... on NotInSchema {
                name
              }
            }
            """));
}
