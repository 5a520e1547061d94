namespace Storefront.Catalog.Import.Ern;

/// <summary>A message of which nothing behind this place can be read.</summary>
internal sealed class ErnUnreadable(ProblemCode code, string text) : Exception(text)
{
    public ProblemCode Code => code;
}
