using Npgsql;
using Storefront.Catalog;

namespace Storefront.Benchmarks.Catalogue;

/// <summary>
/// A catalogue like a real one in size and in how its values are spread; every table from a seed of its own.
/// </summary>
public sealed class GeneratedCatalogue(CatalogueSize size)
{
    public static readonly string[] Genres =
    [
        "pop", "rock", "folk", "electronic", "hip hop", "jazz", "classical", "r&b", "metal", "country", "reggae",
        "world",
    ];

    public static readonly CountryCode[] Countries =
    [
        CountryCode.CN, CountryCode.JP, CountryCode.KR, CountryCode.VN, CountryCode.US, CountryCode.GB, CountryCode.DE,
        CountryCode.FR, CountryCode.BR, CountryCode.IN,
    ];

    private const string Source = "benchmark";
    private const int FollowersMax = 1_200_000;

    private static readonly string[] Moods =
        ["calm", "festive", "happy", "sad", "dreamy", "energetic", "romantic", "dark", "warm", "tense"];

    private static readonly string[] Languages = ["zh", "ja", "ko", "vi", "en", "de", "fr", "pt", "hi"];

    private static readonly DateOnly FirstRelease = new(2001, 1, 1);
    private static readonly int DaysOfReleases = new DateOnly(2026, 1, 1).DayNumber - FirstRelease.DayNumber;

    private readonly List<long>[] songsOf = [.. Enumerable.Range(0, size.Musicians + 1).Select(_ => new List<long>())];

    public Words Words { get; } = new(size.Seed);

    /// <summary>Fills the empty tables; the caller sees to their indexes and statistics.</summary>
    public async Task Copy(NpgsqlConnection connection, CancellationToken cancel)
    {
        await CopyParties(connection, cancel);
        await CopyLabels(connection, cancel);
        await CopyMusicians(connection, cancel);
        await CopySongs(connection, cancel);
        await CopyIsrcs(connection, cancel);
        await CopyCredits(connection, cancel);
        await CopyRecords(connection, cancel);
        await CopyTracks(connection, cancel);
    }

    // Musicians' parties first: party 1 is musician 1.
    private async Task CopyParties(NpgsqlConnection connection, CancellationToken cancel)
    {
        var names = Seeded(1);
        await using var copy = await TableCopy.Into(connection, "parties", "id, name, source, source_id", cancel);
        for (var id = 1; id <= size.Musicians + size.Writers; id++)
        {
            var name = id <= size.Musicians ? MusicianName(id) : Words.Text(names, 2);
            copy.Row().Bigint(id).Text(name).Text(Source).Text($"p{id}");
        }
        await copy.Complete(cancel);
    }

    private async Task CopyLabels(NpgsqlConnection connection, CancellationToken cancel)
    {
        var random = Seeded(2);
        await using var copy = await TableCopy.Into(
            connection, "labels", "id, party_id, name, source, source_id", cancel);
        for (var id = 1; id <= size.Labels; id++)
        {
            copy.Row().Bigint(id).Bigint(size.Musicians + id).Text($"{Words.Text(random, 1)} Records")
                .Text(Source).Text($"l{id}");
        }
        await copy.Complete(cancel);
    }

    private async Task CopyMusicians(NpgsqlConnection connection, CancellationToken cancel)
    {
        var random = Seeded(3);
        await using var copy = await TableCopy.Into(
            connection,
            "musicians",
            "id, party_id, name, sort_name, search_text, country, genres, label_id, follower_count, audience_country, "
            + "source, source_id",
            cancel);
        for (var id = 1; id <= size.Musicians; id++)
        {
            var name = MusicianName(id);
            var followers = (int)Math.Exp(random.NextDouble() * Math.Log(FollowersMax));
            copy.Row().Bigint(id).Bigint(id).Text(name).Text(name).Text(SearchForm.Of(name))
                .Text(One(Countries, random).ToString()).Texts(Some(Genres, random, 2))
                .Bigint(random.Next(10) < 3 ? random.Next(size.Labels) + 1 : null)
                .Integer(followers).Text(One(Countries, random).ToString()).Text(Source).Text($"m{id}");
        }
        await copy.Complete(cancel);
    }

