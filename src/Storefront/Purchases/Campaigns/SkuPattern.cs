namespace Storefront.Purchases.Campaigns;

/// <summary>A sku in which an asterisk stands for any characters, also none. Case counts.</summary>
internal static class SkuPattern
{
    private const char Any = '*';

    // A mismatch goes back to the last asterisk only: time grows with the product of both lengths at worst.
    public static bool Matches(string pattern, string sku)
    {
        var (at, star, resume) = (0, -1, 0);
        for (var place = 0; place < sku.Length;)
        {
            if (at < pattern.Length && pattern[at] == Any)
            {
                (star, resume) = (at++, place);
            }
            else if (at < pattern.Length && pattern[at] == sku[place])
            {
                at++;
                place++;
            }
            else
            {
                if (star < 0) return false;
                (at, place) = (star + 1, ++resume);
            }
        }
        return pattern.AsSpan(at).Trim(Any).IsEmpty;
    }
}
