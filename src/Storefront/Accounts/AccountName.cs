namespace Storefront.Accounts;

/// <summary>What an account or a client is called among people.</summary>
public static class AccountName
{
    /// <summary>The most characters of a name.</summary>
    public const int LengthMax = 200;

    /// <summary>Whether an account or a client may be called so.</summary>
    public static bool IsGood(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LengthMax;
}
