namespace Storefront.Tests;

/// <summary>Programs that some tests take and not every machine has.</summary>
internal static class OnPath
{
    public static bool Has(string program) => Array.Exists(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator),
        folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, $"{program}.cmd")));
}
