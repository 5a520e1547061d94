using System.CommandLine;
using Storefront.Benchmarks.Allocations;
using Storefront.Benchmarks.Catalogue;
using Storefront.Benchmarks.Language;
using Storefront.Benchmarks.Load;
using Storefront.Benchmarks.Purchases;
using Storefront.Host;
using Storefront.Host.EmbeddedPostgres;

namespace Storefront.Benchmarks;

/// <summary>What can be asked of the program on its command line.</summary>
internal static class Commands
{
    private const string DatabaseName = "benchmarks";
    private const string StartDatabaseName = "starts";

    private const string FloodDatabaseName = "floods";
    private const string SalesDatabaseName = "sales";
    private const string PgbenchDatabaseName = "pgbench";

    // TPC-B's script locks one of ten branches in each transaction: more at once would only wait for one another.
    private const int SalesAtOnceMax = 8;

    private static readonly CatalogueSize Size = new();

    private static readonly CatalogueSize SmallSize = new()
    {
        Musicians = 1_000, Writers = 1_000, Labels = 20, Songs = 10_000, Records = 1_200,
    };

    private static readonly Option<string?> Database = new("--database")
    {
        Description = "Connection string of an empty PostgreSQL database on this machine, whose role is a superuser; "
            + "by default a private server is started.",
        Recursive = true,
    };

    private static readonly Option<int> Connections = new("--connections")
    {
        Description = "Requests under way at any time.",
        DefaultValueFactory = _ => 32,
        Recursive = true,
    };

    private static readonly Option<bool> KeepAnswers = new("--keep-answers")
    {
        Description = "Let our server give answers again that it has given before, as the host does by default.",
        Recursive = true,
    };

    private static readonly Option<Beside> Limit = new("--beside")
    {
        Description = "What our server is measured beside: the hand-written one, or itself without tokens or budgets.",
    };

    private static readonly Option<string[]> Shapes = new("--shapes")
    {
        Description = "Which shapes to measure.",
        DefaultValueFactory = _ => Shape.Names,
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int> Rounds = new("--rounds")
    {
        Description = "How often each server is measured.",
        DefaultValueFactory = _ => 3,
    };

    private static readonly Option<int> Seconds = new("--seconds")
    {
        Description = "How long a round lasts.",
        DefaultValueFactory = _ => 5,
    };

    private static readonly Option<int> WarmUpSeconds = new("--warm-up")
    {
        Description = "For how many seconds at most a server is kept busy with a shape before it is measured.",
        DefaultValueFactory = _ => 60,
        Recursive = true,
    };

    private static readonly Option<int> ProfileSeconds = new("--seconds")
    {
        Description = "How long.",
        DefaultValueFactory = _ => 60,
    };

    private static readonly Option<int> PurchaseSeconds = new("--seconds")
    {
        Description = "How long a round lasts.",
        DefaultValueFactory = _ => 15,
    };

    private static readonly Option<int> Milliseconds = new("--milliseconds")
    {
        Description = "How long each document is parsed, and validated, after as long a warm-up.",
        DefaultValueFactory = _ => 2000,
    };

    private static readonly Option<bool> IsShort = new("--dry")
    {
        Description = "Run each shape once, to see that it works.",
    };

    private static readonly Option<int> Port = new("--port")
    {
        Description = "Where to listen; a free one by default.",
    };

    private static readonly Option<int> Songs = new("--songs")
    {
        Description = "How many songs.",
        DefaultValueFactory = _ => 1_000_000,
    };

    private static readonly Option<string> Folder = new("--to")
    {
        Description = "The folder to write the tables into.",
        Required = true,
    };

    private static readonly Option<int> Starts = new("--runs")
    {
        Description = "How often the host is started.",
        DefaultValueFactory = _ => 10,
    };

    private static readonly Option<string> HostProgram = new("--host")
    {
        Description = "The Storefront.Host.dll to start, such as that of a published build.",
        DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "Storefront.Host.dll"),
    };

