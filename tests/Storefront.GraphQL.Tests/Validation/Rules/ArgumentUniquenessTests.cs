namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class ArgumentUniquenessTests
{
    [Fact]
    public void Refuses_an_argument_given_twice() => Assert.Equal(
        ["UniqueArgumentNamesRule 3:21 3:38"],
        SpecSchema.Errors("""
            {
              dog {
                doesKnowCommand(dogCommand: SIT, dogCommand: HEEL)
              }
            }
            """));

    [Fact]
    public void Refuses_an_argument_of_a_directive_given_twice() => Assert.Equal(
        ["UniqueArgumentNamesRule 3:16 3:26 3:37"],
        SpecSchema.Errors("""
            {
              dog {
                name @skip(if: true, if: false, if: true)
              }
            }
            """));

    [Fact]
    public void Lets_a_field_and_its_directive_have_arguments_of_one_name() => Assert.Empty(SpecSchema.Errors("""
        {
          dog {
            same(if: true) @skip(if: false)
          }
        }
        """));
}
