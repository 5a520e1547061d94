using System.Xml.Linq;

namespace Storefront.Tests;

/// <summary>Values of ISO's lists are described by their names, which the graph shows.</summary>
public sealed class CodesTests
{
    [Fact]
    public void There_are_249_countries() => Assert.Equal(249, Enum.GetValues<CountryCode>().Length);

    [Fact]
    public void Every_country_has_a_name() => Assert.Empty(Undescribed<CountryCode>());

    [Fact]
    public void Every_currency_has_a_name() => Assert.Empty(Undescribed<CurrencyCode>());

    [Fact]
    public void A_country_is_described_as_iso_names_it() => Assert.Equal("Viet Nam.", Descriptions()["CountryCode.VN"]);

    private static IEnumerable<string> Undescribed<T>() where T : struct, Enum
    {
        var descriptions = Descriptions();
        return Enum.GetNames<T>().Where(name => !descriptions.ContainsKey($"{typeof(T).Name}.{name}"));
    }

    private static Dictionary<string, string> Descriptions() =>
        XDocument.Load(Path.ChangeExtension(typeof(Money).Assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Attribute("name")!.Value.StartsWith("F:Storefront.C", StringComparison.Ordinal))
            .ToDictionary(
                member => member.Attribute("name")!.Value["F:Storefront.".Length..],
                member => member.Element("summary")!.Value);
}
