using System.Buffers.Binary;
using System.Text;
using Storefront.Catalog.Audio;

namespace Storefront.Tests.Catalog.Audio;

/// <summary>The files are a second and a half of a tone, as common encoders write it.</summary>
public sealed class AudioFileTests
{
    private static readonly string Folder = Path.Combine(Snapshot.Root, "tests/Storefront.Tests/Catalog/Audio/Files");

    [Theory]
    [InlineData("tone.wav", AudioFormat.Wav, 1500)]
    [InlineData("piped.wav", AudioFormat.Wav, 1500)]
    [InlineData("rf64.wav", AudioFormat.Wav, 1500)]
    [InlineData("tone.flac", AudioFormat.Flac, 1500)]
    [InlineData("short.flac", AudioFormat.Flac, 500)]
    [InlineData("tone.mp3", AudioFormat.Mp3, 1584)]
    [InlineData("tagged.mp3", AudioFormat.Mp3, 1584)]
    [InlineData("tone.aac", AudioFormat.Aac, 1600)]
    [InlineData("tone.m4a", AudioFormat.M4a, 1500)]
    [InlineData("alac.m4a", AudioFormat.M4a, 1500)]
    [InlineData("vorbis.ogg", AudioFormat.Ogg, 1500)]
    [InlineData("opus.ogg", AudioFormat.Ogg, 1500)]
    [InlineData("flac.ogg", AudioFormat.Ogg, 1500)]
    public async Task Says_what_it_is_and_how_long(string name, AudioFormat format, long durationMs) =>
        Assert.Equal(new AudioFile(format, durationMs), await Read(Bytes(name)));

    [Theory]
    [InlineData("tone.wav")]
    [InlineData("tone.m4a")]
    [InlineData("alac.m4a")]
    [InlineData("vorbis.ogg")]
    [InlineData("opus.ogg")]
    [InlineData("flac.ogg")]
    public async Task Is_none_when_its_second_half_is_missing(string name)
    {
        var bytes = Bytes(name);
        Assert.Null(await Read(bytes[..(bytes.Length / 2)]));
    }

    [Fact]
    public async Task Is_none_with_pictures() => Assert.Null(await Read(Bytes("video.mp4")));

    [Theory]
    [InlineData("")]
    [InlineData("RIFF")]
    [InlineData("RIFF....WAVEfmt ")]
    [InlineData("fLaC")]
    [InlineData("OggS............................")]
    [InlineData("....ftypM4A ....")]
    [InlineData("ID3.........................")]
    [InlineData("<!doctype html><title>Not a song</title>")]
    public async Task Is_none_without_its_parts(string text) =>
        Assert.Null(await Read(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public async Task Is_never_the_end_of_the_reader_whatever_is_in_it()
    {
        foreach (var name in Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)))
        {
            var random = new Random(7);
            for (var round = 0; round < 300; round++)
            {
                var damaged = Bytes(name);
                var head = damaged.AsMemory(0, Math.Min(400, damaged.Length));
                for (var hit = 0; hit < 8; hit++) head.Span[random.Next(head.Length)] = (byte)random.Next();
                await Read(damaged);
            }
        }
    }

    [Fact]
    public async Task Is_none_when_boxes_stand_in_boxes_without_end()
    {
        var boxes = new byte[80_000];
        for (var at = 0; at < boxes.Length; at += 8)
        {
            BinaryPrimitives.WriteInt32BigEndian(boxes.AsSpan(at), boxes.Length - at);
            (at == 0 ? "ftyp"u8 : "moov"u8).CopyTo(boxes.AsSpan(at + 4));
        }
        BinaryPrimitives.WriteInt32BigEndian(boxes, 8);
        Assert.Null(await Read(boxes));
    }

    private static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    private static Task<AudioFile?> Read(byte[] bytes) =>
        AudioFile.Read(new MemoryStream(bytes), CancellationToken.None);
}
