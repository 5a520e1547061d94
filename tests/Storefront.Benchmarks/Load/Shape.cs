using System.Text.Json;

namespace Storefront.Benchmarks.Load;

/// <summary>An operation that is measured, with the requests that are sent.</summary>
internal sealed record Shape(string Name, IReadOnlyList<VariableSet> Sets)
{
    public static readonly string[] Names = ["T0", "Q1", "Q2", "Q3", "Q4", "Q5", "Q6"];

    /// <summary>Where a server answers the shape.</summary>
    public string Path(string server) => server == Servers.HandWritten ? $"/{Name}" : "/graphql";

    /// <summary>The bodies of the requests to a server.</summary>
    public IEnumerable<string> Bodies(string server)
    {
        if (server == Servers.HandWritten) return Sets.Select(set => set.HandWritten);
        var document = JsonSerializer.Serialize(Document(Name));
        return Sets.Select(set => $$"""{"query":{{document}},"variables":{{set.GraphQL}}}""");
    }

    public static string Document(string name)
    {
        using var reader = new StreamReader(typeof(Shape).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
