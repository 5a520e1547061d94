namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectRequiredFieldsTests
{
    [Fact]
    public void Accepts_required_fields_that_are_given() => Assert.Empty(SpecSchema.Errors("""
        mutation {
          addPet(pet: { cat: { name: "Brontie" } }) {
            name
          }
        }
        """));

    [Fact]
    public void Refuses_a_required_field_left_out() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 2:22"],
        SpecSchema.Errors("""
            mutation {
              addPet(pet: { cat: { nickname: "Bronnie" } }) {
                name
              }
            }
            """));

    [Fact]
    public void Refuses_a_required_field_given_as_null() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 2:30"],
        SpecSchema.Errors("""
            mutation {
              addPet(pet: { cat: { name: null } }) {
                name
              }
            }
            """));

    [Fact]
    public void Accepts_a_non_null_field_with_a_default_left_out() => Assert.Empty(SpecSchema.Errors("""
        {
          arguments {
            complexArgField(complexArg: { required: true })
          }
        }
        """));
}
