using System.Diagnostics;
using Storefront.Host.EmbeddedPostgres;

namespace Storefront.Tests.Host;

public sealed class HostProcessTests : IDisposable
{
    // Nobody makes folders there, whoever he is.
    private const string Nowhere = "/proc/nowhere";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"storefront-host-{Guid.NewGuid():N}");

    [Fact]
    public async Task Starts_with_a_catalogue_and_stops_the_database_with_itself()
    {
        await using var host = await HostProcess.Start(folder);
        Assert.Equal("""{"data":{"songs":{"nodes":[{"title":"Encore"}]}}}""", await host.Send(
            """{ songs(first: 1, where: {title: {eq: "Encore"}}) { nodes { title } } }"""));

        Assert.Equal((0, ""), await host.Signal("TERM"));
        Assert.False(IsDatabaseRunning());
    }

    [Fact]
    public async Task Starts_again_after_it_was_killed()
    {
        await using (var killed = await HostProcess.Start(folder)) await killed.Signal("KILL");
        await using var host = await HostProcess.Start(folder);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await host.Send("{ __typename }"));
    }

    [Fact]
    public async Task Takes_its_database_along_when_it_is_killed()
    {
        await using var host = await HostProcess.Start(folder);
        await host.Signal("KILL");
        for (var waits = 0; waits < 100 && IsDatabaseRunning(); waits++) await Task.Delay(100);
        Assert.False(IsDatabaseRunning());
    }

    [Fact]
    public async Task Starts_a_database_again_that_was_killed()
    {
        await using var host = await HostProcess.Start(folder);
        var postmaster = (await File.ReadAllLinesAsync(Path.Combine(folder, "postgres", "postmaster.pid")))[0];
        using (var kill = Process.Start("kill", ["-s", "KILL", postmaster])) await kill.WaitForExitAsync();
        var answers = new List<string>();
        while (answers is not [.., var last] || !last.Contains("\"data\":{", StringComparison.Ordinal))
        {
            Assert.True(answers.Count < 300, "The database did not come back.");
            answers.Add(await host.Send("{ songs(first: 1) { totalCount } }"));
            await Task.Delay(100);
        }
        Assert.Contains("\"totalCount\":", answers[^1], StringComparison.Ordinal);
        var others = answers[..^1].Where(answer => !answer.Contains("\"UNAVAILABLE\"", StringComparison.Ordinal));
        Assert.True(!others.Any(), $"{string.Join('\n', others)}\n{host.Output}");
    }

    [Fact]
    public async Task Refuses_data_that_another_host_uses()
    {
        await using var first = await HostProcess.Start(folder);
        await using var second = await HostProcess.Start(folder);
        Assert.Equal(
            (1, $"Another host is running on the data in {folder}. Stop it first, "
                + "or give this one a folder of its own in Database:DataFolder.\n"),
            await second.End());
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await first.Send("{ __typename }"));
    }

    [Fact]
    public async Task Runs_a_command_beside_the_host_that_serves()
    {
        await using var host = await HostProcess.Start(folder);
        await using var command = await HostProcess.Run(folder, "database", "migrate");
        Assert.Equal((0, ""), await command.End());
        Assert.Equal("The tables are up to date.", command.Output);
    }

    [Fact]
    public async Task Serves_no_tables_of_another_version_outside_Development()
    {
        await using var early = await HostProcess.Run(folder, "--environment=Production");
        var (exitCode, errors) = await early.End();
        Assert.Equal(1, exitCode);
        Assert.Contains("Run \"database migrate\" with the same settings first.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_Development_prints_nothing_but_its_log()
    {
        await using var migrated = await HostProcess.Run(folder, "database", "migrate");
        Assert.Equal((0, ""), await migrated.End());
        await using var host = await HostProcess.Run(folder, "--environment=Production", "--urls=http://127.0.0.1:0");
        Assert.All(host.Output.Split('\n'), line => Assert.StartsWith("{", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("databse")]
    [InlineData("--Database:Provider=Oracle")]
    [InlineData("--Database:Provider=SqlServer")]
    [InlineData("--Ledger:CommissionBasisPoints=10001")]
    [InlineData("--ConnectionStrings:Storefront=garbage")]
    [InlineData("--ConnectionStrings:Storefront=Host=localhost;Port=99999")]
    [InlineData($"--Media:Folder={Nowhere} --ConnectionStrings:Storefront=Host=nowhere")]
    public async Task Says_what_is_wrong_with_a_command_line(string arguments)
    {
        await using var command = await HostProcess.Run(folder, arguments.Split(' '));
        var (exitCode, errors) = await command.End();
        Assert.Equal(1, exitCode);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Says_where_it_cannot_make_its_folder()
    {
        await using var host = await HostProcess.Run(Nowhere);
        var (exitCode, errors) = await host.End();
        Assert.Equal(1, exitCode);
        Assert.StartsWith(
            $"Database:DataFolder is {Nowhere}, where nothing can be written: ", errors, StringComparison.Ordinal);
    }

    [RootFact]
    public async Task Takes_nobody_else_for_at_work_where_no_folder_can_be_written()
    {
        await using var host = await HostProcess.Run("/proc");
        Assert.StartsWith("Database:DataFolder is /proc, ", (await host.End()).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_setting_for_what_a_command_works_on()
    {
        await using var command = await HostProcess.Run(folder, "database", "grant", "--Database:Provider=Postgres");
        Assert.Equal((1, "The role is missing, or stands behind a setting.\n\n"), await command.End());
    }

    [RootFact]
    public async Task Runs_as_an_ordinary_user_too()
    {
        Directory.CreateDirectory(folder);
        await DatabaseUser.Own(folder, "nobody", CancellationToken.None);
        await using var host = await HostProcess.Start(folder, user: "nobody");
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await host.Send("{ __typename }"));
        Assert.Equal((0, ""), await host.Signal("TERM"));
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private bool IsDatabaseRunning() => File.Exists(Path.Combine(folder, "postgres", "postmaster.pid"));
}
