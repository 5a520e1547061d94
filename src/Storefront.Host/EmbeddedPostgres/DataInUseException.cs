namespace Storefront.Host.EmbeddedPostgres;

/// <summary>Another host runs on the data; what does not need it alone may join it at its socket.</summary>
internal sealed class DataInUseException(string folder, string socketFolder) : SetupException(
    $"Another host is running on the data in {folder}. Stop it first, "
    + "or give this one a folder of its own in Database:DataFolder.")
{
    public string SocketFolder { get; } = socketFolder;
}
