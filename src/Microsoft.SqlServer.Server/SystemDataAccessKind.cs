namespace Microsoft.SqlServer.Server;

/// <summary>Whether a CLR routine reads the system tables of its server.</summary>
public enum SystemDataAccessKind
{
    None,
    Read,
}
