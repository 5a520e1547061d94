using Storefront.Catalog.Import.Csv;

namespace Storefront.Tests.Catalog.Import;

public sealed class NameListTests
{
    [Theory]
    [InlineData("Ann Ode", "Ann Ode")]
    [InlineData("Ann Ode, Bo Lyr, Cy Tune", "Ann Ode|Bo Lyr|Cy Tune")]
    [InlineData("Ode, Lyr, Tune", "Ode|Lyr|Tune")]
    [InlineData("Ann Ode, Bo Lyr", "Ann Ode|Bo Lyr")]
    [InlineData("Ode, Ann", "Ode, Ann")]
    [InlineData("Ode, Ann/Lyr, Bo", "Ode, Ann|Lyr, Bo")]
    [InlineData("Ann Ode;Bo Lyr | Cy Tune", "Ann Ode|Bo Lyr|Cy Tune")]
    [InlineData("Ann Ode, Bo Lyr & Cy Tune", "Ann Ode|Bo Lyr|Cy Tune")]
    [InlineData("Ann Ode, Bo Lyr, and Cy Tune", "Ann Ode|Bo Lyr|Cy Tune")]
    [InlineData("Ode & Lyr", "Ode & Lyr")]
    [InlineData("Sam Ode, Jr.", "Sam Ode, Jr.")]
    [InlineData("Nets & Friends, Inc.|Bo Lyr", "Nets & Friends, Inc.|Bo Lyr")]
    [InlineData("Nets/Ropes", "Nets/Ropes")]
    [InlineData("/ Ann Ode /", "Ann Ode")]
    [InlineData(" ", "")]
    public void Only_what_is_clear_is_split(string field, string names) =>
        Assert.Equal(names, string.Join('|', NameList.Of(field, "Nets/Ropes")));
}
