namespace Storefront.Accounts;

/// <summary>What an account or a client is called among people.</summary>
internal static class AccountName
{
    public const int LengthMax = 200;

    public static bool IsGood(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LengthMax;
}
