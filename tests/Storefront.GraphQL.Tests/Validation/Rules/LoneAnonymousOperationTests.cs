namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationTests
{
    [Fact]
    public void Accepts_one_anonymous_operation() => Assert.Empty(SpecSchema.Errors("""
        {
          dog {
            name
          }
        }
        """));

    [Fact]
    public void Refuses_an_anonymous_operation_beside_a_named_one() => Assert.Equal(
        ["LoneAnonymousOperationRule 1:1"],
        SpecSchema.Errors("""
            {
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
    public void Refuses_two_anonymous_operations() => Assert.Equal(
        ["LoneAnonymousOperationRule 1:1", "LoneAnonymousOperationRule 2:1"],
        SpecSchema.Errors("""
            { dog { name } }
            query { dog { nickname } }
            """));

    [Fact]
    public void Accepts_an_anonymous_operation_beside_fragments() => Assert.Empty(SpecSchema.Errors("""
        { dog { ...name } }
        fragment name on Dog { name }
        """));
}
