using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Storefront.Data;
using Storefront.Host;

namespace Storefront.Benchmarks.Catalogue;

/// <summary>A PostgreSQL database that holds the generated catalogue and nothing else.</summary>
public sealed class BenchmarkDatabase(string connectionString, CatalogueSize size)
{
    // To be raised with every change to what is generated.
    private const int Edition = 1;

    private const string Marker = "benchmark_catalogue";

    /// <summary>Makes the tables and fills them, unless they are there as this version would make them.</summary>
    public async Task Ensure(TextWriter notes, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create($"{connectionString};Command Timeout=0;Pooling=false");
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var db = Context();
        var wanted = Fingerprint(db);
        var found = await Found(connection, cancel);
        if (found == wanted)
        {
            await notes.WriteLineAsync("The catalogue is there already.");
            return;
        }
        await notes.WriteLineAsync($"Generating {size.Songs:N0} songs of {size.Musicians:N0} musicians...");
        var watch = Stopwatch.StartNew();
        await Execute(connection, "DROP SCHEMA public CASCADE; CREATE SCHEMA public;", cancel);
        await Execute(connection, $"CREATE TABLE {Marker} (fingerprint text NOT NULL)", cancel);
        await db.Database.MigrateAsync(cancel);
        await connection.ReloadTypesAsync(cancel);
        await Fill(connection, cancel);
        await Execute(connection, $"INSERT INTO {Marker} VALUES ('{wanted}')", cancel);
        await notes.WriteLineAsync($"Generated in {watch.Elapsed.TotalSeconds:0} s.");
    }

    // Indexes that are there from the beginning would take several times as long to fill.
    private async Task Fill(NpgsqlConnection connection, CancellationToken cancel)
    {
        var indexes = await Indexes(connection, cancel);
        foreach (var (name, _) in indexes) await Execute(connection, $"DROP INDEX \"{name}\"", cancel);
        // The rows refer to each other rightly by the way they are made, so nobody needs to look each one up.
        await Execute(connection, "SET session_replication_role = replica", cancel);
        await new GeneratedCatalogue(size).Copy(connection, cancel);
        await Execute(connection, "SET session_replication_role = DEFAULT", cancel);
        foreach (var (_, definition) in indexes) await Execute(connection, definition, cancel);
        await Execute(connection, "VACUUM ANALYZE", cancel);
    }

    private PostgresStorefrontDb Context()
    {
        var options = new DbContextOptionsBuilder<PostgresStorefrontDb>();
        PostgresStorefrontDb.Configure(options, connectionString);
        return new PostgresStorefrontDb(options.Options);
    }

    private string Fingerprint(StorefrontDb db)
    {
        var tables = SHA256.HashData(Encoding.UTF8.GetBytes(db.GetService<IMigrator>().GenerateScript()));
        return $"edition {Edition}, {size}, tables {Convert.ToHexString(tables)}";
    }

    private static async Task<string?> Found(NpgsqlConnection connection, CancellationToken cancel)
    {
        var tables = await Read(
            connection, "SELECT tablename::text, '' FROM pg_tables WHERE schemaname = 'public'", cancel);
        if (tables.Count == 0) return null;
        if (tables.All(table => table.First != Marker))
            throw new SetupException($"\"{connection.Database}\" holds other tables; name an empty database.");
        var marks = await Read(connection, $"SELECT fingerprint, '' FROM {Marker}", cancel);
        return marks is [var mark] ? mark.First : null;
    }

    private static Task<List<(string First, string Second)>> Indexes(
        NpgsqlConnection connection, CancellationToken cancel) => Read(
        connection,
        """
        SELECT indexname::text, indexdef FROM pg_indexes
        WHERE schemaname = 'public' AND indexname NOT IN (SELECT conname FROM pg_constraint)
        """,
        cancel);

    private static async Task<List<(string First, string Second)>> Read(
        NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<(string, string)>();
        while (await reader.ReadAsync(cancel)) rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
