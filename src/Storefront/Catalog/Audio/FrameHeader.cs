namespace Storefront.Catalog.Audio;

/// <summary>The first bytes of a frame of MPEG audio (ISO/IEC 11172-3, 13818-3) or of AAC in ADTS (13818-7).</summary>
internal readonly record struct FrameHeader(AudioFormat Format, int Bytes, TimeSpan Duration)
{
    private static readonly int[] Mpeg1Kbps = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Mpeg2Kbps = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Mpeg1Hz = [44_100, 48_000, 32_000];
    private static readonly int[] AacHz =
        [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350];

    /// <summary>Null where no frame begins.</summary>
    public static FrameHeader? Read(ReadOnlySpan<byte> start)
    {
        if (start.Length < 8 || start[0] != 0xFF || (start[1] & 0xE0) != 0xE0) return null;
        var layer = start[1] >> 1 & 3;
        return layer switch
        {
            0 when (start[1] & 0xF0) == 0xF0 => ReadAac(start),
            1 => ReadMp3(start),
            _ => null,
        };
    }

    private static FrameHeader? ReadMp3(ReadOnlySpan<byte> start)
    {
        var version = start[1] >> 3 & 3;
        var (rate, hz) = (start[2] >> 4, start[2] >> 2 & 3);
        if (version == 1 || rate is 0 or 15 || hz == 3) return null;
        var isMpeg1 = version == 3;
        var samplesPerSecond = Mpeg1Hz[hz] >> (version switch { 3 => 0, 2 => 1, _ => 2 });
        var samples = isMpeg1 ? 1152 : 576;
        var kbps = (isMpeg1 ? Mpeg1Kbps : Mpeg2Kbps)[rate];
        var padding = start[2] >> 1 & 1;
        return new(
            AudioFormat.Mp3, samples / 8 * kbps * 1000 / samplesPerSecond + padding, Of(samples, samplesPerSecond));
    }

    private static FrameHeader? ReadAac(ReadOnlySpan<byte> start)
    {
        var hz = start[2] >> 2 & 15;
        var bytes = (start[3] & 3) << 11 | start[4] << 3 | start[5] >> 5;
        if (hz >= AacHz.Length || bytes < 7) return null;
        var blocks = (start[6] & 3) + 1;
        return new(AudioFormat.Aac, bytes, Of(1024 * blocks, AacHz[hz]));
    }

    private static TimeSpan Of(int samples, int samplesPerSecond) =>
        TimeSpan.FromTicks(TimeSpan.TicksPerSecond * samples / samplesPerSecond);
}
