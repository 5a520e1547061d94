using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Execution;

/// <summary>A field that failed as a whole: every parent gets the error.</summary>
internal sealed class FailedField(FieldPlan field, GraphQLError error) : FetchedField
{
    public override Written Write(ResponseWriter writer, int parent)
    {
        writer.Report(error, field);
        return Written.Failed;
    }
}
