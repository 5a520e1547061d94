using System.Collections;

namespace Storefront.Catalog.Import.Csv;

/// <summary>The rows that a run has met, at one bit each.</summary>
internal sealed class SeenIds
{
    private const int PageBits = 1 << 16;

    private readonly Dictionary<long, BitArray> pages = [];

    public bool Contains(long id) => pages.TryGetValue(id / PageBits, out var page) && page[(int)(id % PageBits)];

    public void Add(long id)
    {
        if (!pages.TryGetValue(id / PageBits, out var page)) pages[id / PageBits] = page = new BitArray(PageBits);
        page[(int)(id % PageBits)] = true;
    }
}
