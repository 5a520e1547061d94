using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Storefront.Tests;

/// <summary>
/// What docs/ARCHITECTURE.md and .editorconfig ask of the code, as far as the compiler does not see to it.
/// </summary>
public sealed partial class HouseRulesTests
{
    private const int ColumnsMax = 120;

    // A slice looks up this list, never down; what is no slice stands apart.
    private static readonly string[] Slices =
        ["Accounts", "Catalog", "Ledger", "Licensing", "Purchases", "Endorsements", "Settlement"];

    private static readonly string[] NoSlices = ["Data"];

    [Fact]
    public void No_line_is_wider_than_120_columns() =>
        Holds(Code("src").Concat(Code("tests")).SelectMany(WideLines));

    [Theory]
    [InlineData("Storefront.GraphQL", "")]
    [InlineData("Storefront.GraphQL.EntityFramework", "Storefront.GraphQL")]
    [InlineData("Storefront.GraphQL.AspNetCore", "Storefront.GraphQL")]
    [InlineData("Storefront", "Microsoft.SqlServer.Server Storefront.GraphQL.EntityFramework")]
    [InlineData("Storefront.Host", "Storefront Storefront.GraphQL.AspNetCore")]
    public void Projects_look_one_way(string project, string lookAt)
    {
        var file = XDocument.Parse(Text($"src/{project}/{project}.csproj"));
        var seen = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .Order(StringComparer.Ordinal);
        Assert.Equal(lookAt, string.Join(' ', seen));
    }

    [Theory]
    [InlineData("Storefront.GraphQL")]
    [InlineData("Storefront.GraphQL.EntityFramework")]
    [InlineData("Storefront")]
    public void Only_the_front_door_hears_of_HTTP(string project)
    {
        var file = Text($"src/{project}/{project}.csproj");
        Assert.DoesNotContain("AspNetCore", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Sdk.Web", file, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_decisions_have_one_number()
    {
        var numbers = Directory.GetFiles(Path.Combine(Snapshot.Root, "docs/decisions"))
            .Select(file => Path.GetFileName(file)[..4]).Order(StringComparer.Ordinal);
        Assert.Equal(numbers.Distinct(), numbers);
    }

    [Fact]
    public void Slices_look_up_only()
    {
        var folders = Directory.GetDirectories(Path.Combine(Snapshot.Root, "src/Storefront"))
            .Select(folder => Path.GetFileName(folder))
            .Except(["bin", "obj", .. NoSlices]);
        Holds(folders.SelectMany(LooksDown));
    }

    private static void Holds(IEnumerable<string> breaches)
    {
        var all = string.Join('\n', breaches);
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> WideLines(string file) => Text(file).Split('\n')
        .Select((line, index) => (Columns: line.EnumerateRunes().Count(), Number: index + 1))
        .Where(line => line.Columns > ColumnsMax)
        .Select(line => $"{file}:{line.Number} has {line.Columns} columns; {ColumnsMax} fit.");

    private static IEnumerable<string> LooksDown(string slice)
    {
        var place = Array.IndexOf(Slices, slice);
        if (place < 0) return [$"src/Storefront/{slice} has no place in the list of slices; give it one here."];
        return Code($"src/Storefront/{slice}")
            .SelectMany(
                file => SliceName().Matches(Text(file)), (file, name) => (File: file, Slice: name.Groups[1].Value))
            .Where(seen => Array.IndexOf(Slices, seen.Slice) > place)
            .Select(seen => $"{seen.File} looks down at {seen.Slice}; let {seen.Slice} declare it.");
    }

    private static IEnumerable<string> Code(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Snapshot.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Snapshot.Root, file).Replace('\\', '/'))
            .Where(file => !IsMade().IsMatch(file))
            .Order(StringComparer.Ordinal);

    private static string Text(string file) => File.ReadAllText(Path.Combine(Snapshot.Root, file));

    [GeneratedRegex("/(bin|obj|Migrations)/")]
    private static partial Regex IsMade();

    [GeneratedRegex(@"\bStorefront\.(\w+)")]
    private static partial Regex SliceName();
}
