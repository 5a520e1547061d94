using System.Globalization;

namespace Storefront.GraphQL.Tests.Differential;

/// <summary>
/// What this process holds, looked at now and then: what leaks grows from look to look. A test that asks it runs alone.
/// </summary>
internal sealed class MemoryWatch
{
    // Compiled code grows for a while.
    private const long MostGrowth = 64 << 20;
    private const long MostWorkingSetGrowth = 256 << 20;

    private readonly List<(long Managed, long WorkingSet)> looks = [];

    public MemoryWatch() => Look();

    /// <summary>Whether no look found much more than the first.</summary>
    public bool IsFlat => looks.TrueForAll(look =>
        look.Managed - looks[0].Managed < MostGrowth
        && look.WorkingSet - looks[0].WorkingSet < MostWorkingSetGrowth);

    public void Look()
    {
        // Twice, since what a finalizer lets go of is free only after the next collection. An aggressive one also gives
        // the system back what the largest answer took.
        for (var round = 0; round < 2; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        looks.Add((GC.GetTotalMemory(forceFullCollection: false), Environment.WorkingSet));
    }

    public override string ToString() => "Memory, of it managed, in MB: " + string.Join(", ", looks.Select(look =>
        string.Create(CultureInfo.InvariantCulture, $"{look.WorkingSet >> 20} ({look.Managed >> 20})")));
}
