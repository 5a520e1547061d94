namespace Storefront.Catalog.Import.Ern;

/// <summary>The titles of one recording or release while its element is read.</summary>
internal sealed class ErnTitles(ErnReading reading)
{
    private readonly List<ErnTitle> titles = [];
    private string? reference;
    private string? shown;
    private bool isShownByDefault;

    public IReadOnlyList<ErnTitle> All => titles;

    /// <summary>
    /// The title to show: the one the sender writes out for display, else the first for display, else any. One that is
    /// written out without the subtitle it has gets it.
    /// </summary>
    public string? Shown => titles.Find(title => IsForDisplay(title) && title.Text == shown)?.WrittenOut ?? shown
        ?? titles.Find(IsForDisplay)?.WrittenOut ?? reference ?? titles.FirstOrDefault()?.WrittenOut;

    /// <summary>True when the element the cursor is on was a title of either version, and has been read.</summary>
    public bool TryRead()
    {
        switch (reading.Cursor.Name)
        {
            case "DisplayTitleText": ReadShown(); return true;
            case "DisplayTitle": Read(TitleKind.Display); return true;
            case "AdditionalTitle" or "Title": Read(Kind(reading.Cursor.Attribute("TitleType"))); return true;
            case "ReferenceTitle": reference = ReadTitle(TitleKind.Display, null)?.WrittenOut; return true;
            default: return false;
        }
    }

    private static bool IsForDisplay(ErnTitle title) => title.Kind == TitleKind.Display;

    private static TitleKind Kind(string? type) => type switch
    {
        "DisplayTitle" or null => TitleKind.Display,
        "FormalTitle" => TitleKind.Formal,
        "OriginalTitle" => TitleKind.Original,
        "TranslatedTitle" => TitleKind.Translated,
        _ => TitleKind.Alternative
    };

    private void ReadShown()
    {
        var isDefault = reading.Cursor.Attribute("IsDefault") == "true";
        reading.Cursor.Language(reading.Cursor.Attribute("LanguageAndScriptCode"), reading.IsVersion3);
        var text = reading.Cursor.ShortText();
        if (text is null || (shown is not null && (isShownByDefault || !isDefault))) return;
        (shown, isShownByDefault) = (text, isDefault);
    }

    private void Read(TitleKind kind)
    {
        var language = reading.Cursor.Language(
            reading.Cursor.Attribute("LanguageAndScriptCode"), reading.IsVersion3);
        if (ReadTitle(kind, language) is { } title && !titles.Contains(title)) titles.Add(title);
    }

    private ErnTitle? ReadTitle(TitleKind kind, string? language)
    {
        string? text = null, subTitle = null;
        var children = reading.Cursor.Children();
        while (children.Next())
        {
            if (reading.Cursor.Name == "TitleText") text = reading.Cursor.ShortText();
            else if (reading.Cursor.Name == "SubTitle") subTitle ??= reading.Cursor.ShortText();
        }

        return text is null ? null : new ErnTitle(text, subTitle, kind, language);
    }
}