    private static readonly Option<string> Server = ServerOption();
    private static readonly Argument<string> Served = ServerArgument();
    private static readonly Argument<string> Profiled = ShapeArgument();

    public static RootCommand Create()
    {
        Shapes.AcceptOnlyFromAmong(Shape.Names);
        var root = new RootCommand("Measures the GraphQL endpoint against a hand-written one.")
        {
            Database, Connections, KeepAnswers, Limit, Shapes, Rounds, Seconds, WarmUpSeconds,
            new Command("data", "Generates the catalogue, unless it is there.").Runs(Generate),
            new Command("csv", "Writes tables to measure the import with.") { Songs, Folder }.Runs(WriteTables),
            new Command("start", "Measures the time from the start of the host to its first answer.")
            {
                Starts, HostProgram,
            }.Runs(Start),
            new Command("wrong-tokens", "Measures what a flood of wrong tokens does to a client with a right one.")
            {
                Rounds,
            }.Runs(Flood),
            new Command("purchases", "Measures orders that are placed and paid beside PostgreSQL's own benchmark.")
            {
                Rounds, PurchaseSeconds,
            }.Runs(Sell),
            new Command("serve", "Runs one of the two servers until its input ends.") { Served, Port }.Runs(Serve),
            new Command("language", "Measures parser and validator beside those of graphql-js.") { Milliseconds }
                .Runs(CompareLanguage),
            new Command("allocations", "Measures what a request allocates, in this process.") { IsShort }
                .Runs(MeasureAllocations),
            new Command("profile", "Keeps one server busy with one shape.") { Profiled, Server, ProfileSeconds }
                .Runs(Profile),
        };
        return root.Runs(Compare);
    }

    private static Task Generate(ParseResult parsed, CancellationToken cancel) =>
        WithDatabase(parsed, _ => Task.CompletedTask, cancel);

    private static Task WriteTables(ParseResult parsed, CancellationToken cancel) =>
        new GeneratedTables(parsed.GetValue(Songs), Size.Seed).Write(parsed.GetValue(Folder)!, cancel);

    private static Task Start(ParseResult parsed, CancellationToken cancel)
    {
        return parsed.GetValue(Database) is { } given ? Run(given) : WithServer(StartDatabaseName, Run, cancel);

        Task Run(string database) => new StartRun(parsed.GetValue(HostProgram)!, database, Console.Out)
            .Measure(parsed.GetValue(Starts), cancel);
    }

    private static Task Flood(ParseResult parsed, CancellationToken cancel)
    {
        return parsed.GetValue(Database) is { } given ? Run(given) : WithServer(FloodDatabaseName, Run, cancel);

        async Task Run(string database)
        {
            await new BenchmarkDatabase(database, SmallSize).Ensure(Console.Out, cancel);
            await new WrongTokenRun(database, SmallSize, Console.Out).Measure(parsed.GetValue(Rounds), cancel);
        }
    }

    private static async Task Sell(ParseResult parsed, CancellationToken cancel)
    {
        var settings = new ClusterSettings { DataFolder = $"{DataFolder()}-durable", Notes = Console.Out };
        await using var cluster = await PostgresCluster.Start(settings, cancel);
        await cluster.EnsureDatabase(PgbenchDatabaseName, cancel);
        var run = new PurchasesRun(
            cluster.ConnectionString(SalesDatabaseName), cluster.ConnectionString(PgbenchDatabaseName), Console.Out);
        await run.Measure(
            Math.Min(parsed.GetValue(Connections), SalesAtOnceMax),
            parsed.GetValue(Rounds),
            TimeSpan.FromSeconds(parsed.GetValue(PurchaseSeconds)),
            TimeSpan.FromSeconds(parsed.GetValue(WarmUpSeconds)),
            cancel);
    }

