using System.Buffers.Binary;

namespace Storefront.Catalog.Audio;

/// <summary>An MP4 container (ISO/IEC 14496-12): boxes in boxes, each with a length and a name.</summary>
internal static class Mp4File
{
    private const int HeaderBytes = 8;
    private const int BoxesMax = 10_000;
    private const int DepthMax = 8;

    /// <summary>How long it plays; null where there is no sound, or there are pictures too.</summary>
    public static async Task<TimeSpan?> Duration(AudioBytes bytes, CancellationToken cancel)
    {
        var walk = new Walk(bytes);
        await walk.Through(0, bytes.Length, 0, cancel);
        return walk is { IsBroken: false, HasSound: true, HasPictures: false, HasMedia: true } ? walk.Duration : null;
    }

    private sealed class Walk(AudioBytes bytes)
    {
        private bool isSound;
        private int boxes;

        public bool IsBroken { get; private set; }
        public bool HasSound { get; private set; }
        public bool HasPictures { get; private set; }
        public bool HasMedia { get; private set; }

        /// <summary>Of the whole, without what encoders put in front of a track and tell players to skip.</summary>
        public TimeSpan? Duration { get; private set; }

        public async Task Through(long at, long end, int depth, CancellationToken cancel)
        {
            while (!IsBroken && at + HeaderBytes <= end)
            {
                var start = (await bytes.At(at, 16, cancel)).ToArray();
                var (length, headerBytes) = LengthOf(start, end - at);
                // A box that is longer than what holds it has lost its end.
                IsBroken = length < headerBytes || length > end - at || ++boxes > BoxesMax || depth > DepthMax;
                if (!IsBroken) await Enter(start.AsMemory(4, 4), at + headerBytes, at + length, depth + 1, cancel);
                at += length;
            }
        }

        private async Task Enter(
            ReadOnlyMemory<byte> name, long at, long end, int depth, CancellationToken cancel)
        {
            switch (name.Span)
            {
                case [(byte)'m', (byte)'o', (byte)'o', (byte)'v']:
                case [(byte)'t', (byte)'r', (byte)'a', (byte)'k']:
                case [(byte)'m', (byte)'i', (byte)'n', (byte)'f']:
                case [(byte)'s', (byte)'t', (byte)'b', (byte)'l']:
                    await Through(at, end, depth, cancel);
                    break;
                case [(byte)'m', (byte)'d', (byte)'i', (byte)'a']:
                    isSound = false;
                    await Through(at, end, depth, cancel);
                    break;
                case [(byte)'m', (byte)'v', (byte)'h', (byte)'d']:
                    Duration = MovieDuration((await bytes.At(at, 32, cancel)).Span);
                    break;
                case [(byte)'h', (byte)'d', (byte)'l', (byte)'r']:
                    TakeHandler((await bytes.At(at, 12, cancel)).Span);
                    break;
                case [(byte)'s', (byte)'t', (byte)'s', (byte)'d'] when isSound:
                    TakeCodec((await bytes.At(at, 16, cancel)).Span);
                    break;
                case [(byte)'m', (byte)'d', (byte)'a', (byte)'t']:
                    HasMedia |= end > at;
                    break;
            }
        }

        private void TakeHandler(ReadOnlySpan<byte> box)
        {
            isSound = box.Length == 12 && box[8..].SequenceEqual("soun"u8);
            HasPictures |= box.Length == 12 && box[8..].SequenceEqual("vide"u8);
        }

        private void TakeCodec(ReadOnlySpan<byte> box)
        {
            if (box.Length < 16 || !(box[12..].SequenceEqual("mp4a"u8) || box[12..].SequenceEqual("alac"u8))) return;
            HasSound = true;
        }
    }

    // Length 1 stands for one of 64 bits after the name, 0 for the rest of the file.
    private static (long Length, int HeaderBytes) LengthOf(ReadOnlySpan<byte> start, long rest) =>
        BinaryPrimitives.ReadUInt32BigEndian(start) switch
        {
            0 => (rest, HeaderBytes),
            1 when start.Length == 16 => (BinaryPrimitives.ReadInt64BigEndian(start[8..]), 16),
            var length => (length, HeaderBytes),
        };

    private static TimeSpan? MovieDuration(ReadOnlySpan<byte> box)
    {
        if (box.Length < 32) return null;
        var is64Bit = box[0] == 1;
        var unitsPerSecond = BinaryPrimitives.ReadUInt32BigEndian(box[(is64Bit ? 20 : 12)..]);
        var units = is64Bit
            ? BinaryPrimitives.ReadUInt64BigEndian(box[24..])
            : BinaryPrimitives.ReadUInt32BigEndian(box[16..]);
        if (unitsPerSecond == 0 || units == 0) return null;
        return TimeSpan.FromSeconds(Math.Min((double)units / unitsPerSecond, 1e9));
    }
}
