namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectFieldUniquenessTests
{
    [Fact]
    public void Refuses_a_field_given_twice() => Assert.Equal(
        ["FieldsOnCorrectTypeRule 2:3", "UniqueInputFieldNamesRule 2:16 2:29"],
        SpecSchema.Errors("""
            {
              field(arg: { field: true, field: false })
            }
            """));

    [Fact]
    public void Refuses_each_further_time() => Assert.Equal(
        ["UniqueInputFieldNamesRule 2:23 2:34", "UniqueInputFieldNamesRule 2:23 2:45"],
        SpecSchema.Errors("""
            {
              findDog(searchBy: { name: "a", name: "b", name: "c" }) {
                name
              }
            }
            """));

    [Fact]
    public void Refuses_a_field_given_twice_to_a_scalar_of_our_own() => Assert.Equal(
        ["UniqueInputFieldNamesRule 2:13 2:19"],
        SpecSchema.Errors("""
            {
              any(of: { a: 1, a: 2 })
            }
            """));

    [Fact]
    public void Lets_nested_objects_repeat_a_name() => Assert.Empty(SpecSchema.Errors("""
        mutation {
          addPets(pets: [{ cat: { name: "Brontie" } }, { dog: { name: "Fido" } }]) {
            name
          }
        }
        """));
}
