using System.Data.Common;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Accounts;
using Storefront.Accounts.Budgets;
using Storefront.Data;
using Storefront.GraphQL.Execution;

namespace Storefront.Tests.Schema;

/// <summary>
/// What the schema sends to SQL Server, for a reviewer to read and for a parser of T-SQL to check: no server is needed,
/// since a stand-in answers. The cursors are those that PostgreSQL's rows have.
/// </summary>
public sealed partial class SqlServerStatementTests(PostgresDemoShop shop) : IClassFixture<PostgresDemoShop>
{
    private const string Nested =
        """
        { musicians(first: 2) { nodes {
            songs(first: 2, where: {genre: {in: ["folk"]}, language: {neq: null}}, order: [{price: ASC}]) {
              totalCount nodes { title } pageInfo { endCursor } }
            records(last: 2, where: {upc: {in: ["9521234000013"]}}, order: [{title: DESC}]) {
              totalCount nodes { title } } } } }
        """;

    private const string Nodes =
        """
        { song: node(id: "U29uZzox") { ... on Song { title availability(territory: CN, use: DOWNLOAD) { reason } } }
          nodes(ids: ["TXVzaWNpYW46MQ", "UmVjb3JkOjE"]) { ... on Musician { name } ... on Record { title } } }
        """;

    private const string Accounts =
        """
        { accounts(first: 2, where: {kind: {eq: SHOP}}) { nodes { name clients(first: 2) { nodes { publicId } } } }
          viewer { account { name } client { name publishableKeys { nodes { text } } } }
          account(id: "QWNjb3VudDox") { state } }
        """;

    private const string AuditLog =
        """{ auditLog(first: 5, where: {verb: {eq: "createAccount"}}) { nodes { at outcome account { name } } } }""";

    private const string Ledger =
        """
        { ledgerAccount(by: {name: "clearing"}) { party { name } balances { amountMinor }
            postings(first: 2) { totalCount nodes { amount { amountMinor } entry { kind } song { title } role } } }
          ledgerAccounts(first: 2, where: {purpose: {eq: ESCROW}}) { totalCount nodes { name } }
          ledgerEntries(last: 2, where: {kind: {in: [SALE]}, causeKind: {eq: ORDER_LINE}, causeKey: {eq: "1"},
              bookedAt: {gte: "2026-11-21T00:00:00Z"}}) {
            nodes { id cause { key } reverses { id } postings { account { name } } } } }
        """;

    private const string Campaigns =
        """
        { giftCampaigns(first: 2, where: {endedAt: {eq: null}, endsAt: {gt: "2026-11-21T00:00:00Z"}}) {
            totalCount nodes { name spent { amountMinor } rules { skuPatterns orderTotalMin { amountMinor }
              gifts { record { title } song { title } copies } } } }
          orders(first: 2) { nodes { giftDecisions(first: 2) { nodes { rule { campaign { name } } outcome } } } }
          node(id: "UXVvdGU6MQ") { ... on Quote { songs { song { title } copies } order { state } } } }
        """;

    private const string Events =
        """
        { webhook { url deliveries(first: 2, where: {state: {eq: FAILED}, createdAt: {gte: "2026-11-21T00:00:00Z"}}) {
            totalCount nodes { event { id type payload } lastError } } } }
        """;

    private static readonly Caller Operator =
        Caller.Of(1, AccountKind.Operator, clientId: 1, Scopes.All);

    private const string Own =
        """
        { ownSongs(first: 2) { totalCount nodes { title } } ownRecords(first: 2) { totalCount nodes { title } }
          songsToConfirm(first: 2) { nodes { title } }
          nodes(ids: ["U29uZzox", "UmVjb3JkOjE"]) { ... on Song { title } ... on Record { title } } }
        """;

    private static readonly StandInDatabase Database = new();

    private static readonly RequestExecutor Executor = new(
        StorefrontSchema.Build(SqlServerStorefrontDb.Translating(new())),
        new ExecutorOptions { OnUnexpected = (_, cause) => throw new InvalidOperationException("It broke.", cause) });

