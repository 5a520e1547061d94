namespace Storefront.Tests.Catalog.Import.Ern;

/// <summary>
/// A fact about real messages, which may not be passed on: skipped, and said so, unless <c>STOREFRONT_STARTER_DATA</c>
/// names the folder that holds them.
/// </summary>
public sealed class StarterFactAttribute : FactAttribute
{
    public StarterFactAttribute() => Skip = Folder is null ? "skipped: STOREFRONT_STARTER_DATA names no folder" : null;

    public static string? Folder => Environment.GetEnvironmentVariable("STOREFRONT_STARTER_DATA");
}
