using Storefront.Catalog.Import;
using Storefront.Host.Commands;

namespace Storefront.Tests.Catalog.Import;

public sealed class ImportProgressLineTests
{
    [Theory]
    [InlineData(2, 50, "songs.csv: 2 rows")]
    [InlineData(2000, 50, "songs.csv: 2,000 rows, 200 a second")]
    [InlineData(2, 2500, "songs.csv: 2 rows, 25 % done, 0:00:30 left")]
    [InlineData(8000, 2500, "songs.csv: 8,000 rows, 800 a second, 25 % done, 0:00:30 left")]
    public void Says_only_what_is_known_after_ten_seconds(long rows, long bytesRead, string line)
    {
        using var output = new StringWriter { NewLine = "" };
        var clock = new HeldClock();
        var progress = new ImportProgressLine(output, isRewritten: false, clock);
        clock.Seconds = 10;
        progress.Report(new ImportProgress("songs.csv", rows, bytesRead, 10_000));
        Assert.Equal(line, output.ToString());
    }

    private sealed class HeldClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
