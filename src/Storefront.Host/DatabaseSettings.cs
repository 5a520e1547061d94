namespace Storefront.Host;

public enum DatabaseProvider
{
    Postgres,
    SqlServer,
}

/// <summary>Which database the host uses: settings <c>Database:*</c> and <c>ConnectionStrings:Storefront</c>.</summary>
public sealed record DatabaseSettings
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Postgres;

    /// <summary>Null starts a private PostgreSQL with the host.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Where the private PostgreSQL keeps its data.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder of the private PostgreSQL's programs; looked for when null.</summary>
    public string? PostgresBinaries { get; init; }

    /// <exception cref="SetupException">A setting has a value it cannot have.</exception>
    public static DatabaseSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Database");
        var settings = new DatabaseSettings
        {
            Provider = ReadProvider(section["Provider"]),
            ConnectionString = Given(configuration.GetConnectionString("Storefront")),
            DataFolder = Path.GetFullPath(Given(section["DataFolder"]) ?? DefaultDataFolder()),
            PostgresBinaries = Given(section["PostgresBinaries"]),
        };
        if (settings is { Provider: DatabaseProvider.SqlServer, ConnectionString: null })
            throw new SetupException("Database:Provider is SqlServer: name a server in ConnectionStrings:Storefront.");
        return settings;
    }

    private static DatabaseProvider ReadProvider(string? name) => Given(name) switch
    {
        null => DatabaseProvider.Postgres,
        var given when Enum.TryParse<DatabaseProvider>(given, ignoreCase: true, out var provider) => provider,
        var other => throw new SetupException($"Database:Provider is \"{other}\"; it may be Postgres or SqlServer."),
    };

    // Beside the solution when run from its sources, so that every folder it is started from finds the same data.
    private static string DefaultDataFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Storefront.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? "", ".data");
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