    private static Task Serve(ParseResult parsed, CancellationToken cancel)
    {
        return parsed.GetValue(Database) is { } given ? Run(given) : WithDatabase(parsed, Run, cancel);

        Task Run(string database) => Servers.Serve(
            parsed.GetValue(Served)!, database, parsed.GetValue(Port), parsed.GetValue(KeepAnswers), cancel);
    }

    private static Task Profile(ParseResult parsed, CancellationToken cancel) => WithDatabase(
        parsed,
        database => Load(parsed, database).KeepBusy(
            parsed.GetValue(Server)!,
            parsed.GetValue(Profiled)!,
            TimeSpan.FromSeconds(parsed.GetValue(ProfileSeconds)),
            cancel),
        cancel);

    private static Task CompareLanguage(ParseResult parsed, CancellationToken cancel) =>
        new LanguageRun(TimeSpan.FromMilliseconds(parsed.GetValue(Milliseconds)), Console.Out).Compare(cancel);

    private static Task MeasureAllocations(ParseResult parsed, CancellationToken cancel) => WithDatabase(
        parsed,
        database =>
        {
            RequestBenchmark.Run(database, parsed.GetValue(IsShort));
            return Task.CompletedTask;
        },
        cancel);

    private static Task Compare(ParseResult parsed, CancellationToken cancel) =>
        WithDatabase(parsed, database => Load(parsed, database).Compare(cancel), cancel);

    private static LoadRun Load(ParseResult parsed, string database) => new(
        database,
        Size,
        new LoadSettings
        {
            Shapes = parsed.GetValue(Shapes) ?? Shape.Names,
            Rounds = parsed.GetValue(Rounds),
            Round = TimeSpan.FromSeconds(parsed.GetValue(Seconds)),
            WarmUp = TimeSpan.FromSeconds(parsed.GetValue(WarmUpSeconds)),
            Connections = parsed.GetValue(Connections),
            KeepsAnswers = parsed.GetValue(KeepAnswers),
            Beside = parsed.GetValue(Limit),
        },
        Console.Out);

    private static async Task WithDatabase(ParseResult parsed, Func<string, Task> use, CancellationToken cancel)
    {
        if (parsed.GetValue(Database) is { } given)
        {
            await new BenchmarkDatabase(given, Size).Ensure(Console.Out, cancel);
            await use(given);
            return;
        }
        await WithServer(
            DatabaseName,
            async connectionString =>
            {
                await new BenchmarkDatabase(connectionString, Size).Ensure(Console.Out, cancel);
                await use(connectionString);
            },
            cancel);
    }

    private static async Task WithServer(string name, Func<string, Task> use, CancellationToken cancel)
    {
        var settings = new ClusterSettings { DataFolder = DataFolder(), IsDurable = false, Notes = Console.Out };
        await using var cluster = await PostgresCluster.Start(settings, cancel);
        await cluster.EnsureDatabase(name, cancel);
        await use(cluster.ConnectionString(name));
    }

    // Beside the solution and apart from the host's own data.
    private static string DataFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Storefront.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? "", ".data", "benchmarks");
    }

    private static T Runs<T>(this T command, Func<ParseResult, CancellationToken, Task> run) where T : Command
    {
        command.SetAction(async (parsed, cancel) =>
        {
            try
            {
                await run(parsed, cancel);
                return 0;
            }
            catch (SetupException fault)
            {
                await Console.Error.WriteLineAsync(fault.Message);
                return 1;
            }
        });
        return command;
    }

    private static Option<string> ServerOption()
    {
        var option = new Option<string>("--server")
        {
            Description = "Which server.",
            DefaultValueFactory = _ => Servers.Ours,
        };
        return option.AcceptOnlyFromAmong(Servers.All);
    }

    private static Argument<string> ServerArgument() =>
        new Argument<string>("server") { Description = "Which one." }
            .AcceptOnlyFromAmong(Servers.All);

    private static Argument<string> ShapeArgument() =>
        new Argument<string>("shape") { Description = "Which shape." }.AcceptOnlyFromAmong(Shape.Names);
}
