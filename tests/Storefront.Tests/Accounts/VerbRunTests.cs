using System.Collections.Frozen;
using System.Data.Common;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storefront.Accounts;
using Storefront.Data;
using Storefront.GraphQL.EntityFramework;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types.CodeFirst;
using Storefront.Host;

namespace Storefront.Tests.Accounts;

/// <summary>How every verb is run, tried with verbs of the tests' own.</summary>
public sealed class VerbRunTests : IAsyncLifetime
{
    private readonly string database = $"verbs_{Guid.NewGuid():N}";
    private readonly Doings doings = new();
    private readonly List<Exception> failures = [];
    private string connectionString = null!;
    private ServiceProvider services = null!;
    private RequestExecutor executor = null!;

    [Fact]
    public async Task A_verb_that_is_done_shows_its_noun_as_it_is_stored()
    {
        Assert.Equal(
            """{"data":{"openAccount":{"account":{"id":"QWNjb3VudDoy","name":"Coats"},"isReplayed":false}}}""",
            await Open("Coats", key: null, "account { id name } isReplayed"));
        Assert.Equal(
            ["openAccount ACCEPTED QWNjb3VudDoy key - account 1 client 1 request r1"], await Log());
    }

    [Fact]
    public async Task Sent_again_it_is_not_done_again()
    {
        var first = await Open("Coats", "k1", "account { name } isReplayed");
        await Rename(2, "Coats and hats", "k2");
        Assert.Equal("""{"data":{"openAccount":{"account":{"name":"Coats"},"isReplayed":false}}}""", first);
        Assert.Equal(
            """{"data":{"openAccount":{"account":{"name":"Coats and hats"},"isReplayed":true}}}""",
            await Open("Coats", "k1", "account { name } isReplayed"));
        Assert.Equal(["Coats", "Coats and hats"], doings.Done);
        Assert.Equal(
            [
                "openAccount ACCEPTED QWNjb3VudDoy key k1 account 1 client 1 request r1",
                "renameAccount ACCEPTED QWNjb3VudDoy key k2 account 1 client 1 request r1",
            ],
            await Log());
    }

    [Theory]
    [InlineData("""openAccount(input: {name: "Hats", kind: SHOP, idempotencyKey: "k1"})""")]
    [InlineData("""renameAccount(input: {id: "QWNjb3VudDox", name: "Coats", idempotencyKey: "k1"})""")]
    public async Task A_key_of_another_verb_or_input_is_refused(string second)
    {
        await Open("Coats", "k1");
        Assert.Contains(
            """[{"code":"IDEMPOTENCY_KEY_REUSED","path":["idempotencyKey"]}]""",
            await Answer($"mutation {{ {second} {{ errors {{ code path }} }} }}"),
            StringComparison.Ordinal);
        Assert.Equal(["Coats"], doings.Done);
        Assert.EndsWith("IDEMPOTENCY_KEY_REUSED  key k1 account 1 client 1 request r1", (await Log())[^1]);
    }

    [Fact]
    public async Task Two_accounts_may_use_the_same_key()
    {
        await Open("Coats", "k1");
        Assert.Contains("\"isReplayed\":false", await Open("Hats", "k1", "isReplayed", account: 2));
    }

    [Fact]
    public async Task A_refused_verb_changes_nothing_but_the_log_and_leaves_its_key_free()
    {
        Assert.EndsWith(
            """[{"code":"NAME_NOT_ALLOWED","message":"Nobody may be called so.","path":["name"]}]}}}""",
            await Open("", "k1", "account { name } errors { code message path }"),
            StringComparison.Ordinal);
        Assert.Contains("\"isReplayed\":false", await Open("Coats", "k1", "isReplayed"));
        Assert.Equal(
            [
                "openAccount NAME_NOT_ALLOWED  key k1 account 1 client 1 request r1",
                "openAccount ACCEPTED QWNjb3VudDoz key k1 account 1 client 1 request r1",
            ],
            await Log());
        await using var db = Db();
        Assert.Equal(2, await db.Accounts.CountAsync());
    }

    [Fact]
    public async Task A_twin_waits_for_the_first_and_is_its_replay()
    {
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        doings.Meanwhile = async _ =>
        {
            begun.TrySetResult();
            await goOn.Task;
        };
        var first = Open("Coats", "k1", "isReplayed");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var twin = Open("Coats", "k1", "isReplayed");
        await Task.Delay(200);
        Assert.False(twin.IsCompleted);
        goOn.SetResult();
        Assert.Contains("\"isReplayed\":false", await first);
        Assert.Contains("\"isReplayed\":true", await twin);
        Assert.Equal(["Coats"], doings.Done);
    }

    [Fact]
    public async Task A_twin_that_waits_too_long_is_told_so()
    {
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        doings.Meanwhile = async _ =>
        {
            begun.TrySetResult();
            await goOn.Task;
        };
        var first = Open("Coats", "k1", "isReplayed");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Contains("IDEMPOTENCY_IN_PROGRESS", await Open("Coats", "k1", "errors { code }"));
        goOn.SetResult();
        Assert.Contains("\"isReplayed\":false", await first);
    }

