namespace Storefront.GraphQL.Tests.Differential;

/// <summary>Everything a schema says of itself, as tools ask for it.</summary>
internal static class IntrospectionQuery
{
    public const string Full = """
        {
          __schema {
            description
            queryType { name kind }
            mutationType { name kind }
            subscriptionType { name kind }
            types { ...FullType }
            directives {
              name description isRepeatable locations
              args(includeDeprecated: true) { ...InputValue }
            }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description isDeprecated deprecationReason
            args(includeDeprecated: true) { ...InputValue }
            type { ...TypeRef }
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue {
          name description defaultValue isDeprecated deprecationReason
          type { ...TypeRef }
        }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { name } } } } }
        }
        """;
}
