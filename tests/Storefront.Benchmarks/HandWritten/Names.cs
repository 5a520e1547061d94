using System.Text.Json;

namespace Storefront.Benchmarks.HandWritten;

/// <summary>The names of the answers' members, encoded once.</summary>
internal static class Names
{
    public static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    public static readonly JsonEncodedText Song = JsonEncodedText.Encode("song");
    public static readonly JsonEncodedText Songs = JsonEncodedText.Encode("songs");
    public static readonly JsonEncodedText Musician = JsonEncodedText.Encode("musician");
    public static readonly JsonEncodedText Musicians = JsonEncodedText.Encode("musicians");
    public static readonly JsonEncodedText Nodes = JsonEncodedText.Encode("nodes");
    public static readonly JsonEncodedText TotalCount = JsonEncodedText.Encode("totalCount");
    public static readonly JsonEncodedText PageInfo = JsonEncodedText.Encode("pageInfo");
    public static readonly JsonEncodedText HasNextPage = JsonEncodedText.Encode("hasNextPage");
    public static readonly JsonEncodedText EndCursor = JsonEncodedText.Encode("endCursor");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    public static readonly JsonEncodedText Isrc = JsonEncodedText.Encode("isrc");
    public static readonly JsonEncodedText Genre = JsonEncodedText.Encode("genre");
    public static readonly JsonEncodedText DurationMs = JsonEncodedText.Encode("durationMs");
    public static readonly JsonEncodedText TempoBpm = JsonEncodedText.Encode("tempoBpm");
    public static readonly JsonEncodedText ReleasedOn = JsonEncodedText.Encode("releasedOn");
    public static readonly JsonEncodedText Price = JsonEncodedText.Encode("price");
    public static readonly JsonEncodedText AmountMinor = JsonEncodedText.Encode("amountMinor");
    public static readonly JsonEncodedText Currency = JsonEncodedText.Encode("currency");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Country = JsonEncodedText.Encode("country");
    public static readonly JsonEncodedText FollowerCount = JsonEncodedText.Encode("followerCount");
    public static readonly JsonEncodedText Credits = JsonEncodedText.Encode("credits");
    public static readonly JsonEncodedText Role = JsonEncodedText.Encode("role");
    public static readonly JsonEncodedText Party = JsonEncodedText.Encode("party");
    public static readonly JsonEncodedText Position = JsonEncodedText.Encode("position");
    public static readonly JsonEncodedText Share = JsonEncodedText.Encode("share");
}
