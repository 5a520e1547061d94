using Npgsql;
using Storefront.GraphQL.Response;

namespace Storefront.Tests.Host.Edge;

public sealed class FailureTests
{
    public static TheoryData<Exception, string> Failures => new()
    {
        { new PostgresException("disk full", "ERROR", "ERROR", "53100"), "UNAVAILABLE" },
        { new PostgresException("read-only transaction", "ERROR", "ERROR", "25006"), "UNAVAILABLE" },
        { new PostgresException("terminating connection", "FATAL", "FATAL", "57P01"), "UNAVAILABLE" },
        { new InvalidOperationException("wrapped", new NpgsqlException("gone", new IOException())), "UNAVAILABLE" },
        { new IOException("No space left on device", 28), "UNAVAILABLE" },
        { new PostgresException("duplicate key", "ERROR", "ERROR", "23505"), "INTERNAL" },
        { new IOException("Permission denied", 13), "INTERNAL" },
        { new InvalidOperationException("a bug"), "INTERNAL" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_client_is_told_whether_a_failure_may_pass(Exception failure, string code)
    {
        var seen = GraphQLError.Unexpected(failure, "ref");
        Assert.Equal(code, seen.Code);
        Assert.Equal("ref", seen.Extensions!["reference"]);
        Assert.DoesNotContain(failure.Message, seen.Message, StringComparison.OrdinalIgnoreCase);
    }
}
