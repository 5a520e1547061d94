using System.Text.Json.Serialization;

namespace Storefront.Benchmarks.HandWritten;

internal sealed record OneById(string Id);

internal sealed record GenreUpToPrice(string Genre, long Price);

internal sealed record InCountry(string Country);

/// <param name="ByPrice">Cheapest first from the price on; else newest first up to it.</param>
internal sealed record FromPrice(bool ByPrice, long Price);

internal sealed record ByTitle(string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OneById))]
[JsonSerializable(typeof(GenreUpToPrice))]
[JsonSerializable(typeof(InCountry))]
[JsonSerializable(typeof(FromPrice))]
[JsonSerializable(typeof(ByTitle))]
internal sealed partial class Variables : JsonSerializerContext;
