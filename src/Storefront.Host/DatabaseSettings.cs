using System.Data.Common;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Storefront.Host;

public enum DatabaseProvider
{
    Postgres,
    SqlServer,
}

/// <summary>Which database the host uses: settings <c>Database:*</c> and <c>ConnectionStrings:Storefront</c>.</summary>
public sealed class DatabaseSettings
{
    public DatabaseProvider Provider { get; set; }

    /// <summary>Null starts a private PostgreSQL with the host.</summary>
    public string? ConnectionString { get; private set; }

    /// <summary>Where the private PostgreSQL keeps its data.</summary>
    public string DataFolder { get; set; } = DefaultDataFolder();

    /// <summary>The folder of the private PostgreSQL's programs; looked for when null.</summary>
    public string? PostgresBinaries { get; set; }

    /// <exception cref="SetupException">A setting is unknown, or has a value it cannot have.</exception>
    public static DatabaseSettings Read(IConfiguration configuration)
    {
        var settings = SettingsSection.Read<DatabaseSettings>(configuration, "Database");
        settings.DataFolder = Path.GetFullPath(settings.DataFolder);
        var named = configuration.GetConnectionString("Storefront");
        if (!string.IsNullOrWhiteSpace(named)) settings.ConnectTo(named);
        else if (settings.Provider == DatabaseProvider.SqlServer)
            throw new SetupException("Database:Provider is SqlServer: name a server in ConnectionStrings:Storefront.");
        return settings;
    }

    private void ConnectTo(string connectionString)
    {
        DbProviderFactory factory =
            Provider == DatabaseProvider.Postgres ? NpgsqlFactory.Instance : SqlClientFactory.Instance;
        try
        {
            using var source = factory.CreateDataSource(connectionString);
            using var parsed = source.CreateConnection();
        }
        // Neither the string nor the fault is told: a password may be in both.
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or NotSupportedException)
        {
            throw new SetupException(
                $"ConnectionStrings:Storefront is no connection string for {Provider}; it may be like \"{Example}\".");
        }
        ConnectionString = connectionString;
    }

    private string Example => Provider == DatabaseProvider.Postgres
        ? "Host=db.example;Database=storefront;Username=shop;Password=secret"
        : "Server=db.example;Database=storefront;User Id=shop;Password=secret";

    // Beside the solution when run from its sources, so that every folder it is started from finds the same data.
    private static string DefaultDataFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Storefront.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? "", ".data");
    }
}
