namespace Storefront.Host;

/// <summary>A fault of the set-up, not of the program: its message says what to do, and is all that is shown.</summary>
public class SetupException(string message) : Exception(message);
