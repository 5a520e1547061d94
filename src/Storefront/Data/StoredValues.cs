using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Storefront.Catalog;
using Storefront.Catalog.Audio;

namespace Storefront.Data;

/// <summary>How the shop's values are kept in columns.</summary>
internal static class StoredValues
{
    // ISO's codes are texts that mean something outside this program, and are stored as such. The house's own enums
    // are stored as the small numbers written beside their members: a catalogue has millions of credits and deals.
    public static void Configure(ModelConfigurationBuilder model, ProviderDifferences provider)
    {
        var collation = provider.OrdinalCollation;
        model.Properties<string>().UseCollation(collation);
        Code<CountryCode, EnumToStringConverter<CountryCode>>(model, 2, collation);
        Code<CurrencyCode, EnumToStringConverter<CurrencyCode>>(model, 3, collation);
        Code<Isrc, IsrcConverter>(model, 12, collation);
        Code<Iswc, IswcConverter>(model, 11, collation);
        Code<Isni, IsniConverter>(model, 16, collation);
        Code<Ipi, IpiConverter>(model, 11, collation);
        Code<Gtin, GtinConverter>(model, 14, collation);
        Code<MediaKey, MediaKeyConverter>(model, 32, collation);
        model.Properties<PartialDate>().HaveConversion<PartialDateConverter>();
        model.Properties<DateTimeOffset>().HaveConversion<InstantConverter>().HavePrecision(6);
    }

    private static void Code<T, TConverter>(ModelConfigurationBuilder model, int lengthMax, string collation)
        where TConverter : ValueConverter => model.Properties<T>()
            .HaveConversion<TConverter>().HaveMaxLength(lengthMax).AreUnicode(false).UseCollation(collation);

    private sealed class IsrcConverter() : ValueConverter<Isrc, string>(isrc => isrc.Text, text => Isrc.Stored(text));

    private sealed class IswcConverter() : ValueConverter<Iswc, string>(iswc => iswc.Text, text => Iswc.Stored(text));

    private sealed class IsniConverter() : ValueConverter<Isni, string>(isni => isni.Text, text => Isni.Stored(text));

    private sealed class IpiConverter() : ValueConverter<Ipi, string>(ipi => ipi.Text, text => Ipi.Stored(text));

    private sealed class GtinConverter() : ValueConverter<Gtin, string>(gtin => gtin.Text, text => Gtin.Stored(text));

    private sealed class MediaKeyConverter() : ValueConverter<MediaKey, string>(
        key => key.Text, text => MediaKey.Stored(text));

    private sealed class PartialDateConverter() : ValueConverter<PartialDate, int>(
        date => date.Sortable, sortable => PartialDate.Stored(sortable));

    // SQL Server keeps seven digits of a second and PostgreSQL six: an instant is rounded before either sees it.
    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        instant => Instant.Rounded(instant), instant => instant);
}
