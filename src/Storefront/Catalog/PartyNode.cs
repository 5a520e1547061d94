using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>Anyone who can be paid or contracted: a person, a band, a company.</summary>
[ObjectType<Party>]
public static class PartyNode
{
    [NodeResolver]
    public static IQueryable<Party> GetParty(long id, StorefrontDb db) => db.Parties.Where(party => party.Id == id);

    /// <summary>Names in several languages and scripts, in the order their source gives.</summary>
    [ListSize(AssumedSize = 3)]
    public static IQueryable<PartyName> GetNames([Parent] Party party, StorefrontDb db) =>
        db.PartyNames.Where(name => name.PartyId == party.Id).OrderBy(name => name.Position);
}
