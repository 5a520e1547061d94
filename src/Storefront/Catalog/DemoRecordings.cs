using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Audio;
using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>A short tune for each of the first songs of the demo catalogue: something to hear and to sell.</summary>
public static class DemoRecordings
{
    private const int Songs = 20;
    private const int SamplesPerSecond = 8000;
    private const int NotesPerSecond = 2;
    private const int Seconds = 3;
    private const double LowestHertz = 220;

    // The scale of most Chinese folk songs, in semitones.
    private static readonly int[] Pentatonic = [0, 2, 4, 7, 9, 12, 14, 16];

    public static async Task Add(StorefrontDb db, IMediaStore store, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = await db.Songs.Where(song => song.IsPublished).OrderBy(song => song.Id).Take(Songs)
            .Select(song => song.Id).ToListAsync(cancel);
        foreach (var id in ids)
        {
            using var file = Tune(seed: (int)id);
            var audio = new SongAudio
            {
                SongId = id,
                Key = MediaKey.New(),
                Format = AudioFormat.Wav,
                Bytes = file.Length,
                DurationMs = Seconds * 1000,
                UploadedAt = Instant.Rounded(now),
            };
            await store.Write(audio.Key, file, cancel);
            db.Add(audio);
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A WAV file of 8 bits a sample.</summary>
    private static MemoryStream Tune(int seed)
    {
        const int samples = Seconds * SamplesPerSecond;
        var file = new MemoryStream();
        using var writer = new BinaryWriter(file, Encoding.ASCII, leaveOpen: true);
        writer.Write("RIFF"u8);
        writer.Write(36 + samples);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(SamplesPerSecond);
        writer.Write(SamplesPerSecond);
        writer.Write((short)1);
        writer.Write((short)8);
        writer.Write("data"u8);
        writer.Write(samples);
        var notes = new Random(seed).GetItems(Pentatonic, Seconds * NotesPerSecond);
        for (var at = 0; at < samples; at++) writer.Write(Sample(notes, at));
        file.Position = 0;
        return file;
    }

    /// <summary>Each note is a sine that dies away.</summary>
    private static byte Sample(int[] notes, int at)
    {
        var (note, inNote) = Math.DivRem(at, SamplesPerSecond / NotesPerSecond);
        var seconds = (double)inNote / SamplesPerSecond;
        var hertz = LowestHertz * Math.Pow(2, notes[note] / 12.0);
        return (byte)(128 + (100 * Math.Exp(-6 * seconds) * Math.Sin(2 * Math.PI * hertz * seconds)));
    }
}
