namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class RequiredArgumentsTests
{
    [Fact]
    public void Accepts_arguments_that_are_given() => Assert.Empty(SpecSchema.Errors("""
        fragment goodBooleanArg on Arguments {
          booleanArgField(booleanArg: true)
        }

        fragment goodNonNullArg on Arguments {
          nonNullBooleanArgField(nonNullBooleanArg: true)
        }
        """));

    [Fact]
    public void Accepts_a_nullable_argument_left_out() => Assert.Empty(SpecSchema.Errors("""
        fragment goodBooleanArgDefault on Arguments {
          booleanArgField
        }
        """));

    [Fact]
    public void Refuses_a_required_argument_left_out() => Assert.Equal(
        ["ProvidedRequiredArgumentsRule 2:3"],
        SpecSchema.Errors("""
            fragment missingRequiredArg on Arguments {
              nonNullBooleanArgField
            }
            """));

    [Fact]
    public void Refuses_a_required_argument_given_as_null() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 2:45"],
        SpecSchema.Errors("""
            fragment missingRequiredArg on Arguments {
              nonNullBooleanArgField(nonNullBooleanArg: null)
            }
            """));

    [Fact]
    public void Accepts_a_non_null_argument_with_a_default_left_out() => Assert.Empty(SpecSchema.Errors("""
        fragment defaulted on Arguments {
          optionalNonNullBooleanArgField
        }
        """));

    [Fact]
    public void Refuses_a_required_argument_of_a_directive_left_out() => Assert.Equal(
        ["ProvidedRequiredArgumentsRule 2:8"],
        SpecSchema.Errors("""
            fragment directive on Dog {
              name @include
            }
            """));

    [Fact]
    public void Names_each_argument_left_out() => Assert.Equal(
        ["ProvidedRequiredArgumentsRule 2:3", "ProvidedRequiredArgumentsRule 2:3"],
        SpecSchema.Errors("""
            fragment missing on Arguments {
              multipleRequirements
            }
            """));
}
