using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.EntityFramework.Paging;

/// <summary>How many items a page has.</summary>
public static class PageSize
{
    /// <summary>Items on a page when the client does not say.</summary>
    public const int ByDefault = 20;

    /// <summary>The most items on a page.</summary>
    public const int Max = 100;

    /// <summary>The size a client asked for, or refuses it.</summary>
    /// <param name="argument">Where it was given, for the error.</param>
    /// <exception cref="GraphQLException">No page has that many items.</exception>
    public static int Of(string argument, int? asked, int byDefault = ByDefault, int max = Max)
    {
        var size = asked ?? byDefault;
        if (size < 0)
            throw new GraphQLException(
                $"\"{argument}\" is {size}; a page has 0 items or more.", ErrorCodes.InvalidArgument);
        return size <= max ? size : throw new GraphQLException(
            new GraphQLError(
                $"\"{argument}\" is {size}; a page has at most {max} items. Ask for the next page with its cursor.",
                ErrorCodes.PageTooLarge)
            .With("requestedItems", size).With("maxAllowedItems", max));
    }
}
