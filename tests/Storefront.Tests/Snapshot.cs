namespace Storefront.Tests;

/// <summary>Texts that people read; <c>UPDATE_SNAPSHOTS=1 dotnet test</c> writes them anew.</summary>
public static class Snapshot
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Asserts that a file of the project says exactly this.</summary>
    public static void Holds(string file, string text)
    {
        var path = Path.Combine(Root, file);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", text);
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Storefront.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
