namespace Storefront.GraphQL.Response;

/// <summary>An answer grew beyond what the server gives; nothing of it is sent.</summary>
public sealed class ResponseTooLargeException(int mostBytes)
    : Exception($"The answer is larger than {mostBytes} bytes; ask for less at a time.")
{
    internal GraphQLError Error => new(Message, ErrorCodes.ResponseTooLarge);
}