    [Fact]
    public async Task Who_loses_to_another_runs_again()
    {
        var isFirst = true;
        doings.Meanwhile = async name =>
        {
            if (!isFirst) return;
            isFirst = false;
            await using var db = Db();
            await db.Accounts.ExecuteDeleteAsync();
            throw new DbUpdateConcurrencyException();
        };
        Assert.Contains("ACCOUNT_NOT_FOUND", await Rename(2, "Coats", "k1"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    public async Task A_key_has_1_to_255_characters(int length) => Assert.Contains(
        "INVALID_ARGUMENT", await Open("Coats", new string('k', length)), StringComparison.Ordinal);

    [Theory]
    [InlineData(@"Co\u0000ats", "k1")]
    [InlineData("Coats", @"k\u0000")]
    public async Task A_text_that_cannot_be_stored_is_said_to_be_one(string name, string key)
    {
        Assert.Contains("Text must not contain NUL characters.", await Open(name, key), StringComparison.Ordinal);
        Assert.Empty(await Log());
    }

    [Fact]
    public async Task What_breaks_changes_nothing_and_leaves_the_key_free()
    {
        doings.Meanwhile = _ => throw new InvalidOperationException("broken");
        Assert.Contains("INTERNAL", await Open("Coats", "k1"), StringComparison.Ordinal);
        Assert.Equal("broken", Assert.Single(failures).Message);
        doings.Meanwhile = _ => Task.CompletedTask;
        Assert.Contains("\"isReplayed\":false", await Open("Coats", "k1", "isReplayed"));
        Assert.Single(await Log());
    }

    [Fact]
    public async Task A_change_takes_three_round_trips_and_a_commit()
    {
        await Rename(1, "Warm up", "k0");
        using var statements = new StatementLog(database);
        await Rename(1, "Runs it all", "k1", "isReplayed");
        Assert.Equal(
            [
                "INSERT INTO idempotency_keys",
                "FROM accounts",
                "UPDATE accounts, INSERT INTO audit_entries, UPDATE idempotency_keys",
            ],
            statements.Texts.Select(Tables));
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET verb = 'x'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("TRUNCATE audit_entries")]
    public async Task Nobody_changes_what_is_in_the_log(string change)
    {
        await Open("Coats", key: null);
        await using var db = Db();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(change));
        Assert.Equal("audit_entries is only ever added to", refused.MessageText);
    }

    public async Task InitializeAsync()
    {
        connectionString = await TestCluster.Copy(database, withDemoCatalogue: false);
        await using (var db = Db())
        {
            db.Clients.Add(new Client
            {
                PublicId = "operator",
                Name = "Operator",
                SecretHash = new byte[32],
                CreatedAt = DateTimeOffset.UnixEpoch,
                Account = new Account
                {
                    Name = "The operator",
                    Kind = AccountKind.Operator,
                    CreatedAt = DateTimeOffset.UnixEpoch,
                },
            });
            await db.SaveChangesAsync();
        }
        var builder = new SchemaBuilder
        {
            Queryables = new EntityFrameworkFields(PostgresStorefrontDb.Translating(new())),
            RunVerb = VerbRun.Run,
        };
        builder.AddTypes(
            typeof(TriedQueries), typeof(AccountNode), typeof(ClientNode), typeof(PublishableKeyNode),
            typeof(OpenAccount), typeof(RenameAccount));
        executor = new RequestExecutor(
            builder.Build(), new ExecutorOptions { OnUnexpected = (_, failure) => failures.Add(failure) });
        services = new ServiceCollection()
            .AddSingleton<DbDataSource>(_ => NpgsqlDataSource.Create(connectionString))
            .AddSingleton<IDbContextFactory<StorefrontDb>>(new Contexts(Db))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(doings)
            .AddSingleton(new VerbSettings { WaitSeconds = 2 })
            .AddSingleton(new RequestId("r1"))
            .AddScoped<CallerOf>()
            .AddScoped(provider => provider.GetRequiredService<CallerOf>().Caller)
            .BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await TestCluster.Drop(database);
    }

    /// <summary>What each statement of a batch does to which table.</summary>
    private static string Tables(string batch) =>
        string.Join(", ", Regex.Matches(batch, @"(INSERT INTO|UPDATE|FROM) \w+"));

    private StorefrontDb Db() => Databases.Context(DatabaseProvider.Postgres, connectionString);

    private Task<string> Open(string name, string? key, string selection = "isReplayed", long account = 1)
    {
        var keyed = key is null ? "" : $"idempotencyKey: \"{key}\"";
        return Answer(
            $$"""mutation { openAccount(input: {name: "{{name}}", kind: SHOP {{keyed}}}) { {{selection}} } }""",
            account);
    }

    private Task<string> Rename(long id, string name, string key, string selection = "errors { code }") => Answer(
        $$"""
        mutation { renameAccount(input: {
            id: "{{new NodeId("Account", id)}}", name: "{{name}}", idempotencyKey: "{{key}}"}) { {{selection}} } }
        """);

    private async Task<string> Answer(string mutation, long account = 1)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerOf>().Caller = new Caller
        {
            AccountId = account,
            ClientId = 1,
            Kind = AccountKind.Operator,
            Scopes = FrozenSet.Create(Scopes.AccountsAdmin),
        };
        using var result = await executor.Execute(
            new GraphQLRequest { Query = Encoding.UTF8.GetBytes(mutation) },
            scope.ServiceProvider,
            CancellationToken.None);
        return Encoding.UTF8.GetString(result.Body.Span);
    }

    private async Task<string[]> Log()
    {
        await using var db = Db();
        var entries = await db.AuditEntries.OrderBy(entry => entry.Id).ToListAsync();
        return
        [
            .. entries.Select(entry =>
                $"{entry.Verb} {entry.Outcome} {string.Join(',', entry.Nouns)} key {entry.IdempotencyKey ?? "-"} "
                + $"account {entry.AccountId} client {entry.ClientId} request {entry.RequestId}"),
        ];
    }

    [QueryType]
    private static class TriedQueries
    {
        public static int Answer() => 42;
    }

    private sealed class Contexts(Func<StorefrontDb> context) : IDbContextFactory<StorefrontDb>
    {
        public StorefrontDb CreateDbContext() => context();
    }

    private sealed class CallerOf
    {
        public Caller Caller { get; set; } = Caller.Anonymous;
    }
}
