namespace Storefront.Data;

/// <summary>Everything in which the model for one database differs from the model for the other.</summary>
/// <remarks>
/// When this file grows past ten members, one model for two databases is the wrong decision (decision 0005).
/// </remarks>
public abstract class ProviderDifferences
{
    public static ProviderDifferences Postgres { get; } = new OnPostgres();
    public static ProviderDifferences SqlServer { get; } = new OnSqlServer();

    /// <summary>
    /// The collation that compares texts as the bytes they are. Every text column has it, so that an order, its
    /// index and the cursor into it agree, and both databases find and sort alike.
    /// </summary>
    public abstract string OrdinalCollation { get; }

    /// <summary>A column with a stand-in for null, as SQL that is known never to be null.</summary>
    public abstract string OrElse(string column, string standIn);

    /// <summary>A condition as the value of a column.</summary>
    public abstract string Truth(string condition);

    /// <summary>The condition of an index that holds only what is published; null where that is not possible.</summary>
    public abstract string? PublishedOnly { get; }

    /// <summary>The access method of an index over the elements of a list; null where there is none.</summary>
    public abstract string? ElementIndexMethod { get; }

    private sealed class OnPostgres : ProviderDifferences
    {
        public override string OrdinalCollation => "C";
        public override string OrElse(string column, string standIn) => $"coalesce({column}, {standIn})";
        public override string Truth(string condition) => condition;
        public override string PublishedOnly => "is_published";
        public override string ElementIndexMethod => "gin";
    }

    private sealed class OnSqlServer : ProviderDifferences
    {
        public override string OrdinalCollation => "Latin1_General_100_BIN2";
        public override string OrElse(string column, string standIn) => $"isnull({column}, {standIn})";
        public override string Truth(string condition) => $"cast(case when {condition} then 1 else 0 end as bit)";

        // A filtered index may not name a computed column.
        public override string? PublishedOnly => null;

        // Lists are JSON texts there; no index reaches their elements before SQL Server 2025.
        public override string? ElementIndexMethod => null;
    }
}
