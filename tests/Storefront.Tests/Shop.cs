using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Storefront.Data;
using Storefront.Host;

namespace Storefront.Tests;

/// <summary>A running Storefront with a database of its own, spoken to over HTTP. One per test class.</summary>
public abstract class Shop : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> log = [];
    private StorefrontDatabase database = null!;
    private WebApplication app = null!;

    /// <summary>Speaks to the host; its base address is the host's.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>A name no other test class has.</summary>
    protected string DatabaseName { get; } = $"shop_{Guid.NewGuid():N}";

    /// <summary>
    /// What the host is told beside its defaults: to answer from the database, as nobody waits for news.
    /// </summary>
    protected virtual string[] Settings => ["--GraphQL:MostAnswerBytes=0"];

    protected abstract Task<StorefrontDatabase> CreateDatabase();

    protected abstract Task DropDatabase();

    /// <summary>A context on the shop's database; the caller disposes of it.</summary>
    public StorefrontDb Db() => Databases.Context(database.Provider, database.ConnectionString);

    /// <summary>Sends an operation and returns the body of the answer.</summary>
    public async Task<string> Send(string query, object? variables = null)
    {
        using var answer = await Http.PostAsJsonAsync("/graphql", new { query, variables });
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends an operation that must succeed, and returns its data.</summary>
    public async Task<JsonElement> Data(string query, object? variables = null)
    {
        var answer = await Send(query, variables);
        using var json = JsonDocument.Parse(answer);
        Assert.False(json.RootElement.TryGetProperty("errors", out _), answer);
        return json.RootElement.GetProperty("data").Clone();
    }

    /// <summary>Sends an operation that must fail, and returns the code of its first error.</summary>
    public async Task<string?> ErrorCode(string query, object? variables = null)
    {
        var answer = await Send(query, variables);
        using var json = JsonDocument.Parse(answer);
        Assert.True(json.RootElement.TryGetProperty("errors", out var errors), answer);
        return errors[0].GetProperty("extensions").GetProperty("code").GetString();
    }

    /// <summary>Sends an operation that must succeed, and returns the SQL statements it took.</summary>
    public async Task<IReadOnlyList<string>> Statements(string query, object? variables = null)
    {
        using var statements = new StatementLog(DatabaseName);
        await Data(query, variables);
        return statements.Texts;
    }

    /// <summary>What the host logged since the last call that an operator should look at: warnings and worse.</summary>
    public IReadOnlyList<string> TakeLog()
    {
        var entries = log.ToArray();
        log.Clear();
        return entries;
    }

    public async Task InitializeAsync()
    {
        database = await CreateDatabase();
        var builder = StorefrontHost.CreateBuilder(
            ["--urls=http://127.0.0.1:0", "--environment=Testing", .. Settings]);
        builder.Logging.ClearProviders().AddProvider(new ShopLog(log));
        app = StorefrontHost.Build(builder, database);
        await app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        // Not made when the database could not be: the failure of that is the one to show.
        if (Http is null) return;
        Http.Dispose();
        await app.DisposeAsync();
        await database.DisposeAsync();
        await DropDatabase();
    }
}
