namespace Storefront.Host;

/// <summary>A fault of the set-up, not of the program: the message says what to do and is all the operator sees.</summary>
public sealed class SetupException(string message) : Exception(message);
