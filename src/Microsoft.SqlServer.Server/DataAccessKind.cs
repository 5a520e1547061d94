namespace Microsoft.SqlServer.Server;

/// <summary>Whether a CLR routine reads the data of its server.</summary>
public enum DataAccessKind
{
    None,
    Read,
}
