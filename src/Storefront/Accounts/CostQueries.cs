using System.Text;
using System.Text.Json;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Response;

namespace Storefront.Accounts;

/// <summary>What operations cost.</summary>
[QueryType]
public static class CostQueries
{
    /// <summary>
    /// What an operation would cost the caller, mutations too, without running it. What is wrong with the document is
    /// this field's error, with the code that the document itself would get.
    /// </summary>
    /// <param name="document">The text of the document.</param>
    /// <param name="variables">The values of its variables, by name: page sizes are part of the price.</param>
    /// <param name="operationName">Which operation of the document; needed where it has several.</param>
    [Cost(5)]
    public static CostReport GetCostOf(
        string document, JsonElement? variables, string? operationName, RequestExecutor executor, FieldContext context)
    {
        if (variables is not null and not { ValueKind: JsonValueKind.Object or JsonValueKind.Null })
            throw new GraphQLException("The \"variables\" are not an object.", ErrorCodes.InvalidArgument);
        var request = new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes(document),
            OperationName = string.IsNullOrEmpty(operationName) ? null : operationName,
            Variables = variables is { ValueKind: JsonValueKind.Object } values
                ? JsonSerializer.SerializeToUtf8Bytes(values)
                : default,
        };
        try
        {
            var (requested, dearestField) = executor.PriceOf(request);
            return new CostReport(requested, context.Execution.Caller.Budget?.Ceiling, dearestField);
        }
        catch (GraphQLException wrong)
        {
            // The places are those of the other document.
            throw new GraphQLException(wrong.Error with { Locations = [], Path = null });
        }
    }
}

/// <summary>The price of an operation, in points.</summary>
/// <param name="Requested">What it takes from the caller's bucket.</param>
/// <param name="Ceiling">The most that one operation of the caller may cost; null where nothing is limited.</param>
/// <param name="DearestField">The coordinate of the field that adds most: <c>Song.credits</c>.</param>
public sealed record CostReport(int Requested, int? Ceiling, string? DearestField);
