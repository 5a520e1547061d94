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
    public void Refuses_a_text_of_any_length() => Assert.False(NodeId.TryParse(new string('A', 1_000_000), out _));
}
