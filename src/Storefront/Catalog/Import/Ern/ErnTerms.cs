namespace Storefront.Catalog.Import.Ern;

/// <summary>The terms of one deal while they are read, and the deals that come of them.</summary>
internal sealed class ErnTerms(ErnReading reading)
{
    private readonly List<CountryCode> territories = [];
    private readonly List<CountryCode> excludedTerritories = [];
    private readonly List<(DateTimeOffset From, DateTimeOffset? Until)> periods = [];
    private readonly List<CommercialModel?> models = [];
    private readonly HashSet<Use> uses = [];
    private readonly List<string> conditions = [];
    private bool hasTerritory;
    private bool isWorldwide;
    private bool isExcluding;
    private bool hasModels;
    private bool hasUses;

    public ErnCursor Cursor => reading.Cursor;
    public bool IsVersion3 => reading.IsVersion3;

    /// <summary>The services the deal is for, by their DDEX party ids; null for one that is named otherwise.</summary>
    public List<string?> Channels { get; } = [];

    public List<string?> ExcludedChannels { get; } = [];
    public bool IsTakenDown { get; set; }
    public Money? Price { get; set; }
    public string? PriceCode { get; set; }

    /// <summary>The element of a price that is none to the buyer of one copy, such as a wholesale price.</summary>
    public string? OtherPrice { get; set; }

    public void Include(ErnTerritories.Territory? territory)
    {
        hasTerritory = true;
        if (territory is null) return;
        if (territory.Country is { } country) territories.Add(country);
        else isWorldwide = true;
    }

    public void Exclude(ErnTerritories.Territory? territory)
    {
        hasTerritory = isExcluding = true;
        if (territory?.Country is { } country) excludedTerritories.Add(country);
        // Everything is excluded, or something that cannot be told: then it is not known what is left.
        else AddCondition();
    }

    public void AddCondition() => conditions.Add(Cursor.Name);

    public void AddModel(string text)
    {
        hasModels = true;
        if (ErnUses.TryModel(text, out var model)) models.Add(model);
        else
            Cursor.Warn(
                ProblemCode.UnknownCommercialModel, $"The shop has no word for {text}; no deal was made under it.");
    }

    public void AddUse(string text)
    {
        hasUses = true;
        if (ErnUses.TryUse(text, out var use)) uses.Add(use);
        else Cursor.Warn(ProblemCode.UnknownUse, $"The shop has no word for {text}; the deal does not allow it.");
    }

    /// <summary>
    /// Reads a period. A day is a day of UTC, and the last day of a period is part of it: the period ends as the
    /// next day begins. One without a start begins with the message.
    /// </summary>
    public void AddPeriod()
    {
        DateTimeOffset? from = null, until = null;
        var children = Cursor.Children();
        while (children.Next())
        {
            switch (Cursor.Name)
            {
                case "StartDate": from = StartOf(Cursor.Day()); break;
                case "StartDateTime": from = Cursor.Instant(); break;
                case "EndDate": until = StartOf(Cursor.Day()?.AddDays(1)); break;
                case "EndDateTime": until = Cursor.Instant(); break;
            }
        }

        if (from is not null && until < from)
            Cursor.Refuse(ProblemCode.EndsBeforeStart, "The period ends before it starts.");
        periods.Add((from ?? reading.CreatedAt, until));
    }

    /// <summary>One deal for each period and model; none when something is missing that a deal must say.</summary>
    public IEnumerable<ErnDeal> Deals(int group, bool hasRecordings)
    {
        // What was refused is told already, and seen without it the deal would seem to lack something.
        if (IsTakenDown || Cursor.HasRefused("DealTerms") || !IsMade()) return [];
        var isForRecordings = Price is null || Song.AcceptsPrice(Price);
        if (!isForRecordings && hasRecordings)
            Cursor.Warn(
                ProblemCode.PriceTooHigh, $"{Price} is more than a song may cost; no deal was made for a song.");
        if (Price is { } price && price.Currency != Song.PriceMax.Currency)
            Cursor.Warn(ProblemCode.CurrencyNotTaken, Prices.NotTaken(price));
        var allowed = models.DefaultIfEmpty().Select(model => (Model: model, Uses: Under(model))).ToList();
        if (uses.Contains(Use.Download) && !allowed.Exists(made => made.Uses.Contains(Use.Download)))
            Cursor.Warn(
                ProblemCode.UnknownUse,
                $"A copy under {string.Join(", ", models)} is not for sale; the deal does not allow it.");
        // A period may end with the instant it begins: then it held for nothing.
        return periods.Where(period => period.Until is null || period.Until > period.From)
            .SelectMany(_ => allowed.Where(made => made.Uses.Count > 0), (period, made) => new ErnDeal
            {
                Group = group, Uses = made.Uses, Model = made.Model,
                TerritoryScope = isWorldwide || isExcluding ? TerritoryScope.AllExcept : TerritoryScope.Only,
                Territories = Territories(), From = period.From, Until = period.Until, Price = Price,
                PriceCode = PriceCode, IsForRecordings = isForRecordings
            });
    }

    private static DateTimeOffset? StartOf(DateOnly? day) =>
        day is { } known ? new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private List<Use> Under(CommercialModel? model) =>
        [.. uses.Select(use => use.Under(model)).OfType<Use>().Distinct().Order()];

    private List<CountryCode> Territories() =>
        [.. (isExcluding ? excludedTerritories : isWorldwide ? [] : territories)
            .Distinct().OrderBy(country => country.ToString(), StringComparer.Ordinal)];

    private bool IsMade()
    {
        var isAnywhere = isWorldwide || isExcluding || territories.Count > 0;
        if (!hasTerritory)
            Cursor.Warn(ProblemCode.MissingTerritory, "The deal names no territory, so it allows nothing anywhere.");
        if (!hasUses) Cursor.Warn(ProblemCode.MissingUse, "The deal names no use, so it allows nothing.");
        if (periods.Count == 0) Cursor.Warn(ProblemCode.MissingPeriod, "The deal has no period, so it allows nothing.");
        // Without its price such a deal would give away what the owner wants to be paid for.
        if (OtherPrice is not null && Price is null && PriceCode is null) conditions.Add(OtherPrice);
        foreach (var condition in conditions.Distinct())
            Cursor.Warn(
                ProblemCode.UnsupportedCondition, $"The shop cannot keep to {condition}, so the deal was not made.");
        return isAnywhere && uses.Count > 0 && periods.Count > 0 && conditions.Count == 0
            && (models.Count > 0 || !hasModels) && IsForUs();
    }

    // The message's recipient is this service.
    private bool IsForUs()
    {
        var isIncluded = Channels.Count == 0 || Channels.Exists(IsRecipient);
        if (isIncluded && !ExcludedChannels.Exists(IsRecipient)) return true;
        Cursor.Warn(ProblemCode.AnotherChannel, "The deal is for other services, so it was not made.");
        return false;
    }

    private bool IsRecipient(string? channel) => channel is not null && reading.Recipients.Contains(channel);
}
