using Storefront.Accounts;

namespace Storefront.Tests.Accounts;

public sealed class AccountStateTests
{
    [Theory]
    [InlineData(AccountState.Active, "Suspended")]
    [InlineData(AccountState.Suspended, "Active")]
    public void Goes_only_these_ways(AccountState state, string ways) => Assert.Equal(
        ways, string.Join(' ', Enum.GetValues<AccountState>().Where(next => CanMove(state, next))));

    private static bool CanMove(AccountState state, AccountState next) =>
        Xunit.Record.Exception(() => AccountIn(state).MoveTo(next)) is null;

    private static Account AccountIn(AccountState state)
    {
        var account = new Account { Kind = AccountKind.Shop, Name = "茶", CreatedAt = DateTimeOffset.UnixEpoch };
        if (state == AccountState.Suspended) account.MoveTo(state);
        return account;
    }
}
