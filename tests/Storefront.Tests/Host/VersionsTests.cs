using Npgsql;

namespace Storefront.Tests.Host;

/// <summary>Which databases a version of the host takes for its own.</summary>
public sealed class VersionsTests : IAsyncLifetime
{
    private const string Name = "versions";

    private string connection = "";

    [Fact]
    public async Task Refuses_tables_of_another_past()
    {
        await Execute(
            """
            UPDATE migrations SET "MigrationId" = '20200101000000_Another'
            WHERE "MigrationId" = '20261122000000_FirstVersion'
            """);
        await using var command = await Migrate();
        Assert.Equal(
            (1, "The database was made by a version that this one does not descend from: it has "
                + "20200101000000_Another and lacks 20261122000000_FirstVersion. "
                + "Name an empty one, or delete the folder of a private one.\n"),
            await command.End());
    }

    [Fact]
    public async Task Serves_tables_of_a_newer_version()
    {
        await Execute("INSERT INTO migrations VALUES ('20990101000000_Newer', '20.0.0')");
        await using var command = await Migrate();
        Assert.Equal((0, ""), await command.End());
        Assert.Equal("The tables are up to date.", command.Output);
    }

    public async Task InitializeAsync() => connection = await TestCluster.Copy(Name, withDemoCatalogue: false);

    public Task DisposeAsync() => TestCluster.Drop(Name);

    private Task<HostProcess> Migrate() => HostProcess.Run(
        dataFolder: "", "database", "migrate", $"--ConnectionStrings:Storefront={connection}");

    private async Task Execute(string statement)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
