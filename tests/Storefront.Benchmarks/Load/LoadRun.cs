using System.Globalization;
using Npgsql;
using Storefront.Benchmarks.Catalogue;
using Storefront.Host;

namespace Storefront.Benchmarks.Load;

/// <summary>How long and how often is measured.</summary>
internal sealed record LoadSettings
{
    public required IReadOnlyList<string> Shapes { get; init; }
    public required int Rounds { get; init; }
    public required TimeSpan Round { get; init; }

    /// <summary>The longest that a server is kept busy with a shape before it is measured.</summary>
    public required TimeSpan WarmUp { get; init; }

    public required int Connections { get; init; }

    /// <summary>Whether our server gives answers again that it has given before.</summary>
    public required bool KeepsAnswers { get; init; }

    /// <summary>What our server is measured beside.</summary>
    public required Beside Beside { get; init; }
}

/// <summary>Measures both servers in turn, so that whatever else the machine does meets both.</summary>
internal sealed class LoadRun(string connectionString, CatalogueSize size, LoadSettings settings, TextWriter notes)
{
    private readonly Wrk wrk = new(settings.Connections);

    /// <summary>Checks, warms up and measures every shape, and prints the table.</summary>
    public async Task Compare(CancellationToken cancel)
    {
        await Wrk.EnsureInstalled(cancel);
        await using var database = NpgsqlDataSource.Create(connectionString);
        var postmaster = await Postmaster(database, cancel);
        await using var measured = await ServerProcess.Start(
            Servers.Ours, connectionString, settings.KeepsAnswers, cancel);
        await using var limit = await ServerProcess.Start(
            settings.Beside switch
            {
                Beside.HandWritten => Servers.HandWritten,
                Beside.NoBudget => Servers.OursUnpriced,
                _ => Servers.Ours,
            },
            connectionString,
            settings.KeepsAnswers,
            cancel);
        if (settings.Beside == Beside.NoToken)
            measured.Token = await ClientToken.Get(connectionString, measured.Url, cancel);
        using var agreement = new Agreement(measured, limit);
        var sets = new VariableSets(database, size);
        var shapes = new List<Shape>();
        using var warmUp = new WarmUp(wrk, settings.WarmUp);
        foreach (var name in settings.Shapes)
        {
            var shape = await sets.For(name, cancel);
            shapes.Add(shape);
            await agreement.Check(shape, cancel);
            await warmUp.Run(limit, shape, cancel);
            await warmUp.Run(measured, shape, cancel);
            await notes.WriteLineAsync($"{name}: both give the same answers, and are warm.");
        }
        var table = new ResultTable(settings);
        foreach (var shape in shapes)
        {
            await notes.WriteLineAsync(shape.Name);
            for (var round = 1; round <= settings.Rounds; round++)
            {
                table.Add(shape.Name, await Measure(limit, shape, postmaster, cancel), isLimit: true);
                table.Add(shape.Name, await Measure(measured, shape, postmaster, cancel), isLimit: false);
            }
        }
        await notes.WriteLineAsync(table.ToString());
        await notes.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Memory at the end: {table.Limit} {limit.MemoryMiB:0} MiB, {table.Measured} {measured.MemoryMiB:0} MiB."));
    }

    /// <summary>Keeps one of the servers busy with one shape, for a profiler to look at.</summary>
    public async Task KeepBusy(string server, string shape, TimeSpan time, CancellationToken cancel)
    {
        await Wrk.EnsureInstalled(cancel);
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var process = await ServerProcess.Start(
            server, connectionString, settings.KeepsAnswers, cancel);
        var prepared = await new VariableSets(database, size).For(shape, cancel);
        using (var warmUp = new WarmUp(wrk, settings.WarmUp)) await warmUp.Run(process, prepared, cancel);
        await notes.WriteLineAsync($"{shape} on process {process.Id} for {time.TotalSeconds:0} s.");
        var sent = await wrk.Send(process, prepared, time, cancel);
        await notes.WriteLineAsync($"{sent.Requests} requests, {sent.Failures} failures.");
    }

    private async Task<Measurement> Measure(ServerProcess server, Shape shape, int postmaster, CancellationToken cancel)
    {
        var (serverBefore, databaseBefore) = (server.ProcessorTime, ProcessorTime.OfFamily(postmaster));
        var sent = await wrk.Send(server, shape, settings.Round, cancel);
        var (serverTime, databaseTime) =
            (server.ProcessorTime - serverBefore, ProcessorTime.OfFamily(postmaster) - databaseBefore);
        if (sent.Failures > 0)
        {
            throw new SetupException(
                $"{shape.Name}: {sent.Failures} of {sent.Requests} requests to {server.Name} failed.");
        }
        var thousands = sent.Requests / 1000.0;
        var counted = new Measurement(
            serverTime.TotalSeconds / thousands,
            databaseTime.TotalSeconds / thousands,
            sent.Requests / sent.Seconds,
            (double)sent.Bytes / sent.Requests);
        await notes.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"  {(server.Token is null ? server.Name : "with token"),-12} {counted.Server:0.000} + "
            + $"{counted.Database:0.000} s, {counted.RequestsPerSecond:0} requests/s"));
        return counted;
    }

    // The parent of the process that serves this connection.
    private static async Task<int> Postmaster(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (File.Exists($"/proc/{connection.ProcessID}/stat")) return ProcessorTime.ParentOf(connection.ProcessID);
        throw new SetupException("PostgreSQL's processor time is read from /proc: it must run on this Linux machine.");
    }
}
