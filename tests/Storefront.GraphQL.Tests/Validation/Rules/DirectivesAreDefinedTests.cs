namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreDefinedTests
{
    [Fact]
    public void Refuses_a_directive_that_the_schema_lacks() => Assert.Equal(
        [
            "KnownDirectivesRule 1:17",
            "KnownDirectivesRule 1:27",
            "KnownDirectivesRule 2:7",
            "KnownDirectivesRule 3:13",
            "KnownDirectivesRule 4:9",
            "KnownDirectivesRule 13:22",
        ],
        SpecSchema.Errors("""
            query ($id: Int @unknown) @unknown {
              dog @unknown {
                ...name @unknown
                ... @unknown {
                  nickname
                }
              }
              arguments {
                intArgField(intArg: $id)
              }
            }

            fragment name on Dog @unknown {
              name
            }
            """));

    [Fact]
    public void Accepts_directives_of_the_schema() => Assert.Empty(SpecSchema.Errors("""
        query ($yes: Boolean!) @onQuery {
          dog @include(if: $yes) {
            name @skip(if: $yes) @tag(name: "a")
          }
        }
        """));
}
