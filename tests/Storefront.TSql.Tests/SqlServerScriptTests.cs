using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Storefront.TSql.Tests;

/// <summary>
/// Every SQL text for SQL Server that the project holds is T-SQL. Such a file has "sqlserver" in its path; the tests
/// that write them stand beside it.
/// </summary>
public sealed class SqlServerScriptTests
{
    public static TheoryData<string> Scripts => new(
        Sql("schema").Concat(Sql("tests/Storefront.Tests"))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => file.Contains("sqlserver", StringComparison.OrdinalIgnoreCase) && !IsBuilt(file))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Parses(string file) => Assert.Empty(Problems(File.ReadAllText(Path.Combine(Root, file))));

    [Fact]
    public void Finds_the_script_that_creates_the_tables() => Assert.Contains("schema/sqlserver.sql", Scripts);

    [Fact]
    public void Notices_what_is_not_T_SQL() => Assert.Equal(
        ["1:26 Incorrect syntax near LIMIT."], Problems("SELECT [id] FROM [songs] LIMIT 20;"));

    [Fact]
    public void Notices_it_in_a_batch_within_another() => Assert.Equal(
        ["1:26 Incorrect syntax near LIMIT."], Problems("EXEC(N'SELECT [id] FROM [songs] LIMIT 20;');"));

    private static IEnumerable<string> Problems(string sql)
    {
        var script = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        var within = new BatchesWithin();
        script?.Accept(within);
        return errors.Select(error => $"{error.Line}:{error.Column} {error.Message}")
            .Concat(within.Texts.SelectMany(Problems));
    }

    private static IEnumerable<string> Sql(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.sql", SearchOption.AllDirectories);

    private static bool IsBuilt(string file) => file.Contains("/bin/", StringComparison.Ordinal);

    private static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Storefront.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);

    private sealed class BatchesWithin : TSqlFragmentVisitor
    {
        public List<string> Texts { get; } = [];

        public override void Visit(ExecutableStringList node) =>
            Texts.Add(string.Concat(node.Strings.OfType<StringLiteral>().Select(text => text.Value)));
    }
}
