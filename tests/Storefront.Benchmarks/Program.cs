using System.CommandLine;
using Storefront.Benchmarks.Catalogue;
using Storefront.Benchmarks.Load;

var database = new Option<string>("--database") { Description = "Connection string of the benchmark's database.", Required = true, Recursive = true };
var port = new Option<int>("--port") { Description = "Where to listen; a free one by default." };
var server = new Argument<string>("server") { Description = "Which one." };
server.AcceptOnlyFromAmong(Servers.Ours, Servers.HandWritten);

var serve = new Command("serve", "Runs one of the two servers until its input ends.") { server, port };
serve.SetAction((parsed, cancel) => Servers.Serve(
    parsed.GetValue(server)!, parsed.GetValue(database)!, parsed.GetValue(port), cancel));

var data = new Command("data", "Generates the catalogue, unless it is there.");
data.SetAction((parsed, cancel) =>
    new BenchmarkDatabase(parsed.GetValue(database)!, new CatalogueSize()).Ensure(Console.Out, cancel));

var root = new RootCommand("Measures the GraphQL endpoint against a hand-written one.") { database, serve, data };
return await root.Parse(args).InvokeAsync();
