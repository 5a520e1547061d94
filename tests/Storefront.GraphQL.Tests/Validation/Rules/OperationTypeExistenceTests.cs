using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Validation.Rules;

public sealed class OperationTypeExistenceTests
{
    private static readonly Schema QueriesOnly = SchemaParser.Parse("type Query { hello: String }");

    [Fact]
    public void Accepts_an_operation_that_the_schema_offers() => Assert.Empty(SpecSchema.Errors(
        """
        query helloQuery {
          hello
        }
        """,
        QueriesOnly));

    [Fact]
    public void Refuses_a_mutation_where_the_schema_has_none() => Assert.Equal(
        ["KnownOperationTypesRule 1:1"],
        SpecSchema.Errors(
            """
            mutation goodbyeMutation {
              goodbye
            }
            """,
            QueriesOnly));

    [Fact]
    public void Refuses_a_subscription_where_the_schema_has_none() => Assert.Equal(
        ["KnownOperationTypesRule 1:1"],
        SpecSchema.Errors("subscription { goodbye }", QueriesOnly));
}
