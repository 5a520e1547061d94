namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class FieldSelectionMergingTests
{
    [Fact]
    public void Merges_identical_fields() => Assert.Empty(SpecSchema.Errors("""
        fragment mergeIdenticalFields on Dog {
          name
          name
        }

        fragment mergeIdenticalAliasesAndFields on Dog {
          otherName: name
          otherName: name
        }
        """));

    [Fact]
    public void Refuses_an_alias_that_hides_a_field() => Assert.Equal(
        ["OverlappingFieldsCanBeMergedRule 2:3 3:3"],
        SpecSchema.Errors("""
            fragment conflictingBecauseAlias on Dog {
              name: nickname
              name
            }
            """));

    [Fact]
    public void Merges_identical_arguments() => Assert.Empty(SpecSchema.Errors("""
        fragment mergeIdenticalFieldsWithIdenticalArgs on Dog {
          doesKnowCommand(dogCommand: SIT)
          doesKnowCommand(dogCommand: SIT)
        }

        fragment mergeIdenticalFieldsWithIdenticalValues on Dog {
          doesKnowCommand(dogCommand: $dogCommand)
          doesKnowCommand(dogCommand: $dogCommand)
        }
        """));

    [Fact]
    public void Refuses_differing_arguments() => Assert.Equal(
        [
            "ProvidedRequiredArgumentsRule 18:3",
            "OverlappingFieldsCanBeMergedRule 2:3 3:3",
            "OverlappingFieldsCanBeMergedRule 7:3 8:3",
            "OverlappingFieldsCanBeMergedRule 12:3 13:3",
            "OverlappingFieldsCanBeMergedRule 17:3 18:3",
        ],
        SpecSchema.Errors("""
            fragment conflictingArgsOnValues on Dog {
              doesKnowCommand(dogCommand: SIT)
              doesKnowCommand(dogCommand: HEEL)
            }

            fragment conflictingArgsValueAndVar on Dog {
              doesKnowCommand(dogCommand: SIT)
              doesKnowCommand(dogCommand: $dogCommand)
            }

            fragment conflictingArgsWithVars on Dog {
              doesKnowCommand(dogCommand: $varOne)
              doesKnowCommand(dogCommand: $varTwo)
            }

            fragment differingArgs on Dog {
              doesKnowCommand(dogCommand: SIT)
              doesKnowCommand
            }
            """));

    [Fact]
    public void Lets_fields_differ_that_no_object_has_both() => Assert.Empty(SpecSchema.Errors("""
        fragment safeDifferingFields on Pet {
          ... on Dog {
            volume: barkVolume
          }
          ... on Cat {
            volume: meowVolume
          }
        }

        fragment safeDifferingArgs on Pet {
          ... on Dog {
            doesKnowCommand(dogCommand: SIT)
          }
          ... on Cat {
            doesKnowCommand(catCommand: JUMP)
          }
        }
        """));

    [Fact]
    public void Refuses_responses_of_different_shapes() => Assert.Equal(
        ["OverlappingFieldsCanBeMergedRule 3:5 6:5"],
        SpecSchema.Errors("""
            fragment conflictingDifferingResponses on Pet {
              ... on Dog {
                someValue: nickname
              }
              ... on Cat {
                someValue: meowVolume
              }
            }
            """));

    [Fact]
    public void Takes_arguments_and_input_fields_in_any_order() => Assert.Empty(SpecSchema.Errors("""
        {
          arguments {
            multipleRequirements(x: 1, y: 2)
            multipleRequirements(y: 2, x: 1)
          }
          findDog(searchBy: {name: "Fido", owner: "Ann"}) { name }
          findDog(searchBy: {owner: "Ann", name: "Fido"}) { name }
        }
        """));

    [Fact]
    public void Tells_a_block_string_from_a_string() => Assert.Equal(
        ["OverlappingFieldsCanBeMergedRule 2:3 3:3"],
        SpecSchema.Errors(""""
            {
              findDog(searchBy: {name: "Fido"}) { name }
              findDog(searchBy: {name: """Fido"""}) { name }
            }
            """"));

    [Fact]
    public void Compares_what_merged_fields_select() => Assert.Equal(
        ["OverlappingFieldsCanBeMergedRule 2:3 3:5 4:7 7:3 8:5 9:7"],
        SpecSchema.Errors("""
            {
              dog {
                owner {
                  x: name
                }
              }
              dog {
                owner {
                  x: __typename
                }
              }
            }
            """));

    [Fact]
    public void Names_every_conflict_below_a_pair_in_one_error() => Assert.Equal(
        ["OverlappingFieldsCanBeMergedRule 2:3 3:5 4:5 6:3 7:5 8:5"],
        SpecSchema.Errors("""
            {
              dog {
                x: name
                y: nickname
              }
              dog {
                x: nickname
                y: name
              }
            }
            """));

    [Fact]
    public void Finds_a_conflict_between_fragments() => Assert.Equal(
        ["OverlappingFieldsCanBeMergedRule 9:3 13:3"],
        SpecSchema.Errors("""
            {
              dog {
                ...one
                ...other
              }
            }

            fragment one on Dog {
              x: name
            }

            fragment other on Dog {
              x: nickname
            }
            """));

    [Fact]
    public void Reports_a_conflict_inside_a_fragment_once() => Assert.Equal(
        ["OverlappingFieldsCanBeMergedRule 7:3 8:3"],
        SpecSchema.Errors("""
            {
              dog { ...twice }
              again: dog { ...twice }
            }

            fragment twice on Dog {
              x: name
              x: nickname
            }
            """));

    [Fact]
    public void Compares_shapes_below_fields_that_no_object_has_both() => Assert.Equal(
        ["OverlappingFieldsCanBeMergedRule 4:7 5:9 9:7 10:9"],
        SpecSchema.Errors("""
            {
              pet {
                ... on Dog {
                  deep: owner {
                    x: name
                  }
                }
                ... on Cat {
                  deep: rival {
                    x: barkVolume
                  }
                }
              }
            }
            """));

    [Fact]
    public void Lets_fields_differ_below_fields_that_no_object_has_both() => Assert.Empty(SpecSchema.Errors("""
        {
          pet {
            ... on Dog {
              deep: owner {
                x: nickname
              }
            }
            ... on Cat {
              deep: rival {
                x: nickname
              }
            }
          }
        }
        """));

    [Fact]
    public void Compares_a_field_of_an_interface_with_those_of_its_objects() => Assert.Equal(
        ["OverlappingFieldsCanBeMergedRule 3:5 5:7", "OverlappingFieldsCanBeMergedRule 5:7 8:7"],
        SpecSchema.Errors("""
            {
              pet {
                x: name
                ... on Dog {
                  x: nickname
                }
                ... on Cat {
                  x: name
                }
              }
            }
            """));

    [Fact]
    public void Tells_a_list_from_a_single_value() => Assert.Equal(
        ["OverlappingFieldsCanBeMergedRule 2:3 3:5 5:3 6:5"],
        SpecSchema.Errors("""
            {
              human {
                x: pets { name }
              }
              human {
                x: pet { name }
              }
            }
            """));

    [Fact]
    public void Tells_lists_and_nullability_apart_between_objects() => Assert.Equal(
        ["OverlappingFieldsCanBeMergedRule 3:5 7:5", "OverlappingFieldsCanBeMergedRule 4:5 8:5"],
        SpecSchema.Errors("""
            fragment lists on HumanOrAlien {
              ... on Human {
                x: pets { name }
                y: name
              }
              ... on Alien {
                x: pet { name }
                y: homePlanet
              }
            }
            """));

    [Fact]
    public void Merges_through_an_unknown_type() => Assert.Equal(
        ["KnownTypeNamesRule 3:12", "KnownTypeNamesRule 6:12", "OverlappingFieldsCanBeMergedRule 4:7 7:7"],
        SpecSchema.Errors("""
            {
              dog {
                ... on NotInSchema {
                  x: one
                }
                ... on NotInSchemaEither {
                  x: other
                }
              }
            }
            """));
}
