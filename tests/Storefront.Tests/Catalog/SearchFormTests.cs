using Storefront.Catalog;

namespace Storefront.Tests.Catalog;

public sealed class SearchFormTests
{
    [Theory]
    [InlineData("Tiếng Việt", " tieng viet ")]
    [InlineData("Đặng Thu Sương", " dang thu suong ")]
    [InlineData("DON’T  Stop!", " dont stop ")]
    [InlineData("AC/DC", " ac dc ")]
    [InlineData("中国唱片", " 中 国 唱 片 ")]
    [InlineData("東京 TOKYO 2026", " 東 京 tokyo 2026 ")]
    [InlineData("ＴＯＫＹＯ　ﾄﾞﾗｲﾌﾞ", " tokyo ド ラ イ ブ ")]
    [InlineData("ガラス", " ガ ラ ス ")]
    [InlineData("별빛", " 별 빛 ")]
    [InlineData("Æther & Straße", " aether strasse ")]
    [InlineData("Café", " cafe ")]
    [InlineData("Ёлка", " елка ")]
    [InlineData("สวัสดี", " สวัสดี ")]
    [InlineData("𠮷野", " 𠮷 野 ")]
    [InlineData("÷", " ÷ ")]
    [InlineData("!!!", " !!! ")]
    [InlineData("🎵🎶", " 🎵🎶 ")]
    [InlineData("❤\uFE0F", " ❤ ")]
    [InlineData("葛\U000E0100飾", " 葛 飾 ")]
    [InlineData("", "  ")]
    public void Makes_alike_what_readers_take_for_alike(string text, string form) =>
        Assert.Equal(form, SearchForm.Of(text));

    [Fact]
    public void Composed_and_decomposed_letters_are_alike() =>
        Assert.Equal(SearchForm.Of("Việt が"), SearchForm.Of("Vie\u0323\u0302t か\u3099"));

    [Fact]
    public void Several_titles_stand_on_lines_of_their_own_and_once() =>
        Assert.Equal(" encore \n 雨 ", SearchForm.Of("Encore", "encore!", "雨"));

    [Theory]
    [InlineData("silver mo", "% silver mo%")]
    [InlineData("中国", "% 中 国 %")]
    [InlineData("Việt", "% viet%")]
    [InlineData("100%_[x]\\", "% 100 x%")]
    [InlineData("%_[\\", "% \\%\\_\\[\\\\%")]
    public void The_pattern_finds_words_in_a_row_the_last_perhaps_not_finished(string text, string pattern) =>
        Assert.Equal(pattern, SearchForm.LikePattern(text));
}
