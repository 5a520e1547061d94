namespace Storefront.Catalog.Import.Ern;

/// <summary>Reads what may be done with which release.</summary>
internal static class ErnDealReader
{
    public static IEnumerable<ErnPart> ReadList(ErnReading reading)
    {
        var children = reading.Cursor.Children();
        while (children.Next())
        {
            if (reading.Cursor.Name != "ReleaseDeal") continue;
            foreach (var part in ReadReleaseDeal(reading)) yield return part;
        }
    }

    private static IEnumerable<ErnPart> ReadReleaseDeal(ErnReading reading)
    {
        var cursor = reading.Cursor;
        var group = ++reading.DealGroupCount;
        var hasRecordings = false;
        var children = cursor.Children(ErnOrder.ReleaseDeal);
        while (children.Next())
        {
            if (cursor.Name == "Deal")
            {
                foreach (var deal in ReadDeal(reading, group, hasRecordings)) yield return deal;
            }

            if (cursor.Name != "DealReleaseReference" || reading.Release(cursor.Text()) is not { } release) continue;
            foreach (var scope in reading.Scopes(group, release))
            {
                hasRecordings |= scope.Recording is not null;
                yield return scope;
            }
        }
    }

    private static IEnumerable<ErnDeal> ReadDeal(ErnReading reading, int group, bool hasRecordings)
    {
        var cursor = reading.Cursor;
        var terms = new ErnTerms(reading);
        var hasTerms = false;
        var children = cursor.Children();
        while (children.Next())
        {
            if (cursor.Name != "DealTerms") continue;
            hasTerms = true;
            ReadTerms(terms);
        }

        if (hasTerms) return terms.Deals(group, hasRecordings);
        cursor.Warn(ProblemCode.UnsupportedCondition, "The deal's terms are not in the message, so it was not made.");
        return [];
    }

    private static void ReadTerms(ErnTerms terms)
    {
        var cursor = terms.Cursor;
        var children = cursor.Children(terms.IsVersion3 ? null : ErnOrder.DealTerms4);
        while (children.Next())
        {
            switch (cursor.Name)
            {
                case "TerritoryCode": terms.Include(ErnTerritories.Read(cursor)); break;
                case "ExcludedTerritoryCode": terms.Exclude(ErnTerritories.Read(cursor)); break;
                case "ValidityPeriod": terms.AddPeriod(); break;
                case "CommercialModelType" when cursor.Text() is { } model: terms.AddModel(model); break;
                case "UseType" when cursor.Text() is { } use: terms.AddUse(use); break;
                case "Usage": ReadUsage(terms); break;
                case "DistributionChannel": terms.Channels.Add(ReadChannel(cursor)); break;
                case "ExcludedDistributionChannel": terms.ExcludedChannels.Add(ReadChannel(cursor)); break;
                case "PriceInformation": ErnPriceReader.Read(terms); break;
                case "TakeDown" or "AllDealsCancelled" when cursor.Flag() == true: terms.IsTakenDown = true; break;
                case "IsPreOrderDeal" when cursor.Flag() == true: terms.AddCondition(); break;
                default: ReadCondition(terms); break;
            }
        }
    }

    private static void ReadUsage(ErnTerms terms)
    {
        var children = terms.Cursor.Children();
        while (children.Next())
        {
            if (terms.Cursor.Name == "UseType" && terms.Cursor.Text() is { } use) terms.AddUse(use);
            else ReadCondition(terms);
        }
    }

    // Terms that make a right smaller. A deal that leaves them out would allow more than the owner does.
    private static void ReadCondition(ErnTerms terms)
    {
        if (terms.Cursor.Name is "UserInterfaceType" or "CarrierType" or "DistributionChannelType"
            or "TechnicalInstantiation" or "NumberOfUsages" or "RightsClaimPolicy" or "WebPolicy"
            or "PreOrderReleaseDate" or "RentalTerm" or "PhysicalReturns")
            terms.AddCondition();
    }

    private static string? ReadChannel(ErnCursor cursor)
    {
        string? dpid = null;
        var children = cursor.Children();
        while (children.Next())
        {
            // Plain text in some versions, an element around it in others.
            if (cursor.Name == "PartyId") dpid = cursor.TextOrChild("DPID");
        }

        return dpid;
    }
}
