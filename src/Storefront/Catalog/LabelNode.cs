using Storefront.Data;

namespace Storefront.Catalog;

/// <summary>A company, or a brand of one, that releases records.</summary>
[ObjectType<Label>]
public static class LabelNode
{
    [NodeResolver]
    public static IQueryable<Label> GetLabel(long id, StorefrontDb db) => db.Labels.Where(label => label.Id == id);

    /// <summary>The label's published records; newest first by default.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Record> GetRecords([Parent] Label label, StorefrontDb db) => db.Records
        .Where(record => record.LabelId == label.Id && record.IsPublished)
        .OrderByDescending(record => record.ReleaseRank);
}
