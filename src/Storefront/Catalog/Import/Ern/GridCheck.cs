namespace Storefront.Catalog.Import.Ern;

/// <summary>The check character of a GRid: ISO 7064 MOD 37,36 over its eighteen letters and digits.</summary>
internal static class GridCheck
{
    private const int Letters = 36;

    public static bool IsValid(string grid)
    {
        if (grid.Length != 18 || !grid.StartsWith("A1", StringComparison.Ordinal)) return false;
        var sum = Letters;
        foreach (var character in grid.AsSpan(0, 17))
        {
            sum = (sum + Value(character)) % Letters;
            sum = (sum == 0 ? Letters : sum) * 2 % (Letters + 1);
        }

        return (sum + Value(grid[17])) % Letters == 1;
    }

    private static int Value(char character) => character <= '9' ? character - '0' : character - 'A' + 10;
}
