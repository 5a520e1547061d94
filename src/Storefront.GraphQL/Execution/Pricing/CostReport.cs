using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Execution.Pricing;

/// <summary>What a response tells of its price: <c>extensions.cost</c>.</summary>
internal static class CostReport
{
    /// <summary>What ends a response map, instead of its last brace.</summary>
    /// <param name="bucket">Null where the answer may be kept on its way, and be given to others.</param>
    public static byte[] End(int requested, (Budget Budget, int Available)? bucket)
    {
        using var json = new JsonBuffer(256);
        json.Raw(",\"extensions\":{\"cost\":{\"requested\":"u8);
        json.Number(requested);
        if (bucket is var (budget, available))
        {
            json.Raw(",\"bucket\":{\"size\":"u8);
            json.Number(budget.Size);
            json.Raw(",\"available\":"u8);
            json.Number(available);
            json.Raw(",\"refillPerSecond\":"u8);
            json.Number(budget.RefillPerSecond);
            json.Byte((byte)'}');
        }
        json.Raw("}}}"u8);
        return json.WrittenSpan.ToArray();
    }

    public static GraphQLError TooDear(OperationPrice price, int ceiling) =>
        new GraphQLError(
            $"The operation would cost {price.Requested} points, and one may cost {ceiling}. {price.DearestField} adds "
                + "most: ask for smaller pages, or in several operations.",
            ErrorCodes.CostLimitExceeded)
        .With("requested", price.Requested).With("ceiling", ceiling).With("dearestField", price.DearestField ?? "");

    public static GraphQLError Throttled(int requested, Charge charge)
    {
        var seconds = (int)Math.Clamp(Math.Ceiling(charge.Wait.TotalSeconds), 1, int.MaxValue);
        return new GraphQLError(
            $"The operation costs {requested} points and {Math.Max(0, charge.Available)} are left; send it again in "
                + $"{seconds} s.",
            ErrorCodes.Throttled).With("retryAfterSeconds", seconds);
    }

    public static GraphQLError TooManyRows(double rows, int most) =>
        new GraphQLError(
            $"Lists inside lists may come to {rows:0} rows, and {most} may be asked for at once. Ask for smaller "
                + "pages.",
            ErrorCodes.LimitExceeded)
        .With("limit", "listSizeProduct");
}
