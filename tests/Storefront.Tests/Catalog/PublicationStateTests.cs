using Storefront.Catalog;

namespace Storefront.Tests.Catalog;

public sealed class PublicationStateTests
{
    [Theory]
    [InlineData(PublicationState.Draft, "Published Purged")]
    [InlineData(PublicationState.Published, "TakenDown Purged")]
    [InlineData(PublicationState.TakenDown, "Published Purged")]
    [InlineData(PublicationState.Purged, "Published")]
    public void Goes_only_these_ways(PublicationState state, string ways) => Assert.Equal(
        ways, string.Join(' ', Enum.GetValues<PublicationState>().Where(next => CanMove(state, next))));

    private static bool CanMove(PublicationState state, PublicationState next) =>
        Xunit.Record.Exception(() => SongIn(state).MoveTo(next)) is null;

    private static Song SongIn(PublicationState state)
    {
        var song = new Song { Title = "Encore", SearchText = SearchForm.Of("Encore") };
        if (state is PublicationState.Published or PublicationState.TakenDown) song.MoveTo(PublicationState.Published);
        if (state is PublicationState.TakenDown or PublicationState.Purged) song.MoveTo(state);
        return song;
    }
}
