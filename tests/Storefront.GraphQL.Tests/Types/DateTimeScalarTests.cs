using System.Globalization;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Types;

public sealed class DateTimeScalarTests
{
    [Theory]
    [InlineData("2026-08-15T00:00:00+08:00", "2026-08-14T16:00:00.000000Z")]
    [InlineData("2026-08-15T00:00:00Z", "2026-08-15T00:00:00.000000Z")]
    [InlineData("2026-08-15t00:00:00z", "2026-08-15T00:00:00.000000Z")]
    [InlineData("2026-08-15T00:00:00.1234567-01:30", "2026-08-15T01:30:00.123456Z")]
    [InlineData("2026-08-15T00:00:00", null)]
    [InlineData("2026-08-15", null)]
    [InlineData("2026-08-15T00:00:00.12345678Z", null)]
    [InlineData("2026-12-31T23:59:60Z", null)]
    [InlineData("9999-12-31T23:59:59-14:00", null)]
    public void Reads_an_instant_with_its_offset(string text, string? instant)
    {
        var problem = new DateTimeScalar().Coerce(new StringValueNode(text, false, default), out var value);
        Assert.Equal(instant is null, problem is not null);
        Assert.Equal(instant, (value as DateTimeOffset?)?.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
    }
}
