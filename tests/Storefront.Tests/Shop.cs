using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storefront.Accounts;
using Storefront.Data;
using Storefront.Host;

namespace Storefront.Tests;

/// <summary>A running Storefront with a database of its own, spoken to over HTTP. One per test class.</summary>
public abstract class Shop : IAsyncLifetime
{
    // A test machine that is busy is slow, and an operator of this host would read of it.
    private const string NothingIsSlow = "--GraphQL:SlowSeconds=600";

    private readonly ConcurrentQueue<string> log = [];
    private readonly ConcurrentDictionary<AccountKind, Task<Visitor>> visitors = [];
    private readonly ConcurrentBag<Visitor> guests = [];
    private Visitor Anybody { get; set; } = null!;
    private StorefrontDatabase database = null!;
    private WebApplication app = null!;

    /// <summary>Speaks to the host without a token; its base address is the host's.</summary>
    public HttpClient Http => Anybody.Http;

    /// <summary>Where the shop keeps recordings; removed with it.</summary>
    public string MediaFolder => Path.Combine(Path.GetTempPath(), $"storefront-media-{DatabaseName}");

    /// <summary>A name no other test class has.</summary>
    protected string DatabaseName { get; } = $"shop_{Guid.NewGuid():N}";

    /// <summary>
    /// What the host is told beside its defaults: to answer from the database, as nobody waits for news, and to look
    /// into payments and for events only when a test says so, as statements are counted.
    /// </summary>
    protected virtual string[] Settings =>
    [
        "--GraphQL:MostAnswerBytes=0", "--Payments:Gateway=Sandbox", "--Payments:CheckSeconds=3600",
        "--Events:PollSeconds=3600",
    ];

    /// <summary>What <see cref="TakeLog"/> begins with: what an operator should look at.</summary>
    protected virtual LogLevel LeastLogged => LogLevel.Warning;

    /// <summary>Connects as the owner of the tables, which the host need not be.</summary>
    protected virtual string OwnersConnectionString => database.ConnectionString;

    protected abstract Task<StorefrontDatabase> CreateDatabase();

    protected abstract Task DropDatabase();

    /// <summary>A context on the shop's database, as the owner of its tables; the caller disposes of it.</summary>
    public StorefrontDb Db() => Databases.Context(database.Provider, OwnersConnectionString);

    /// <summary>What the host is made of, for tests of what no request reaches; the caller disposes of it.</summary>
    public AsyncServiceScope Scope() => app.Services.CreateAsyncScope();

    /// <inheritdoc cref="Visitor.Send"/>
    public Task<string> Send(string query, object? variables = null) => Anybody.Send(query, variables);

    /// <inheritdoc cref="Visitor.Data"/>
    public Task<JsonElement> Data(string query, object? variables = null) => Anybody.Data(query, variables);

    /// <inheritdoc cref="Visitor.ErrorCode"/>
    public Task<string?> ErrorCode(string query, object? variables = null) => Anybody.ErrorCode(query, variables);

    /// <summary>A visitor of an account of that kind, the same one for each call.</summary>
    public Task<Visitor> As(AccountKind kind) => visitors.GetOrAdd(kind, kind => New(kind));

    /// <summary>A visitor of a new account of that kind, with a token that allows all that the kind may.</summary>
    public async Task<Visitor> New(AccountKind kind)
    {
        await using var db = Db();
        var account = new Account { Kind = kind, Name = $"A {kind}", CreatedAt = DateTimeOffset.UtcNow };
        var (client, secret) = account.AddClient("Tests", Scopes.Of(kind), account.CreatedAt);
        db.Add(account);
        await db.SaveChangesAsync();
        var visitor = new Visitor(new HttpClient { BaseAddress = Http.BaseAddress }, client, secret);
        await visitor.GetToken();
        guests.Add(visitor);
        return visitor;
    }

    /// <summary>Speaks to the host from another address of this machine; the caller disposes of it.</summary>
    public HttpClient From(string address)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpClient(handler) { BaseAddress = Http.BaseAddress };
    }

    /// <summary>Changes a noun behind the back of the host, as another host or a command would.</summary>
    public async Task Change<T>(long id, Action<T> change) where T : class
    {
        await using var db = Db();
        change((await db.FindAsync<T>(id))!);
        await db.SaveChangesAsync();
    }

    /// <summary>Sends an operation that must succeed, and returns the SQL statements it took.</summary>
    /// <param name="visitor">Who sends it; anybody when null.</param>
    public Task<IReadOnlyList<string>> Statements(string query, object? variables = null, Visitor? visitor = null) =>
        Statements(() => (visitor ?? Anybody).Data(query, variables));

    /// <summary>The SQL statements that something took, a batch as one; without the ends of transactions.</summary>
    public async Task<IReadOnlyList<string>> Statements(Func<Task> act)
    {
        using var statements = new StatementLog(DatabaseName);
        await act();
        return statements.Texts;
    }

    /// <summary>What the host logged since the last call; by default what an operator should look at.</summary>
    public IReadOnlyList<string> TakeLog()
    {
        // What is logged while the others are taken stays for the next call.
        var entries = new List<string>();
        while (log.TryDequeue(out var entry)) entries.Add(entry);
        return entries;
    }

    public async Task InitializeAsync()
    {
        database = await CreateDatabase();
        app = await StartHost();
        Anybody = new Visitor(new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });
    }

    /// <summary>Another host on the same database; whoever starts it disposes of it.</summary>
    /// <param name="clock">What time it is for that host; the present when null.</param>
    public async Task<WebApplication> StartHost(TimeProvider? clock = null)
    {
        var builder = StorefrontHost.CreateBuilder(
        [
            "--urls=http://127.0.0.1:0", "--environment=Testing", "--Budgets:Enforced=false", NothingIsSlow,
            $"--Media:Folder={MediaFolder}", .. Settings,
        ]);
        if (clock is not null) builder.Services.AddSingleton(clock);
        builder.Logging.ClearProviders().AddProvider(new ShopLog(log, LeastLogged));
        var host = StorefrontHost.Build(builder, database);
        await host.StartAsync();
        return host;
    }

    public async Task DisposeAsync()
    {
        // Not made when the database could not be: the failure of that is the one to show.
        if (Anybody is null) return;
        Anybody.Dispose();
        foreach (var guest in guests) guest.Dispose();
        await app.DisposeAsync();
        await database.DisposeAsync();
        await DropDatabase();
        if (Directory.Exists(MediaFolder)) Directory.Delete(MediaFolder, recursive: true);
    }
}
