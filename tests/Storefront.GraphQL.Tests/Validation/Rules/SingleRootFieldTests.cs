using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class SingleRootFieldTests
{
    [Fact]
    public void Accepts_one_root_field() => Assert.Empty(SpecSchema.Errors("""
        subscription sub {
          newMessage {
            body
            sender
          }
        }
        """));

    [Fact]
    public void Accepts_one_root_field_in_a_fragment() => Assert.Empty(SpecSchema.Errors("""
        subscription sub {
          ...newMessageFields
        }

        fragment newMessageFields on Subscription {
          newMessage {
            body
            sender
          }
        }
        """));

    [Fact]
    public void Refuses_a_second_root_field() => Assert.Equal(
        ["SingleFieldSubscriptionsRule 6:3"],
        SpecSchema.Errors("""
            subscription sub {
              newMessage {
                body
                sender
              }
              disallowedSecondRootField
            }
            """));

    [Fact]
    public void Refuses_a_second_root_field_in_a_fragment() => Assert.Equal(
        ["SingleFieldSubscriptionsRule 10:3"],
        SpecSchema.Errors("""
            subscription sub {
              ...multipleSubscriptions
            }

            fragment multipleSubscriptions on Subscription {
              newMessage {
                body
                sender
              }
              disallowedSecondRootField
            }
            """));

    [Fact]
    public void Refuses_skip_and_include_at_the_root() => Assert.Equal(
        ["SingleFieldSubscriptionsRule 2:14 6:29", "SingleFieldSubscriptionsRule 6:3"],
        SpecSchema.Errors("""
            subscription requiredRuntimeValidation($bool: Boolean!) {
              newMessage @include(if: $bool) {
                body
                sender
              }
              disallowedSecondRootField @skip(if: $bool)
            }
            """));

    [Fact]
    public void Refuses_skip_on_a_fragment_at_the_root() => Assert.Equal(
        ["SingleFieldSubscriptionsRule 2:13 3:23"],
        SpecSchema.Errors("""
            subscription sub($bool: Boolean!) {
              ...fields @skip(if: $bool)
              ... on Subscription @include(if: $bool) {
                newMessage {
                  body
                }
              }
            }

            fragment fields on Subscription {
              newMessage {
                sender @skip(if: $bool)
              }
            }
            """));

    [Fact]
    public void Refuses_fragments_of_which_none_applies() => Assert.Equal(
        ["SingleFieldSubscriptionsRule 1:14"],
        SpecSchema.Errors(
            "subscription { ... on Named { ... on Dog { name } } }",
            SchemaParser.Parse("""
                interface Named { name: String }
                type Dog implements Named { name: String }
                type Subscription implements Named { name: String }
                type Query { dog: Dog }
                """)));

    [Fact]
    public void Leaves_fragments_that_spread_themselves_to_their_own_rule() => Assert.Equal(
        ["NoFragmentCyclesRule 1:52"],
        SpecSchema.Errors("subscription { ...A } fragment A on Subscription { ...A }"));

    [Fact]
    public void Refuses_an_introspection_field() => Assert.Equal(
        ["SingleFieldSubscriptionsRule 2:3"],
        SpecSchema.Errors("""
            subscription sub {
              __typename
            }
            """));

    [Fact]
    public void Counts_fields_of_one_response_name_once() => Assert.Empty(SpecSchema.Errors("""
        subscription sub {
          newMessage {
            body
          }
          ... {
            newMessage {
              sender
            }
          }
        }
        """));

    [Fact]
    public void Counts_aliases_of_one_field_apart() => Assert.Equal(
        ["SingleFieldSubscriptionsRule 5:3"],
        SpecSchema.Errors("""
            subscription sub {
              newMessage {
                body
              }
              another: newMessage {
                body
              }
            }
            """));

    [Fact]
    public void Ends_with_fragments_in_a_circle() => Assert.Equal(
        ["NoFragmentCyclesRule 9:3"],
        SpecSchema.Errors("""
            subscription sub {
              ...circle
            }

            fragment circle on Subscription {
              newMessage {
                body
              }
              ...circle
            }
            """));
}
