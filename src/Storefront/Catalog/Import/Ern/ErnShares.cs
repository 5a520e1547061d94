using System.Globalization;

namespace Storefront.Catalog.Import.Ern;

/// <summary>Checks who holds which part of the rights in one recording.</summary>
internal sealed class ErnShares(ErnReading reading)
{
    // Thirds and sevenths are written with two decimals; the ninths of real works add up to 99.97.
    private const decimal RoundingMax = 0.05m;

    private readonly Dictionary<string, decimal> sums = [];
    private readonly HashSet<string> unknown = [];
    private readonly List<ErnContribution> controllers = [];

    /// <summary>The parties that control the recording, with their shares.</summary>
    public IReadOnlyList<ErnContribution> Controllers => controllers;

    /// <summary>Reads a rights controller of either version.</summary>
    public void Read(List<ErnParty> found, bool isOfRecording)
    {
        var cursor = reading.Cursor;
        int? party = null;
        decimal? share = null;
        // A share that holds only in some places or for some time adds up with others there, not with all.
        var isLimited = false;
        List<string> types = [];
        var inline = new ErnInlineParty(reading, found);
        var children = cursor.Children();
        while (children.Next())
        {
            switch (cursor.Name)
            {
                case "RightsControllerPartyReference": party = reading.Party(cursor.Text()); break;
                case "PartyName" or "PartyId": inline.ReadNameOrId(); break;
                case "RightsControlType" or "RightsControllerRole" when cursor.Text() is { } type:
                    types.Add(type);
                    break;
                case "RightSharePercentage": share = ReadShare(); break;
                case "DelegatedUsageRights" or "Territory" or "StartDate" or "EndDate": isLimited = true; break;
            }
        }

        party ??= inline.Number();
        if (types.Count == 0) types.Add("");
        foreach (var type in types) Add(isOfRecording ? type : $"work {type}", isLimited ? null : share);
        if (isOfRecording && party is { } controller && types.Exists(Controls))
            controllers.Add(new ErnContribution(controller, CreditRole.Producer, "RightsController", share));
    }

    public void CheckSums()
    {
        foreach (var (type, sum) in sums)
        {
            if (unknown.Contains(type) || Math.Abs(sum - 100) <= RoundingMax) continue;
            var shares = type.Trim().Length > 0 ? $"shares of the {type.Trim()}" : "shares";
            reading.Cursor.Refuse(
                ProblemCode.SharesDoNotAddUp,
                string.Create(CultureInfo.InvariantCulture, $"The {shares} add up to {sum} %."));
        }
    }

    private static bool Controls(string type) => type is "" or "RightsController" or "RightsHolder";

    private void Add(string type, decimal? share)
    {
        if (share is { } known) sums[type] = sums.GetValueOrDefault(type) + known;
        else unknown.Add(type);
    }

    private decimal? ReadShare()
    {
        var cursor = reading.Cursor;
        var isOfOne = cursor.Attribute("HasMaxValueOfOne") == "true";
        if (cursor.Text() is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share))
        {
            if (isOfOne) share *= 100;
            if (share <= 100) return share;
        }

        cursor.Refuse(ProblemCode.InvalidShare, $"\"{text}\" is not a share of 0 to {(isOfOne ? "1" : "100")}.");
        return null;
    }
}
