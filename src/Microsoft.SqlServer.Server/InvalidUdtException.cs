namespace Microsoft.SqlServer.Server;

/// <summary>A type that is used as a CLR user-defined type and is none.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message) : base(message)
    {
    }

    public static InvalidUdtException Create(Type udtType, string resourceReason) =>
        new($"{udtType.FullName} is not a user-defined type: {resourceReason}");
}
