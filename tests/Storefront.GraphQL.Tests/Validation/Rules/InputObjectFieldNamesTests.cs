namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectFieldNamesTests
{
    [Fact]
    public void Accepts_a_field_that_is_defined() => Assert.Empty(SpecSchema.Errors("""
        {
          findDog(searchBy: { name: "Fido" }) {
            name
          }
        }
        """));

    [Fact]
    public void Refuses_a_field_that_is_not_defined() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 2:23"],
        SpecSchema.Errors("""
            {
              findDog(searchBy: { favoriteCookieFlavor: "Bacon" }) {
                name
              }
            }
            """));

    [Fact]
    public void Refuses_a_field_that_is_not_defined_deeper_down() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 2:38"],
        SpecSchema.Errors("""
            mutation {
              addPet(pet: { dog: { name: "Fido", color: "brown" } }) {
                name
              }
            }
            """));
}
