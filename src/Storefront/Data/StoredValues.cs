using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Storefront.Catalog;

namespace Storefront.Data;

/// <summary>How the shop's values are kept in columns.</summary>
internal static class StoredValues
{
    // ISO's codes are texts that mean something outside this program, and are stored as such. The house's own enums
    // are stored as the small numbers written beside their members: a catalogue has millions of credits and deals.
    public static void Configure(ModelConfigurationBuilder model, ProviderDifferences provider)
    {
        var ordinal = provider.OrdinalCollation;
        model.Properties<string>().UseCollation(ordinal);
        model.Properties<CountryCode>().HaveConversion<string>().HaveMaxLength(2).AreUnicode(false).UseCollation(ordinal);
        model.Properties<CurrencyCode>().HaveConversion<string>().HaveMaxLength(3).AreUnicode(false).UseCollation(ordinal);
        model.Properties<Isrc>().HaveConversion<IsrcConverter>().HaveMaxLength(12).AreUnicode(false).UseCollation(ordinal);
        model.Properties<Iswc>().HaveConversion<IswcConverter>().HaveMaxLength(11).AreUnicode(false).UseCollation(ordinal);
        model.Properties<Isni>().HaveConversion<IsniConverter>().HaveMaxLength(16).AreUnicode(false).UseCollation(ordinal);
        model.Properties<Ipi>().HaveConversion<IpiConverter>().HaveMaxLength(11).AreUnicode(false).UseCollation(ordinal);
        model.Properties<Gtin>().HaveConversion<GtinConverter>().HaveMaxLength(14).AreUnicode(false).UseCollation(ordinal);
        model.Properties<PartialDate>().HaveConversion<PartialDateConverter>();
        model.Properties<DateTimeOffset>().HaveConversion<InstantConverter>().HavePrecision(6);
    }

    private sealed class IsrcConverter() : ValueConverter<Isrc, string>(isrc => isrc.Text, text => Isrc.Stored(text));

    private sealed class IswcConverter() : ValueConverter<Iswc, string>(iswc => iswc.Text, text => Iswc.Stored(text));

    private sealed class IsniConverter() : ValueConverter<Isni, string>(isni => isni.Text, text => Isni.Stored(text));

    private sealed class IpiConverter() : ValueConverter<Ipi, string>(ipi => ipi.Text, text => Ipi.Stored(text));

    private sealed class GtinConverter() : ValueConverter<Gtin, string>(gtin => gtin.Text, text => Gtin.Stored(text));

    private sealed class PartialDateConverter() : ValueConverter<PartialDate, int>(
        date => date.Sortable, sortable => PartialDate.Stored(sortable));

    // SQL Server keeps seven digits of a second and PostgreSQL six: an instant is rounded before either sees it.
    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        instant => Instant.Rounded(instant), instant => instant);
}
