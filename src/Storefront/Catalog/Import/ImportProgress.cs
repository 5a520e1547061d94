namespace Storefront.Catalog.Import;

/// <summary>How far an import is.</summary>
/// <param name="File">What it reads.</param>
/// <param name="Rows">Rows and messages read so far, refused ones included.</param>
/// <param name="BytesRead">How much of all files is read.</param>
/// <param name="BytesTotal">The size of all files that are read.</param>
public readonly record struct ImportProgress(string File, long Rows, long BytesRead, long BytesTotal);
