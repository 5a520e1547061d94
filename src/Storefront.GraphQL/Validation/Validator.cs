using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation;

public sealed record ValidationLimits;

public static class Validator
{
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationLimits limits) => [];
}