    [Fact]
    public async Task Statements_of_everything_that_can_be_asked()
    {
        var statements = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in Documents.Concat(await Pages())) await Take(name, text, Operator);
        foreach (var kind in (AccountKind[])[AccountKind.Musician, AccountKind.Label])
            await Take($"own catalogue of a {kind}", Own, Caller.Of(1, kind, 1, Scopes.All));
        await Take("the books, to a musician", Ledger, Caller.Of(1, AccountKind.Musician, 1, Scopes.All));
        var script = new StringBuilder();
        foreach (var (statement, name) in statements) script.Append($"-- {name}\n{statement}\nGO\n\n");
        Snapshot.Holds("tests/Storefront.Tests/Schema/Statements.sqlserver.sql", script.ToString());
        // A database may join what was sorted in any order.
        Assert.Equal([], statements.Keys.Where(statement =>
            PageInAJoin().IsMatch(statement) && !statement.Contains("\nORDER BY", StringComparison.Ordinal)));

        async Task Take(string name, string text, Caller caller)
        {
            await Run(text, caller);
            foreach (var statement in Database.TakeStatements()) statements.TryAdd(statement, name);
        }
    }

    [Theory]
    [InlineData(100, "NVarChar(100)")]
    [InlineData(101, "NVarChar(max)")]
    [InlineData(1, "NVarChar(100)")]
    public async Task No_text_is_cut_off_at_the_size_of_its_column(int length, string type)
    {
        var genre = new string('a', length);
        await Run($$$"""{ songs(where: {genre: {eq: "{{{genre}}}"}}) { nodes { id } } }""", Operator);
        Assert.StartsWith($"DECLARE @Value {type};", Database.TakeStatements().Single(), StringComparison.Ordinal);
    }

    private static IEnumerable<TriedDocument> Documents =>
    [
        .. OperationFiles.OfCatalogue.Select(operation => new TriedDocument(operation, OperationFiles.Text(operation))),
        new("nodes", Nodes),
        new("lists below a list", Nested),
        new("accounts", Accounts),
        new("the audit log", AuditLog),
        new("the books", Ledger),
        new("gift campaigns", Campaigns),
        new("events", Events),
        .. SchemaWalk.Roots.Select(root => new TriedDocument(
            $"lists below {root}", SchemaWalk.Below(root, levels: 2, pageSize: 3, counts: true).Query)),
        .. SchemaWalk.Roots.Select(root => new TriedDocument(
            $"pages below {root}", SchemaWalk.Below(root, levels: 2, pageSize: 3).Query)),
        .. ListDocuments.Filters,
    ];

    private async Task<List<TriedDocument>> Pages()
    {
        var pages = new List<TriedDocument>();
        foreach (var (list, order) in ListDocuments.Orders)
        {
            var data = await shop.Data($"{{ {list}(first: 5, order: [{order}]) {{ pageInfo {{ endCursor }} }} }}");
            var cursor = data.GetProperty(list).GetProperty("pageInfo").GetProperty("endCursor");
            pages.Add(Page($"first: 5, after: \"{cursor}\"", "after"));
            pages.Add(Page($"last: 5, before: \"{cursor}\"", "before"));

            TriedDocument Page(string arguments, string direction) => new(
                $"{list} {direction} a cursor in order {order}",
                $"{{ {list}({arguments}, order: [{order}]) {{ nodes {{ id }} }} }}");
        }
        return pages;
    }

    private static async Task Run(string document, Caller? caller = null)
    {
        caller ??= Operator;
        await using var services = new ServiceCollection()
            .AddSingleton<DbDataSource>(Database)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Buckets>()
            .AddScoped<StorefrontDb>(_ => Database.Context())
            .AddSingleton(caller)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        using var answer = await Executor.Execute(
            new GraphQLRequest
            {
                Query = Encoding.UTF8.GetBytes(document),
                Caller = new RequestCaller { IsAuthenticated = true, Scopes = caller.Scopes },
            },
            scope.ServiceProvider,
            CancellationToken.None);
        var body = Encoding.UTF8.GetString(answer.Body.Span);
        // That the stand-in's row lacks what is never null is no harm; a document that is refused tries nothing.
        Assert.DoesNotMatch("\"code\":\"(?!NULL_VIOLATION)", body);
    }

    [GeneratedRegex(@"APPLY \([^;]*(?:TOP\((?!1\))|FETCH NEXT)")]
    private static partial Regex PageInAJoin();
}
