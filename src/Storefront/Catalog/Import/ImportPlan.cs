using System.Text.RegularExpressions;
using Storefront.Catalog.Import.Csv;

namespace Storefront.Catalog.Import;

/// <summary>What there is to read below a file or folder, found before anything is written.</summary>
public sealed partial class ImportPlan
{
    private const string TablesSource = "csv";

    private readonly List<CsvTable> tables = [];
    private readonly List<MessageFile> messages = [];
    private readonly List<Problem> problems = [];

    private ImportPlan(string source) => Source = source;

    /// <summary>How many files will be read.</summary>
    public int FileCount => tables.Count + messages.Count;

    /// <summary>Their size.</summary>
    public long Bytes => tables.Sum(table => table.Bytes) + messages.Sum(message => message.Bytes);

    /// <summary>Whose ids the tables speak in: nouns are found again by it and their id.</summary>
    internal string Source { get; }

    internal IReadOnlyList<MessageFile> Messages => messages;

    /// <summary>What was left out, and why.</summary>
    internal IReadOnlyList<Problem> Problems => problems;

    /// <param name="path">A file or folder that is there; links in it are not followed.</param>
    /// <param name="deliverer">
    /// Who made the tables, where several deliverers use the same ids; null for the only one.
    /// </param>
    /// <param name="cancel">Stops the search.</param>
    public static async Task<ImportPlan> Of(string path, string? deliverer, CancellationToken cancel)
    {
        var plan = new ImportPlan(deliverer is null ? TablesSource : $"{TablesSource}:{deliverer}");
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(root)) await plan.Add(root, Path.GetFileName(root), cancel);
        foreach (var file in FilesBelow(root))
            await plan.Add(file, Path.GetRelativePath(root, file).Replace('\\', '/'), cancel);
        return plan;
    }

    internal IEnumerable<CsvTable> Tables(CsvLayout layout) => tables.Where(table => table.Layout == layout);

    /// <summary>The credits of the songs in a folder: those beside them.</summary>
    internal IEnumerable<CsvTable> TablesBeside(CsvTable other, CsvLayout layout) =>
        Tables(layout).Where(table => Path.GetDirectoryName(table.Path) == Path.GetDirectoryName(other.Path));

    /// <summary>Whether a file has no length.</summary>
    /// <remarks>
    /// A named pipe has none, is told from a file by nothing else here, and would wait for its writer when opened.
    /// </remarks>
    internal static bool IsEmpty(string path) => new FileInfo(path).Length == 0;

    private static IEnumerable<string> FilesBelow(string root) => !Directory.Exists(root)
        ? []
        : Directory.EnumerateFiles(root, "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        }).Order(StringComparer.Ordinal);

    private async Task Add(string path, string name, CancellationToken cancel)
    {
        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            if (!IsEmpty(path) && await CsvTable.Find(path, name, cancel) is { } table) tables.Add(table);
            else LeaveOut(ProblemCode.UnknownLayout, name, "Not read: its header is none of a known table.");
        }
        else if (path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) AddMessage(path, name);
        else if (!IsResource(path))
            LeaveOut(ProblemCode.UnknownLayout, name, "Not read: neither a table nor a message.");
    }

    private void AddMessage(string path, string name)
    {
        if (SenderNoteForm().IsMatch(Path.GetFileName(path))) return;
        if (Batch(path) is { } batch && !Directory.EnumerateFiles(batch, "BatchComplete_*.xml").Any())
            LeaveOut(ProblemCode.IncompleteBatch, name, "Not read: its batch has no BatchComplete file yet.");
        else messages.Add(new MessageFile(path, name, new FileInfo(path).Length));
    }

    private void LeaveOut(ProblemCode code, string name, string text) =>
        problems.Add(new Problem(code, Refuses: false, new Place(name, 1), text));

    // A batch's folder is named by its instant; releases stand in folders of it.
    private static string? Batch(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
            if (BatchForm().IsMatch(Path.GetFileName(folder))) return folder;
        return null;
    }

    // Sound and pictures of a release, which belong to its message.
    private static bool IsResource(string path) =>
        Path.GetFileName(Path.GetDirectoryName(path)) is "resources" or "Resources";

    [GeneratedRegex(@"^([PMN]_)?\d{17}$", RegexOptions.CultureInvariant)]
    private static partial Regex BatchForm();

    [GeneratedRegex("^(BatchComplete|ACK)_.*", RegexOptions.CultureInvariant)]
    private static partial Regex SenderNoteForm();

    /// <summary>A file that holds a DDEX message, or says it does.</summary>
    internal sealed record MessageFile(string Path, string Name, long Bytes);
}
