using Storefront.Catalog.Import.Csv;

namespace Storefront.Tests.Catalog.Import;

public sealed class NameListTests
{
    private static readonly NameList Names = new(["A/C", "Salt, Wind & Fire"]);

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
    [InlineData("Nets/Ropes; Foo/Bar", "Nets/Ropes|Foo/Bar")]
    [InlineData("Ann Ode, Bo Lyr; Cy Tune", "Ann Ode, Bo Lyr|Cy Tune")]
    [InlineData("Emery, Loss & Palm|Keith Emery", "Emery, Loss & Palm|Keith Emery")]
    [InlineData("Ann Ode, Bo Lyr, Cy Tune\n", "Ann Ode|Bo Lyr|Cy Tune")]
    [InlineData("Ann Ode/nets/ropes/Bo Lyr", "Ann Ode|nets/ropes|Bo Lyr")]
    [InlineData("A/C/Nets/Ropes", "A/C|Nets/Ropes")]
    [InlineData("A/B/C", "A|B|C")]
    [InlineData("Ann Ode, Salt, Wind & Fire", "Ann Ode|Salt, Wind & Fire")]
    [InlineData("Salt, Wind & Fire, Ann Ode & Bo Lyr", "Salt, Wind & Fire|Ann Ode|Bo Lyr")]
    [InlineData("Salt, Wind & Fire", "Salt, Wind & Fire")]
    public void Only_what_is_clear_is_split(string field, string names) =>
        Assert.Equal(names, string.Join('|', Names.Of(field, "Nets/Ropes")));
}
