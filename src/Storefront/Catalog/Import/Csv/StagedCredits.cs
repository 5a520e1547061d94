using System.Data.Common;
using System.Globalization;
using Storefront.Data.Bulk;

namespace Storefront.Catalog.Import.Csv;

/// <summary>
/// The credits of one folder, put aside in a table of the session, so that a song is built whole with them however
/// many there are and in whatever order.
/// </summary>
internal sealed class StagedCredits : IAsyncDisposable
{
    private const string Stage = "staged_credits";
    private const int BatchRowsMax = 10_000;

    private static readonly string[] Columns = ["song_id", "line", "file", "role", "party", "share"];

    private readonly ImportRun run;
    private readonly Bulk session;
    private bool isEmpty = true;

    private StagedCredits(ImportRun run, Bulk session) => (this.run, this.session) = (run, session);

    public static async Task<StagedCredits> Create(ImportRun run, Bulk session, CancellationToken cancel)
    {
        await session.CreateStage(Stage, Columns, cancel);
        return new StagedCredits(run, session);
    }

    /// <summary>Puts the good rows of a table aside, and refuses the others.</summary>
    public async Task Fill(CsvTable table, CancellationToken cancel)
    {
        await using var rows = await CsvRows.Open(table, run.Report.Add, cancel);
        var batch = new List<object?[]>(BatchRowsMax);
        var good = 0L;
        while (await rows.Next(cancel))
        {
            if (Read(rows.Row, table) is not { } row) continue;
            good++;
            batch.Add(row);
            if (batch.Count < BatchRowsMax) continue;
            await session.FillStage(Stage, Columns, batch, cancel);
            batch.Clear();
            run.IsAt(table.Name, rows.Count, rows.BytesRead);
        }
        await session.FillStage(Stage, Columns, batch, cancel);
        isEmpty &= good == 0;
        run.Report.Count(ImportKind.Credit, ImportOutcome.Refused, rows.Count - good);
        run.Finished(table.Name, rows.Count, table.Bytes);
    }

    /// <summary>The credits of some songs, in the order of their file. Nobody else gets them after that.</summary>
    public async Task<ILookup<string, StagedCredit>> Take(IReadOnlyList<string> songIds, CancellationToken cancel)
    {
        if (isEmpty) return Array.Empty<StagedCredit>().ToLookup(credit => credit.SongId);
        await using var command = session.TakeFromStage(Stage, Columns, songIds);
        var credits = await Read(command, cancel);
        return credits.OrderBy(credit => credit.File, StringComparer.Ordinal).ThenBy(credit => credit.Line)
            .ToLookup(credit => credit.SongId);
    }

    /// <summary>Refuses the credits that no song has taken.</summary>
    public async Task RefuseRest(CancellationToken cancel)
    {
        if (isEmpty) return;
        await using var command = session.Command(
            $"SELECT {string.Join(", ", Columns)} FROM {session.StageName(Stage)} ORDER BY file, line");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var credit = Row(reader);
            run.Report.Count(ImportKind.Credit, ImportOutcome.Refused);
            run.Report.Add(new Problem(
                ProblemCode.UnknownSong, Refuses: true, new Place(credit.File, credit.Line),
                $"No song was read with the id \"{credit.SongId}\"."));
        }
    }

    public async ValueTask DisposeAsync() => await session.DropStage(Stage);

    private static object?[]? Read(CsvRow row, CsvTable table)
    {
        var song = row.Required("song_id", CsvFields.IdLengthMax)?.Trim();
        var role = row.Required("role", 100);
        var party = row.Required("party", CsvFields.KeyedNameLengthMax)?.Trim();
        if (StagedCredit.IsFurtherIsrc(role)) row.Isrc("party");
        var share = row.Share("share")?.ToString(CultureInfo.InvariantCulture);
        return row.IsRefused ? null : [song, row.Line, table.Name, role, party, share];
    }

    private static async Task<List<StagedCredit>> Read(DbCommand command, CancellationToken cancel)
    {
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<StagedCredit> credits = [];
        while (await reader.ReadAsync(cancel)) credits.Add(Row(reader));
        return credits;
    }

    private static StagedCredit Row(DbDataReader row) => new(
        row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4),
        row.IsDBNull(5) ? null : row.GetString(5));
}
