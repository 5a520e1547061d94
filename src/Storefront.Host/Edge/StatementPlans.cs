using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Storefront.Host.Edge;

/// <summary>
/// How PostgreSQL would run a statement, whatever its values: nothing is run, and no value gets into a log.
/// </summary>
internal sealed partial class StatementPlans(DbDataSource database)
{
    // A table that somebody has locked has no plan for now.
    private const int PatienceSeconds = 5;

    /// <summary>The plan; empty on another database, and the reason where there is none.</summary>
    public async Task<string> Of(string statement, CancellationToken cancel)
    {
        if (database is not NpgsqlDataSource) return "";
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancel);
            await Run(connection, $"PREPARE slow AS {statement}", cancel);
            try
            {
                return await Explain(connection, statement, cancel);
            }
            finally
            {
                await Run(connection, "DEALLOCATE slow", CancellationToken.None);
            }
        }
        catch (DbException failure)
        {
            return $"No plan: {failure.Message}";
        }
    }

    private static async Task<string> Explain(DbConnection connection, string statement, CancellationToken cancel)
    {
        var places = PlaceOfValue().Matches(statement)
            .Select(place => int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .DefaultIfEmpty(0)
            .Max();
        var nulls = places == 0 ? "" : $"({string.Join(", ", Enumerable.Repeat("NULL", places))})";
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Run(connection, "SET LOCAL plan_cache_mode = force_generic_plan", cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN EXECUTE slow{nulls}";
        command.CommandTimeout = PatienceSeconds;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancel)) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    private static async Task Run(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = PatienceSeconds;
        await command.ExecuteNonQueryAsync(cancel);
    }

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex PlaceOfValue();
}
