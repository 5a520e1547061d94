using FsCheck;
using FsCheck.Fluent;
using Storefront.Purchases.Grants;

namespace Storefront.Tests.Purchases.Grants;

public sealed class ClaimCodeTests
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRTVWXYZ";
    private const int Length = 17;

    private static readonly Arbitrary<ClaimCode> AnyCode = ArbMap.Default.GeneratorFor<byte>()
        .ArrayOf(16).Select(random => ClaimCode.Of(random)).ToArbitrary();

    [Theory]
    [InlineData("7QK2-MX9R-ZB4C-WT5H-R")]
    [InlineData("7qk2mx9rzb4cwt5hr")]
    [InlineData("  7qk2 mx9r\tzb4c wt5h r\n")]
    [InlineData("7QK2–MX9R—ZB4C‐WT5H−R.")]
    [InlineData("７ＱＫ２－ｍｘ９ｒ－ＺＢ４Ｃ－ＷＴ５Ｈ－Ｒ")]
    public void Is_read_as_people_type_it(string typed) =>
        Assert.Equal("7QK2-MX9R-ZB4C-WT5H-R", $"{ClaimCode.Parse(typed)}");

    [Theory]
    [InlineData("")]
    [InlineData("7QK2-MX9R-ZB4C-WT5H")]
    [InlineData("7QK2-MX9R-ZB4C-WT5H-RR")]
    [InlineData("7QK2-MX9R-ZB4C-WT5H-5")]
    [InlineData("7QKZ-MX9R-ZB4C-WT5H-R")]
    [InlineData("0OI1-LUS0-OI1L-US0O-I")]
    [InlineData("７ＱＫ２-MX9R-ZB4C-WT5H-茶")]
    public void Is_none_when_something_is_missing_or_wrong(string typed) => Assert.Null(ClaimCode.Parse(typed));

    [Fact]
    public void Nobody_gets_far_with_a_very_long_text() =>
        Assert.Null(ClaimCode.Parse("7QK2-MX9R-ZB4C-WT5H-R" + new string(' ', 1_000_000)));

    [Fact]
    public void Is_read_back_as_it_was_written() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyCode, code => ClaimCode.Parse($"{code}") == code));

    [Fact]
    public void Every_wrong_character_is_noticed() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyCode, code => Places.All(place => Alphabet.Where(other => other != code.Text[place])
            .All(other => ClaimCode.Parse(With(code.Text, (place, other))) is null))));

    [Fact]
    public void Every_two_characters_that_changed_places_are_noticed() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyCode, code => Places.All(one => Places.Where(other => code.Text[other] != code.Text[one])
            .All(other => ClaimCode.Parse(
                With(code.Text, (one, code.Text[other]), (other, code.Text[one]))) is null))));

    [Fact]
    public void Bytes_that_differ_in_any_bit_make_another_code()
    {
        var zero = ClaimCode.Of(new byte[16]);
        Assert.Equal("2222-2222-2222-2222-3", $"{zero}");
        Assert.Equal(77, Enumerable.Range(0, 77).Select(Bit).Distinct().Except([zero]).Count());

        static ClaimCode Bit(int bit)
        {
            var random = new byte[16];
            random[15 - (bit / 8)] = (byte)(1 << (bit % 8));
            return ClaimCode.Of(random);
        }
    }

    private static IEnumerable<int> Places => Enumerable.Range(0, Length);

    private static string With(string text, params (int Place, char Character)[] changes)
    {
        var changed = text.ToCharArray();
        foreach (var (place, character) in changes) changed[place] = character;
        return new string(changed);
    }
}
