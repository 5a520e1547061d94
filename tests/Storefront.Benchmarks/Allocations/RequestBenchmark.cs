using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Npgsql;
using Storefront.Benchmarks.Catalogue;
using Storefront.Benchmarks.Load;
using Storefront.GraphQL.Execution;
using Storefront.Host;

namespace Storefront.Benchmarks.Allocations;

/// <summary>A request of each shape from its bytes to those of the answer, without HTTP and with a warm plan.</summary>
[MemoryDiagnoser]
public class RequestBenchmark
{
    // BenchmarkDotNet makes the instances, in this process.
    private static string connectionString = "";

    private GraphQLRequest[] requests = [];
    private WebApplication app = null!;
    private RequestExecutor executor = null!;
    private int next;

    /// <summary>T0 and the introspection read no row.</summary>
    [Params("T0", "introspection", "Q1", "Q2", "Q3", "Q4", "Q5", "Q6")]
    public string Asked { get; set; } = "";

    /// <param name="database">The connection string of the generated catalogue.</param>
    /// <param name="isDry">Whether to run each shape once, to see that it works.</param>
    public static void Run(string database, bool isDry)
    {
        connectionString = database;
        var job = (isDry ? Job.Dry : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkRunner.Run<RequestBenchmark>(DefaultConfig.Instance.AddJob(job));
    }

    // BenchmarkDotNet does not wait for a task of this, in its own process.
    [GlobalSetup]
    public void Start() => Prepare().GetAwaiter().GetResult();

    [Benchmark]
    public async Task<int> Execute()
    {
        await using var scope = app.Services.CreateAsyncScope();
        using var result = await executor.Execute(
            requests[next++ % requests.Length], scope.ServiceProvider, CancellationToken.None);
        return result.Refusal is null ? result.Length : throw new InvalidOperationException($"{result.Refusal}");
    }

    [GlobalCleanup]
    public void Stop() => app.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task Prepare()
    {
        var builder = StorefrontHost.CreateBuilder(
            ["--Logging:LogLevel:Default=Warning", "--GraphQL:MostAnswerBytes=0"]);
        app = StorefrontHost.Build(builder, new StorefrontDatabase(DatabaseProvider.Postgres, connectionString));
        executor = app.Services.GetRequiredService<RequestExecutor>();
        var query = Encoding.UTF8.GetBytes(Shape.Document(Asked));
        await using var database = NpgsqlDataSource.Create(connectionString);
        IReadOnlyList<VariableSet> sets = Asked == "introspection"
            ? [new VariableSet("{}")]
            : (await new VariableSets(database, new CatalogueSize()).For(Asked, default)).Sets;
        requests = [.. sets.Select(set => new GraphQLRequest
        {
            Query = query,
            Variables = Encoding.UTF8.GetBytes(set.GraphQL),
        })];
    }
}
