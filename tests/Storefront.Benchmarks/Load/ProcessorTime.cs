using System.Globalization;

namespace Storefront.Benchmarks.Load;

/// <summary>Processor time as Linux counts it in <c>/proc</c>, in ticks of 10 ms.</summary>
internal static class ProcessorTime
{
    private const double TicksPerSecond = 100;

    // Of proc(5)'s fields of "stat", counted from the one behind the program's name.
    private const int Parent = 1;
    private const int UserTime = 11;
    private const int SystemTime = 12;
    private const int ChildrensUserTime = 13;
    private const int ChildrensSystemTime = 14;

    public static TimeSpan Of(int process) => Stat(process) is { } stat ? Own(stat) : TimeSpan.Zero;

    /// <summary>The process and its children, those included that ended and were waited for.</summary>
    public static TimeSpan OfFamily(int process)
    {
        var family = Stat(process)!;
        var sum = Own(family) + Seconds(family[ChildrensUserTime], family[ChildrensSystemTime]);
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)) continue;
            if (Stat(id) is { } child && ParentOf(child) == process) sum += Own(child);
        }
        return sum;
    }

    public static int ParentOf(int process) => ParentOf(Stat(process)!);

    private static int ParentOf(string[] stat) => int.Parse(stat[Parent], CultureInfo.InvariantCulture);

    private static TimeSpan Own(string[] stat) => Seconds(stat[UserTime], stat[SystemTime]);

    private static TimeSpan Seconds(string user, string system) =>
        TimeSpan.FromSeconds((Ticks(user) + Ticks(system)) / TicksPerSecond);

    private static long Ticks(string count) => long.Parse(count, CultureInfo.InvariantCulture);

    // Null for a process that has ended meanwhile.
    private static string[]? Stat(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
