using Storefront.Catalog;

namespace Storefront.Tests.Catalog;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("USWB10202616", "USWB10202616")]
    [InlineData("cn-a01-26-00001", "CNA012600001")]
    [InlineData(" GB AYE 96 00 015 ", "GBAYE9600015")]
    [InlineData("FR‐Z03‐98‐00212", "FRZ039800212")]
    [InlineData("hello", null)]
    [InlineData("USWB1020261", null)]
    [InlineData("USWB102026166", null)]
    [InlineData("1SWB10202616", null)]
    [InlineData("USWB1020261A", null)]
    [InlineData("ÜSWB10202616", null)]
    [InlineData("", null)]
    public void Reads_an_isrc(string given, string? kept) =>
        Assert.Equal(kept, Isrc.TryParse(given, out var isrc) ? isrc.Text : null);

    [Theory]
    [InlineData("T-034.524.680-1", "T0345246801")]
    [InlineData("t0345246801", "T0345246801")]
    [InlineData("T-123.456.789-4", "T1234567894")]
    [InlineData("T-034.524.680-2", null)]
    [InlineData("0345246801", null)]
    [InlineData("123", null)]
    public void Reads_an_iswc_by_its_check_digit(string given, string? kept) =>
        Assert.Equal(kept, Iswc.TryParse(given, out var iswc) ? iswc.Text : null);

    [Theory]
    [InlineData("0000 0001 2146 438X", "000000012146438X")]
    [InlineData("000000012146438x", "000000012146438X")]
    [InlineData("0000-0001-2146-4380", null)]
    [InlineData("0000000121464", null)]
    [InlineData("X000000121464380", null)]
    public void Reads_an_isni_by_its_check_character(string given, string? kept) =>
        Assert.Equal(kept, Isni.TryParse(given, out var isni) ? isni.Text : null);

    [Theory]
    [InlineData("00014107338", "00014107338")]
    [InlineData("14107338", "00014107338")]
    [InlineData("00014107339", null)]
    [InlineData("00000000000", null)]
    [InlineData("", null)]
    [InlineData("123456789012", null)]
    public void Reads_an_ipi_name_number_by_its_check_number(string given, string? kept) =>
        Assert.Equal(kept, Ipi.TryParse(given, out var ipi) ? ipi.Text : null);

    [Theory]
    [InlineData("6901234567892", "6901234567892")]
    [InlineData("5 027533 000418", "5027533000418")]
    [InlineData("829707951718", "829707951718")]
    [InlineData("0829707951718", "829707951718")]
    [InlineData("00829707951718", "829707951718")]
    [InlineData("16901234567899", "16901234567899")]
    [InlineData("6901234567893", null)]
    [InlineData("5 024900 001498 >", null)]
    [InlineData("12", null)]
    [InlineData("00000000000000", null)]
    public void Reads_a_upc_or_ean_by_its_check_digit(string given, string? kept) =>
        Assert.Equal(kept, Gtin.TryParse(given, out var gtin) ? gtin.Text : null);

    [Fact]
    public void The_same_number_written_twice_is_equal() =>
        Assert.Equal(Isrc.Parse("US-WB1-02-02616"), Isrc.Parse("uswb10202616"));

    [Fact]
    public void What_is_known_to_be_good_and_is_not_throws() => Assert.Equal(
        "\"nonsense\" is not an ISNI.",
        Assert.Throws<FormatException>(() => Isni.Parse("nonsense")).Message);
}
