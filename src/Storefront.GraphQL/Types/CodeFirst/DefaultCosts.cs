namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>
/// What fields cost that say nothing of it, written into the schema so that a client sees every price: a verb writes in
/// a transaction, and a list of objects has some.
/// </summary>
internal static class DefaultCosts
{
    private const double WeightOfVerb = 10;
    private const int AssumedSize = 10;

    public static void Write(IEnumerable<FieldsType> types, ObjectType? mutation)
    {
        foreach (var verb in mutation?.Fields ?? [])
            if (Cost.In(verb.Directives) is null) verb.Directives = [.. verb.Directives, Cost.Of(WeightOfVerb)];

        List<FieldDefinition> fields = [.. types.SelectMany(type => type.Fields)];
        var sized = fields.SelectMany(field => (ListSize.In(field.Directives)?.SizedFields ?? [])
            .Select(name => (field.Type.Named as FieldsType)?.Fields.Find(name))).ToHashSet();
        foreach (var field in fields)
        {
            if (field.Type.Nullable is not ListType || field.Type.Named is not (FieldsType or UnionType)) continue;
            if (sized.Contains(field) || ListSize.In(field.Directives) is not null) continue;
            field.Directives = [.. field.Directives, ListSize.Of(new() { AssumedSize = AssumedSize })];
        }
    }
}
