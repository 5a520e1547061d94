using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Tests.Execution;

public sealed class NodeIdTests
{
    [Theory]
    [InlineData("Song", "1")]
    [InlineData("Song", "-9223372036854775808")]
    [InlineData("Song", "a:b:c")]
    [InlineData("Song", "")]
    [InlineData("歌", "曲")]
    public void Reads_what_it_writes(string type, string key)
    {
        Assert.True(NodeId.TryParse(new NodeId(type, key).ToString(), out var id));
        Assert.Equal(new NodeId(type, key), id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("U29uZw")]
    [InlineData("OjE")]
    [InlineData("not base64!")]
    [InlineData("\u0000")]
    public void Refuses_what_it_never_wrote(string text) => Assert.False(NodeId.TryParse(text, out _));

    [Fact]
    public void Its_key_has_one_spelling()
    {
        Assert.Equal(13L, new NodeId("Song", "13").KeyAs(typeof(long)));
        Assert.Equal(-13L, new NodeId("Song", "-13").KeyAs(typeof(long)));
        foreach (var other in new[] { "013", "+13", "-0", " 13", "13.0", "1e1", "", "9223372036854775808" })
            Assert.Null(new NodeId("Song", other).KeyAs(typeof(long)));
        var uuid = Guid.Parse("018f0000-0000-7000-8000-00000000000a");
        Assert.Equal(uuid, new NodeId("Song", $"{uuid:N}").KeyAs(typeof(Guid)));
        foreach (var other in new[] { $"{uuid}", $"{uuid:N}".ToUpperInvariant() })
            Assert.Null(new NodeId("Song", other).KeyAs(typeof(Guid)));
        Assert.Equal("013", new NodeId("Song", "013").KeyAs(typeof(string)));
        Assert.Null(new NodeId("Song", "13").KeyAs(typeof(int)));
    }

    [Fact]
    public void Refuses_a_text_of_any_length() => Assert.False(NodeId.TryParse(new string('A', 1_000_000), out _));
}
