using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Storefront.Data.Bulk;

/// <summary>A column that a row of a noun is written into, as the model has it.</summary>
internal sealed class StoredColumn
{
    private readonly IProperty property;
    private readonly IComplexProperty? owner;
    private readonly ValueConverter? converter;

    private StoredColumn(IProperty property, IComplexProperty? owner, StoreObjectIdentifier table)
    {
        (this.property, this.owner) = (property, owner);
        Name = property.GetColumnName(table)!;
        var mapping = property.GetRelationalTypeMapping();
        converter = mapping.Converter;
        Type = converter?.ProviderClrType ?? property.ClrType;
        Type = Nullable.GetUnderlyingType(Type) ?? Type;
    }

    public string Name { get; }

    /// <summary>What the driver is given.</summary>
    public Type Type { get; }

    /// <summary>The columns that a noun's table is filled with, without those the database computes.</summary>
    public static StoredColumn[] Of(IEntityType noun)
    {
        var table = StoreObjectIdentifier.Create(noun, StoreObjectType.Table)!.Value;
        var own = noun.GetProperties().Select(property => new StoredColumn(property, null, table));
        var owned = noun.GetComplexProperties().SelectMany(complex =>
            complex.ComplexType.GetProperties().Select(property => new StoredColumn(property, complex, table)));
        return [.. own.Concat(owned).Where(column => column.property.GetComputedColumnSql(table) is null)];
    }

    /// <summary>The value of a row as the driver takes it; null for none.</summary>
    public object? ValueOf(object row)
    {
        var holder = owner is null ? row : owner.GetGetter().GetClrValue(row);
        var value = holder is null ? null : property.GetGetter().GetClrValue(holder);
        return converter is null || value is null ? value : converter.ConvertToProvider(value);
    }
}
