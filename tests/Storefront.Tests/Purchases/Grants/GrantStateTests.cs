using Storefront.Purchases.Grants;

namespace Storefront.Tests.Purchases.Grants;

public sealed class GrantStateTests
{
    [Theory]
    [InlineData(GrantState.Issued, "Redeemed Revoked Expired")]
    [InlineData(GrantState.Redeemed, "")]
    [InlineData(GrantState.Revoked, "Issued")]
    [InlineData(GrantState.Expired, "")]
    public void Goes_only_these_ways(GrantState state, string ways) => Assert.Equal(
        ways, string.Join(' ', Enum.GetValues<GrantState>().Where(next => CanMove(state, next))));

    private static bool CanMove(GrantState state, GrantState next) =>
        Xunit.Record.Exception(() => state.To(next)) is null;
}
