namespace Storefront.Catalog.Import.Csv;

/// <summary>Some thousands of rows that were read, and are written together.</summary>
internal sealed class RowBatch<TDraft>
{
    public List<TDraft> Drafts { get; } = [];

    /// <summary>What was found wrong with rows while they were read.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>How many rows it took, refused ones included; none at the end of the file.</summary>
    public long Rows { get; set; }

    /// <summary>How much of the file was read when the batch was full.</summary>
    public (long Rows, long Bytes) At { get; set; }
}
