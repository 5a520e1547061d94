namespace Storefront.Tests.Purchases.Machine;

/// <summary>The music of all stories.</summary>
internal sealed record StoryWares(IReadOnlyList<string> Songs, string Record)
{
    public static async Task<StoryWares> In(Shop shop)
    {
        string[] songs =
        [
            await Wares.Song(shop, 1203), await Wares.Song(shop, 1000), await Wares.Song(shop, 1),
            await Wares.Song(shop, null),
        ];
        return new StoryWares(songs, await Wares.Record(shop, 2501, true, songs));
    }
}
