namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeTests
{
    [Fact]
    public void Accepts_literals_that_can_be_coerced() => Assert.Equal(
        ["NoUnusedFragmentsRule 1:1", "NoUnusedFragmentsRule 5:1"],
        SpecSchema.Errors("""
            fragment goodBooleanArg on Arguments {
              booleanArgField(booleanArg: true)
            }

            fragment coercedIntIntoFloatArg on Arguments {
              # Note: The input coercion rules for Float allow Int literals.
              floatArgField(floatArg: 123)
            }

            query goodComplexDefaultValue($search: FindDogInput = { name: "Fido" }) {
              findDog(searchBy: $search) {
                name
              }
            }

            mutation addPet($pet: PetInput! = { cat: { name: "Brontie" } }) {
              addPet(pet: $pet) {
                name
              }
            }
            """));

    [Fact]
    public void Refuses_a_string_where_an_int_is_expected() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 2:23"],
        SpecSchema.Errors("""
            fragment stringIntoInt on Arguments {
              intArgField(intArg: "123")
            }
            """));

    [Fact]
    public void Refuses_an_object_where_an_int_is_expected_though_it_holds_a_variable() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 3:25"],
        SpecSchema.Errors("""
            query objectIntoInt($number: Int) {
              arguments {
                intArgField(intArg: { no: $number })
              }
            }
            """));

    [Fact]
    public void Refuses_an_int_where_an_input_field_is_a_string() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 2:29"],
        SpecSchema.Errors("""
            query badComplexValue {
              findDog(searchBy: { name: 123 }) {
                name
              }
            }
            """));

    [Fact]
    public void Refuses_a_oneOf_object_without_fields() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 2:15"],
        SpecSchema.Errors("""
            mutation oneOfWithNoFields {
              addPet(pet: {}) {
                name
              }
            }
            """));

    [Fact]
    public void Refuses_a_oneOf_object_with_two_fields() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 2:15", "VariablesInAllowedPositionRule 1:29 2:48"],
        SpecSchema.Errors("""
            mutation oneOfWithTwoFields($dog: DogInput) {
              addPet(pet: { cat: { name: "Brontie" }, dog: $dog }) {
                name
              }
            }
            """));

    [Fact]
    public void Refuses_a_nullable_variable_in_a_oneOf_object_of_a_list() => Assert.Equal(
        ["VariablesInAllowedPositionRule 1:42 2:25"],
        SpecSchema.Errors("""
            mutation listOfOneOfWithNullableVariable($dog: DogInput) {
              addPets(pets: [{ dog: $dog }]) {
                name
              }
            }
            """));

    [Fact]
    public void Refuses_null_in_a_oneOf_object() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 2:15"],
        SpecSchema.Errors("""
            mutation oneOfWithNull {
              addPet(pet: { cat: null }) {
                name
              }
            }
            """));

    [Fact]
    public void Refuses_null_where_the_type_is_non_null() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 3:47", "ValuesOfCorrectTypeRule 5:29"],
        SpecSchema.Errors("""
            {
              arguments {
                nonNullBooleanArgField(nonNullBooleanArg: null)
                booleanListArgField(booleanListArg: [true, null])
                nonNullItems(items: [1, null])
              }
            }
            """));

    [Fact]
    public void Takes_a_single_value_for_a_list() => Assert.Empty(SpecSchema.Errors("""
        {
          arguments {
            booleanListArgField(booleanListArg: true)
            nonNullItems(items: 1)
          }
        }
        """));

    [Fact]
    public void Refuses_a_list_where_a_single_value_is_expected() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 3:25", "ValuesOfCorrectTypeRule 5:21"],
        SpecSchema.Errors("""
            {
              arguments {
                intArgField(intArg: [1])
              }
              findDog(searchBy: [{name: "Fido"}]) {
                name
              }
            }
            """));

    [Fact]
    public void Refuses_an_object_where_a_scalar_is_expected() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 3:25"],
        SpecSchema.Errors("""
            {
              arguments {
                intArgField(intArg: {value: 1})
              }
            }
            """));

    [Fact]
    public void Refuses_a_scalar_where_an_input_object_is_expected() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 2:21"],
        SpecSchema.Errors("""
            {
              findDog(searchBy: "Fido") {
                name
              }
            }
            """));

    [Fact]
    public void Refuses_an_int_beyond_32_bits() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 3:25"],
        SpecSchema.Errors("""
            {
              arguments {
                intArgField(intArg: 2147483648)
              }
            }
            """));

    [Fact]
    public void Refuses_an_enum_value_that_is_not_of_the_enum() => Assert.Equal(
        [
            "ValuesOfCorrectTypeRule 3:39",
            "ValuesOfCorrectTypeRule 4:41",
            "ValuesOfCorrectTypeRule 5:41",
            "ValuesOfCorrectTypeRule 6:39",
        ],
        SpecSchema.Errors("""
            {
              dog {
                roll: doesKnowCommand(dogCommand: ROLL)
                quoted: doesKnowCommand(dogCommand: "SIT")
                number: doesKnowCommand(dogCommand: 1)
                flag: doesKnowCommand(dogCommand: true)
              }
            }
            """));

    [Fact]
    public void Refuses_a_default_that_is_not_of_the_variable_s_type() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 1:19", "ValuesOfCorrectTypeRule 1:43", "ValuesOfCorrectTypeRule 1:80"],
        SpecSchema.Errors("""
            query ($id: Int = "one", $name: String! = null, $search: FindDogInput = {name: 1}) {
              arguments {
                intArgField(intArg: $id)
              }
              findDog(searchBy: $search) {
                name
              }
              named: findDog(searchBy: {name: $name}) {
                name
              }
            }
            """));

    [Fact]
    public void Refuses_a_value_of_a_directive_s_argument() => Assert.Equal(
        ["ValuesOfCorrectTypeRule 3:23"],
        SpecSchema.Errors("""
            {
              dog {
                name @include(if: "yes")
              }
            }
            """));

    [Fact]
    public void Leaves_the_literals_of_a_scalar_of_our_own_to_the_scalar() => Assert.Empty(SpecSchema.Errors("""
        query ($value: Int) {
          any(of: {list: [1, "two", $value], flag: true})
        }
        """));
}
