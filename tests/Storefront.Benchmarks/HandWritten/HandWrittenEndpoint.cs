using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Npgsql;

namespace Storefront.Benchmarks.HandWritten;

/// <summary>
/// The limit to measure against: for each shape an endpoint of its own, with the fewest statements, that writes columns
/// straight to the response. It answers what the GraphQL endpoint answers, and can answer nothing else.
/// </summary>
internal static class HandWrittenEndpoint
{
    private static readonly byte[] Typename = """{"data":{"__typename":"Query"}}"""u8.ToArray();

    private static readonly JsonWriterOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void Map(IEndpointRouteBuilder app, NpgsqlDataSource database)
    {
        app.MapPost("/T0", http =>
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            return http.Response.Body.WriteAsync(Typename).AsTask();
        });
        var variables = Variables.Default;
        Map(app, "Q1", variables.OneById, new SongById(database).Write);
        Map(app, "Q2", variables.GenreUpToPrice, new Shelf(database).Write);
        Map(app, "Q3", variables.OneById, new MusicianPage(database).Write);
        Map(app, "Q4", variables.InCountry, new MusiciansOfCountry(database).Write);
        Map(app, "Q5", variables.FromPrice, new PriceList(database).Write);
        Map(app, "Q6", variables.ByTitle, new TitleSearch(database).Write);
    }

    private static void Map<T>(
        IEndpointRouteBuilder app,
        string shape,
        JsonTypeInfo<T> type,
        Func<T, Utf8JsonWriter, CancellationToken, Task> write)
    {
        app.MapPost($"/{shape}", async (HttpContext http) =>
        {
            var variables = await JsonSerializer.DeserializeAsync(http.Request.BodyReader, type, http.RequestAborted);
            http.Response.ContentType = "application/json; charset=utf-8";
            await using var json = new Utf8JsonWriter(http.Response.BodyWriter, Json);
            json.WriteStartObject();
            json.WriteStartObject(Names.Data);
            await write(variables!, json, http.RequestAborted);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
