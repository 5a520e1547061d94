namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesTests
{
    [Fact]
    public void Accepts_scalars_input_objects_and_lists_of_them() => Assert.Empty(SpecSchema.Errors("""
        query takesBoolean($atOtherHomes: Boolean) {
          dog {
            isHouseTrained(atOtherHomes: $atOtherHomes)
          }
        }

        query takesComplexInput($search: FindDogInput) {
          findDog(searchBy: $search) {
            name
          }
        }

        query TakesListOfBooleanBang($booleans: [Boolean!]) {
          booleanList(booleanListArg: $booleans)
        }
        """));

    [Fact]
    public void Refuses_objects_interfaces_and_unions() => Assert.Equal(
        [
            "VariablesAreInputTypesRule 1:22",
            "VariablesAreInputTypesRule 5:26",
            "VariablesAreInputTypesRule 9:29",
            "VariablesAreInputTypesRule 13:32",
            "NoUnusedVariablesRule 1:16",
            "NoUnusedVariablesRule 5:20",
            "NoUnusedVariablesRule 9:22",
            "NoUnusedVariablesRule 13:21",
        ],
        SpecSchema.Errors("""
            query takesCat($cat: Cat) {
              dog { name }
            }

            query takesDogBang($dog: Dog!) {
              dog { name }
            }

            query takesListOfPet($pets: [Pet]) {
              dog { name }
            }

            query takesCatOrDog($catOrDog: CatOrDog) {
              dog { name }
            }
            """));

    [Fact]
    public void Refuses_types_that_the_schema_lacks() => Assert.Equal(
        ["KnownTypeNamesRule 1:14", "KnownTypeNamesRule 1:35"],
        SpecSchema.Errors("""
            query ($one: NotInSchema, $many: [NotInSchema!]!) {
              dog @include(if: $one) {
                name @skip(if: $many)
              }
            }
            """));
}
