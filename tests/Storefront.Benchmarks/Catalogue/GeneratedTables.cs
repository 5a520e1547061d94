using System.Text;

namespace Storefront.Benchmarks.Catalogue;

/// <summary>
/// Tables as a deliverer of many songs sends them, to measure the import: as many artists, albums and credits for each
/// song as real catalogues have, titles and names of common words. Equal seeds give equal files.
/// </summary>
public sealed class GeneratedTables(int songs, int seed)
{
    private const int SongsOfArtist = 20;
    private const int SongsOfAlbum = 10;
    private const string Source = "generated";

    private readonly Words words = new(seed);

    public async Task Write(string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        await Table(folder, "artists.csv", "artist_id,name,country,genres,followers,source", Artists(), cancel);
        await Table(
            folder, "albums.csv", "album_id,title,artist_id,label,release_date,formats,source", Albums(), cancel);
        await Table(
            folder, "songs.csv",
            "song_id,isrc,title,artist_id,artist_name,album_id,track_no,duration_ms,genre,bpm,energy,explicit,"
            + "release_date,language,composer,producer,label,unit_price,currency,source",
            Songs(), cancel);
        await Table(folder, "credits.csv", "song_id,level,role,party,share,source", Credits(), cancel);
    }

    private static async Task Table(
        string folder, string name, string header, IEnumerable<string> rows, CancellationToken cancel)
    {
        await using var file = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(false));
        await file.WriteAsync($"{header}\r\n".AsMemory(), cancel);
        foreach (var row in rows) await file.WriteAsync($"{row}\r\n".AsMemory(), cancel);
    }

    private IEnumerable<string> Artists()
    {
        var random = new Random(seed);
        for (var id = 0; id <= songs / SongsOfArtist; id++)
            yield return $"a{id},{words.Text(random, 2)},CN,pop; folk,{random.Next(1_000_000)},{Source}";
    }

    private IEnumerable<string> Albums()
    {
        var random = new Random(seed + 1);
        for (var id = 0; id <= songs / SongsOfAlbum; id++)
            yield return
                $"r{id},{words.Text(random, 3)},a{id * SongsOfAlbum / SongsOfArtist},Label {random.Next(500)},"
                + $"{Day(random)},CD:Album,{Source}";
    }

    private IEnumerable<string> Songs()
    {
        var random = new Random(seed + 2);
        for (var id = 0; id < songs; id++)
            yield return
                $"s{id},ZZGEN{id % 10_000_000:0000000},{words.Text(random, random.Next(1, 6))},a{id / SongsOfArtist},"
                + $"{words.Text(random, 2)},r{id / SongsOfAlbum},{id % SongsOfAlbum + 1},"
                + $"{random.Next(60_000, 400_000)},{(id % 3 == 0 ? "Rock|Pop" : "Folk")},{random.Next(60, 180)},"
                + $"{random.NextDouble():0.0000},false,{Day(random)},zh,\"{Writer(random)}, {Writer(random)}\","
                + $"{Writer(random)},"
                + $"Label {random.Next(500)},{random.Next(5000) / 100m:0.00},CNY,{Source}";
    }

    private IEnumerable<string> Credits()
    {
        var random = new Random(seed + 3);
        for (var id = 0; id < songs; id++)
        {
            if (id % 2 == 0) yield return $"s{id},work,lyricist,{Writer(random)},,{Source}";
            if (id % 8 == 0) yield return $"s{id},recording,additional_isrc,ZZADD{id % 10_000_000:0000000},,{Source}";
        }
    }

    // A quarter as many writers as songs, some of them far busier than others.
    private string Writer(Random random)
    {
        var writer = (int)(songs / 4 * random.NextDouble() * random.NextDouble());
        return $"{words.All[writer % 991]} {words.All[writer / 991 % 1000]}{(writer < 991_000 ? "" : " Jr")}";
    }

    private static string Day(Random random) =>
        $"20{random.Next(26):00}-{random.Next(1, 13):00}-{random.Next(1, 29):00}";
}
