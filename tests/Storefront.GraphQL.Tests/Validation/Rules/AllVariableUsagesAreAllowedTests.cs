namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class AllVariableUsagesAreAllowedTests
{
    [Fact]
    public void Refuses_another_type() => Assert.Equal(
        ["VariablesInAllowedPositionRule 1:30 3:33"],
        SpecSchema.Errors("""
            query intCannotGoIntoBoolean($intArg: Int) {
              arguments {
                booleanArgField(booleanArg: $intArg)
              }
            }
            """));

    [Fact]
    public void Refuses_a_list_for_a_single_value() => Assert.Equal(
        ["VariablesInAllowedPositionRule 1:38 3:33"],
        SpecSchema.Errors("""
            query booleanListCannotGoIntoBoolean($booleanListArg: [Boolean]) {
              arguments {
                booleanArgField(booleanArg: $booleanListArg)
              }
            }
            """));

    [Fact]
    public void Refuses_a_nullable_variable_for_a_non_null_argument() => Assert.Equal(
        ["VariablesInAllowedPositionRule 1:23 3:47"],
        SpecSchema.Errors("""
            query booleanArgQuery($booleanArg: Boolean) {
              arguments {
                nonNullBooleanArgField(nonNullBooleanArg: $booleanArg)
              }
            }
            """));

    [Fact]
    public void Accepts_a_non_null_list_for_a_list() => Assert.Empty(SpecSchema.Errors("""
        query nonNullListToList($nonNullBooleanList: [Boolean]!) {
          arguments {
            booleanListArgField(booleanListArg: $nonNullBooleanList)
          }
        }
        """));

    [Fact]
    public void Refuses_a_list_for_a_non_null_list() => Assert.Equal(
        ["VariablesInAllowedPositionRule 1:25 3:52"],
        SpecSchema.Errors("""
            query listToNonNullList($booleanList: [Boolean]) {
              arguments {
                nonNullBooleanListField(nonNullBooleanListArg: $booleanList)
              }
            }
            """));

    [Fact]
    public void Refuses_a_list_of_nullable_items_for_one_of_non_null_items() => Assert.Equal(
        ["VariablesInAllowedPositionRule 1:8 3:25"],
        SpecSchema.Errors("""
            query ($items: [Int]) {
              arguments {
                nonNullItems(items: $items)
              }
            }
            """));

    [Fact]
    public void Accepts_a_non_null_variable_for_a_field_of_a_oneOf_object() => Assert.Empty(SpecSchema.Errors("""
        mutation addCat($cat: CatInput!) {
          addPet(pet: { cat: $cat }) {
            name
          }
        }

        mutation addCatWithDefault($cat: CatInput! = { name: "Brontie" }) {
          addPet(pet: { cat: $cat }) {
            name
          }
        }
        """));

    [Fact]
    public void Refuses_a_nullable_variable_for_a_field_of_a_oneOf_object() => Assert.Equal(
        ["VariablesInAllowedPositionRule 1:25 2:22"],
        SpecSchema.Errors("""
            mutation addNullableCat($cat: CatInput) {
              addPet(pet: { cat: $cat }) {
                name
              }
            }
            """));

    [Fact]
    public void Lets_no_default_make_up_for_null_in_a_oneOf_object() => Assert.Equal(
        ["VariablesInAllowedPositionRule 1:25 2:22"],
        SpecSchema.Errors("""
            mutation addNullableCat($cat: CatInput = { name: "Brontie" }) {
              addPet(pet: { cat: $cat }) {
                name
              }
            }
            """));

    [Fact]
    public void Accepts_a_nullable_variable_where_the_argument_has_a_default() => Assert.Empty(SpecSchema.Errors("""
        query booleanArgQueryWithDefault($booleanArg: Boolean) {
          arguments {
            optionalNonNullBooleanArgField(optionalBooleanArg: $booleanArg)
          }
        }
        """));

    [Fact]
    public void Accepts_a_nullable_variable_that_has_a_default() => Assert.Empty(SpecSchema.Errors("""
        query booleanArgQueryWithDefault($booleanArg: Boolean = true) {
          arguments {
            nonNullBooleanArgField(nonNullBooleanArg: $booleanArg)
          }
        }
        """));

    [Fact]
    public void Lets_no_default_of_null_make_up_for_a_nullable_variable() => Assert.Equal(
        ["VariablesInAllowedPositionRule 1:8 3:47"],
        SpecSchema.Errors("""
            query ($booleanArg: Boolean = null) {
              arguments {
                nonNullBooleanArgField(nonNullBooleanArg: $booleanArg)
              }
            }
            """));

    [Fact]
    public void Looks_at_items_of_lists_and_fields_of_objects() => Assert.Equal(
        [
            "VariablesInAllowedPositionRule 1:23 3:29",
            "VariablesInAllowedPositionRule 1:8 3:38",
            "VariablesInAllowedPositionRule 1:23 5:29",
        ],
        SpecSchema.Errors("""
            query ($text: String, $number: Int) {
              arguments {
                nonNullItems(items: [1, $number, $text])
              }
              findDog(searchBy: { name: $number }) {
                name
              }
            }
            """));

    [Fact]
    public void Looks_into_fragments() => Assert.Equal(
        ["VariablesInAllowedPositionRule 1:8 8:31"],
        SpecSchema.Errors("""
            query ($intArg: Int) {
              arguments {
                ...inner
              }
            }

            fragment inner on Arguments {
              booleanArgField(booleanArg: $intArg)
            }
            """));
}
