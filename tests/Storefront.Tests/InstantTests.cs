using System.Globalization;

namespace Storefront.Tests;

public sealed class InstantTests
{
    [Theory]
    [InlineData("2026-08-01T08:00:00.1234564+08:00", "2026-08-01T00:00:00.1234560+00:00")]
    [InlineData("2026-08-01T00:00:00.1234565Z", "2026-08-01T00:00:00.1234570+00:00")]
    [InlineData("2026-12-31T23:59:59.9999999Z", "2027-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999990+00:00")]
    public void Is_utc_to_the_microsecond(string given, string kept) => Assert.Equal(
        kept, Instant.Rounded(DateTimeOffset.Parse(given, CultureInfo.InvariantCulture)).ToString("O"));
}