    private async Task CopySongs(NpgsqlConnection connection, CancellationToken cancel)
    {
        var random = Seeded(4);
        await using var copy = await TableCopy.Into(
            connection,
            "songs",
            "id, musician_id, title, search_text, isrc, duration_ms, genre, further_genres, moods, tempo_bpm, energy, "
            + "language, is_instrumental, is_explicit, released_on, state, price_amount_minor, price_currency, source, "
            + "source_id",
            cancel);
        for (long id = 1; id <= size.Songs; id++)
        {
            var musician = random.Next(size.Musicians) + 1;
            songsOf[musician].Add(id);
            var title = Words.Text(random, random.Next(2, 5));
            copy.Row().Bigint(id).Bigint(musician).Text(title).Text(SearchForm.Of(title)).Text(IsrcOf(id))
                .Integer(random.Next(90_000, 360_000)).Text(One(Genres, random)).Texts([])
                .Texts(Some(Moods, random, 3)).Double(random.Next(600, 2000) / 10.0).Double(random.Next(101) / 100.0)
                .Text(One(Languages, random)).Boolean(random.Next(10) == 0).Boolean(random.Next(20) == 0)
                .Integer(Released(random)).Code(State(random));
            Price(copy, random, Song.PriceMax.AmountMinor).Text(Source).Text($"s{id}");
        }
        await copy.Complete(cancel);
    }

    private async Task CopyIsrcs(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var copy = await TableCopy.Into(connection, "song_isrcs", "song_id, position, isrc", cancel);
        for (long song = 1; song <= size.Songs; song++) copy.Row().Bigint(song).Integer(1).Text(IsrcOf(song));
        await copy.Complete(cancel);
    }

    private async Task CopyCredits(NpgsqlConnection connection, CancellationToken cancel)
    {
        var random = Seeded(5);
        await using var copy = await TableCopy.Into(
            connection, "credits", "song_id, position, role, party_id, share, state", cancel);
        for (long song = 1; song <= size.Songs; song++)
        {
            // Two songs of five have two composers of unequal parts and no words.
            var shared = random.Next(5) < 2 ? random.Next(1, 10_000) / 100m : 0m;
            var (first, second) = shared > 0
                ? (CreditRole.Composer, 100m - shared)
                : (CreditRole.Lyricist, 100m);
            Credit(1, first, second);
            Credit(2, CreditRole.Composer, shared > 0 ? shared : 100m);
            Credit(3, CreditRole.Producer, random.Next(2) == 0 ? 100m : null);

            void Credit(int position, CreditRole role, decimal? share) => copy.Row().Bigint(song).Integer(position)
                .Code(role).Bigint(random.Next(size.Musicians + size.Writers) + 1).Decimal(share)
                .Code(CreditState.Confirmed);
        }
        await copy.Complete(cancel);
    }

    private async Task CopyRecords(NpgsqlConnection connection, CancellationToken cancel)
    {
        var random = Seeded(6);
        await using var copy = await TableCopy.Into(
            connection,
            "records",
            "id, musician_id, type, title, search_text, genre, released_on, state, price_amount_minor, price_currency, "
            + "source, source_id",
            cancel);
        for (var id = 1; id <= size.Records; id++)
        {
            var title = Words.Text(random, random.Next(1, 4));
            copy.Row().Bigint(id).Bigint(MusicianOf(id)).Code(RecordType.Album).Text(title)
                .Text(SearchForm.Of(title)).Text(One(Genres, random)).Integer(Released(random))
                .Code(State(random));
            Price(copy, random, 50_00).Text(Source).Text($"r{id}");
        }
        await copy.Complete(cancel);
    }

    // The songs of the record's musician, which are ten on average.
    private async Task CopyTracks(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var copy = await TableCopy.Into(
            connection, "tracks", "id, record_id, disc, position, song_id, is_bonus", cancel);
        var id = 0L;
        for (var record = 1; record <= size.Records; record++)
        {
            var position = 0;
            foreach (var song in songsOf[MusicianOf(record)])
                copy.Row().Bigint(++id).Bigint(record).Integer(1).Integer(++position).Bigint(song).Boolean(false);
        }
        await copy.Complete(cancel);
    }

    private string MusicianName(int id) => Words.Text(Seeded(1_000_000 + id), 2);

    private int MusicianOf(int record) => record % size.Musicians + 1;

    private Random Seeded(int table) => new(size.Seed * 31 + table);

    private static string IsrcOf(long song) => $"CNS{song / 100_000:00}24{song % 100_000:00000}";

    // One song in ten is free.
    private static TableCopy Price(TableCopy copy, Random random, long amountMinorMax) => random.Next(10) == 0
        ? copy.Bigint(null).Text(null)
        : copy.Bigint(random.NextInt64(amountMinorMax) + 1).Text(nameof(CurrencyCode.CNY));

    private static PublicationState State(Random random) => random.Next(100) switch
    {
        < 95 => PublicationState.Published,
        < 98 => PublicationState.Draft,
        _ => PublicationState.TakenDown,
    };

    // Of one song in twenty only the year is known.
    private static int Released(Random random)
    {
        var day = FirstRelease.AddDays(random.Next(DaysOfReleases));
        return random.Next(20) == 0 ? day.Year * 10000 : PartialDate.Of(day).Sortable;
    }

    private static T One<T>(T[] all, Random random) => all[random.Next(all.Length)];

    private static string[] Some(string[] all, Random random, int most) =>
        [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => One(all, random)).Distinct()];
}
