using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Tests.Validation;

/// <summary>The schema of the examples of §5, with what they add to it on the way and a little more.</summary>
internal static class SpecSchema
{
    private const string Sdl = """
        directive @onQuery on QUERY
        directive @tag(name: String!) repeatable on FIELD

        scalar Any

        type Query {
          dog: Dog
          findDog(searchBy: FindDogInput): Dog
          human: Human
          pet: Pet
          catOrDog: CatOrDog
          arguments: Arguments
          booleanList(booleanListArg: [Boolean!]): Boolean
          any(of: Any): Any
        }

        type Mutation {
          addPet(pet: PetInput!): Pet
          addPets(pets: [PetInput!]!): [Pet]
        }

        type Subscription {
          newMessage: Message
          disallowedSecondRootField: Boolean
        }

        type Message {
          body: String
          sender: String
        }

        enum DogCommand { SIT DOWN HEEL }

        type Dog implements Pet {
          name: String!
          nickname: String
          barkVolume: Int
          commands: [DogCommand!]
          doesKnowCommand(dogCommand: DogCommand!): Boolean!
          isHouseTrained(atOtherHomes: Boolean): Boolean!
          same(if: Boolean): Boolean
          owner: Human
        }

        interface Sentient { name: String! }
        interface Pet { name: String! }

        type Alien implements Sentient {
          name: String!
          homePlanet: String
          pet: Pet
        }

        type Human implements Sentient {
          name: String!
          nickname: String
          pets: [Pet!]
          pet: Pet
        }

        enum CatCommand { JUMP }

        type Cat implements Pet {
          name: String!
          nickname: String
          doesKnowCommand(catCommand: CatCommand!): Boolean!
          meowVolume: Int
          rival: Dog
        }

        union CatOrDog = Cat | Dog
        union DogOrHuman = Dog | Human
        union HumanOrAlien = Human | Alien

        interface Node { id: ID! }
        interface Resource implements Node { id: ID! url: String }
        type Image implements Resource & Node { id: ID! url: String }

        input FindDogInput { name: String owner: String }
        input CatInput { name: String! nickname: String meowVolume: Int }
        input DogInput { name: String! nickname: String barkVolume: Int }
        input PetInput @oneOf { cat: CatInput dog: DogInput }
        input ComplexInput { required: Boolean! defaulted: Boolean! = false }

        type Arguments {
          multipleRequirements(x: Int!, y: Int!): Int!
          booleanArgField(booleanArg: Boolean): Boolean
          floatArgField(floatArg: Float): Float
          intArgField(intArg: Int): Int
          nonNullBooleanArgField(nonNullBooleanArg: Boolean!): Boolean!
          booleanListArgField(booleanListArg: [Boolean]!): [Boolean]
          nonNullBooleanListField(nonNullBooleanListArg: [Boolean]!): [Boolean]
          optionalNonNullBooleanArgField(optionalBooleanArg: Boolean! = false): Boolean!
          nonNullItems(items: [Int!]): Int
          complexArgField(complexArg: ComplexInput): Boolean
        }
        """;

    public static Schema Schema { get; } = SchemaParser.Parse(Sdl);

    /// <summary>What is wrong with a document: for each error the rule and the places.</summary>
    public static IReadOnlyList<string> Errors(string document, Schema? schema = null, ValidationLimits? limits = null)
    {
        var parsed = Parser.Parse(document, ParserLimits.None);
        var errors = Validator.Validate(schema ?? Schema, parsed, limits ?? ValidationLimits.Off).Select(Shown);

        // The specification shows fragments without the operations that use them.
        var hasOperations = parsed.Definitions.Any(definition => definition is OperationDefinitionNode);
        return [.. errors.Where(error => hasOperations || !IsOnUse(error))];
    }

    private static bool IsOnUse(string error) => error.StartsWith("NoUnusedFragmentsRule", StringComparison.Ordinal);

    public static string Shown(GraphQLError error) =>
        $"{error.Extensions!.Values.Single()} {string.Join(' ', error.Locations)}";
}
