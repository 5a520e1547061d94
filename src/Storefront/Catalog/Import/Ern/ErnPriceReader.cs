namespace Storefront.Catalog.Import.Ern;

/// <summary>
/// Reads what the sender suggests as the price to the buyer. Beside it other prices do not count: what the shop pays
/// the sender is settled elsewhere.
/// </summary>
internal static class ErnPriceReader
{
    public static void Read(ErnTerms terms)
    {
        var cursor = terms.Cursor;
        var isStandard = cursor.Attribute("PriceType") is null or "StandardRetailPrice";
        var children = cursor.Children();
        while (children.Next())
        {
            switch (cursor.Name)
            {
                case "SuggestedRetailPrice":
                    var price = ReadMoney(cursor);
                    if (isStandard) terms.Price ??= price;
                    else terms.OtherPrice ??= cursor.Name;
                    break;
                case "WholesalePricePerUnit" or "BulkOrderWholesalePricePerUnit":
                    terms.OtherPrice ??= cursor.Name;
                    ReadMoney(cursor);
                    break;
                case "PriceCode" or "PriceType" or "PriceRangeType":
                    var code = cursor.ShortText(ErnValues.WordLengthMax);
                    if (isStandard) terms.PriceCode ??= code;
                    else terms.OtherPrice ??= cursor.Name;
                    break;
            }
        }
    }

    private static Money? ReadMoney(ErnCursor cursor)
    {
        var code = cursor.Attribute("CurrencyCode");
        if (cursor.Text() is not { } text) return null;
        if (code is not { Length: 3 } || !Enum.TryParse<CurrencyCode>(code, out var currency))
        {
            cursor.Refuse(ProblemCode.InvalidCurrency, $"The price {text} has no currency of ISO 4217.");
            return null;
        }

        if (Prices.TryParse(text, currency, out var price)) return price;
        cursor.Refuse(ProblemCode.InvalidPrice, $"\"{text}\" is no amount in {code}.");
        return null;
    }
}
