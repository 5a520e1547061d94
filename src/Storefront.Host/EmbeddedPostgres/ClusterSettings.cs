namespace Storefront.Host.EmbeddedPostgres;

/// <summary>Where a private PostgreSQL keeps its data, and how carefully.</summary>
public sealed record ClusterSettings
{
    /// <summary>The folder that holds the cluster, its lock and its log.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder of <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>; looked for when null.</summary>
    public string? Binaries { get; init; }

    /// <summary>False for data that may be lost with the machine, as in tests: several times faster to write.</summary>
    public bool IsDurable { get; init; } = true;

    /// <summary>Takes the few sentences a person who waits should read.</summary>
    public TextWriter Notes { get; init; } = TextWriter.Null;
}
