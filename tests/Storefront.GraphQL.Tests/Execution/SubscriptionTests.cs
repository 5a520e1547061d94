using Storefront.GraphQL.Execution.Topics;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>§6.2.3 Subscriptions.</summary>
public sealed class SubscriptionTests
{
    private const string Folk = "subscription { played(genre: \"folk\") { title artist } }";

    [Fact]
    public void The_root_of_events_is_part_of_the_contract() => Assert.Contains(
        """"
        type Subscription {
          """What is played of a genre."""
          played(genre: String!): Track!

          """The services an event is resolved with."""
          served: String!

          """Counts, and says when it stops."""
          count(to: Int!): Int!
          closed: Track!
          breaking: Track

          """What is said while nobody listens."""
          overheard: String! @requiresScopes(scopes: [["studio:enter"]])

          """Waits in each event longer than any timeout."""
          slowly: Int!
        }
        """",
        SchemaPrinter.Print(Radio.Build()),
        StringComparison.Ordinal);

    [Fact]
    public async Task Each_message_of_the_topic_is_answered()
    {
        await using var listener = new Listener();
        var first = listener.Subscribe(Folk);
        await listener.Execute(
            "mutation { a: play(genre: \"jazz\", title: \"No\") b: play(genre: \"folk\", title: \"Yes\") }");
        await listener.Hub.SendAsync("played/folk", new Track("Again", "Ann"));

        Assert.Equal("{'data':{'played':{'title':'Yes','artist':null}}}", await first);
        Assert.Equal("{'data':{'played':{'title':'Again','artist':'Ann'}}}", await listener.Next());
    }

    [Fact]
    public async Task The_topic_is_that_of_the_variables()
    {
        await using var listener = new Listener();
        var first = listener.Subscribe(
            "subscription ($g: String!) { on: played(genre: $g) { title } }", "{'g':'rock'}");
        await listener.Hub.SendAsync("played/rock", new Track("Loud", null));
        Assert.Equal("{'data':{'on':{'title':'Loud'}}}", await first);
    }

    [Fact]
    public async Task An_error_in_one_event_is_that_of_the_event_alone()
    {
        await using var listener = new Listener();
        var first = listener.Subscribe("subscription { played(genre: \"folk\") { title label } }");
        await listener.Hub.SendAsync("played/folk", new Track("One", null));
        await listener.Hub.SendAsync("played/folk", new Track("Two", "Ann"));

        Assert.Equal(
            "{'errors':[{'message':'Nobody knows.','locations':[{'line':1,'column':46}],'path':['played','label'],"
            + "'extensions':{'code':'UNKNOWN'}}],'data':null}",
            await first);
        Assert.False(listener.IsRefused);
        Assert.Equal("{'data':{'played':{'title':'Two','label':'Ann Ltd'}}}", await listener.Next());
    }

    [Fact]
    public async Task A_stream_that_ends_ends_the_subscription()
    {
        await using var listener = new Listener();
        Assert.Equal("{'data':{'count':1}}", await listener.Subscribe("subscription { count(to: 2) }"));
        Assert.Equal("{'data':{'count':2}}", await listener.Next());
        Assert.Equal("the end", await listener.Next());
        Assert.True(listener.Log.Ended.Task.IsCompleted);
    }

    [Fact]
    public async Task A_source_that_cannot_be_opened_is_an_error_of_the_request()
    {
        await using var listener = new Listener();
        var answer = await listener.Subscribe("subscription { closed { title } }");
        Assert.StartsWith("{'errors':[{'message':'Something went wrong on our side", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("data", answer, StringComparison.Ordinal);
        Assert.True(listener.IsRefused);
        Assert.Equal(["The studio burned down."], listener.Unexpected);
        Assert.Equal("the end", await listener.Next());
    }

    [Fact]
    public async Task A_source_that_breaks_ends_the_subscription_with_its_error()
    {
        await using var listener = new Listener();
        var first = await listener.Subscribe("subscription { breaking { title } }");
        Assert.Equal("{'data':{'breaking':{'title':'One'}}}", first);
        Assert.Equal(
            "{'errors':[{'message':'The cable is cut.','locations':[{'line':1,'column':16}],'path':['breaking'],"
            + "'extensions':{'code':'CUT'}}]}",
            await listener.Next());
        Assert.True(listener.IsRefused);
        Assert.Equal("the end", await listener.Next());
    }

    [Theory]
    [InlineData("subscription { played { title } }", "VALIDATION_FAILED")]
    [InlineData("subscription { count(to: 1) closed { title } }", "VALIDATION_FAILED")]
    [InlineData("subscription { __typename }", "VALIDATION_FAILED")]
    [InlineData("subscription {", "SYNTAX_ERROR")]
    [InlineData("subscription ($to: Int!) { count(to: $to) }", "INVALID_VARIABLE")]
    public async Task What_cannot_run_is_refused_once(string document, string code)
    {
        await using var listener = new Listener();
        Assert.Contains($"'code':'{code}'", await listener.Subscribe(document), StringComparison.Ordinal);
        Assert.True(listener.IsRefused);
        Assert.Equal("the end", await listener.Next());
        Assert.Equal(0, listener.Open);
    }

    [Fact]
    public async Task Queries_and_mutations_have_one_response()
    {
        await using var listener = new Listener();
        Assert.Equal("{'data':{'name':'North'}}", await listener.Subscribe("{ name }"));
        Assert.Equal("the end", await listener.Next());
        Assert.Equal(0, listener.Open);
    }

    [Fact]
    public async Task Is_refused_where_one_response_is_all_there_is()
    {
        await using var listener = new Listener();
        Assert.Contains("'code':'NOT_ACCEPTABLE'", await listener.Execute(Folk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_event_has_services_of_its_own()
    {
        await using var listener = new Listener();
        var first = listener.Subscribe("subscription { served }");
        await listener.Hub.SendAsync("served", 1);
        await listener.Hub.SendAsync("served", 2);
        Assert.Equal("{'data':{'served':'1 by 2'}}", await first);
        Assert.Equal("{'data':{'served':'2 by 3'}}", await listener.Next());
        Assert.Equal(1, listener.Open);
    }

    [Fact]
    public async Task The_timeout_is_that_of_each_event()
    {
        await using var listener = new Listener(TimeSpan.FromMilliseconds(300));
        var first = listener.Subscribe("subscription { slowly }");
        await listener.Hub.SendAsync("slowly", 30_000);
        await listener.Hub.SendAsync("slowly", 1);
        Assert.Contains("'code':'TIMEOUT'", await first, StringComparison.Ordinal);
        Assert.Equal("{'data':{'slowly':1}}", await listener.Next());
        var late = listener.Next();
        await Task.Delay(400);
        Assert.False(late.IsCompleted);
        listener.Unsubscribe();
        Assert.Equal("the end", await late);
    }

    [Fact]
    public async Task Unsubscribing_ends_the_source()
    {
        await using var listener = new Listener();
        var first = listener.Subscribe("subscription { count(to: -1) }");
        listener.Unsubscribe();
        Assert.Equal("the end", await first);
        Assert.True(listener.Log.Ended.Task.IsCompleted);
        Assert.Equal(0, listener.Open);
    }

    [Fact]
    public async Task Cancelling_ends_the_source_at_once()
    {
        await using var listener = new Listener();
        var first = listener.Subscribe(Folk);
        Assert.Equal(1, listener.Hub.SubscribersOf("played/folk"));
        listener.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(0, listener.Hub.SubscribersOf("played/folk"));
        Assert.Equal(0, listener.Open);
    }

    [Fact]
    public async Task Who_falls_behind_gets_what_waits_and_then_an_error()
    {
        await using var listener = new Listener { Hub = new TopicHub(mostWaiting: 2) };
        var first = listener.Subscribe("subscription { served }");
        for (var number = 1; number <= 4; number++) await listener.Hub.SendAsync("served", number);
        Assert.Equal(0, listener.Hub.SubscribersOf("served"));

        List<string> answers = [await first, await listener.Next()];
        while (!listener.IsRefused) answers.Add(await listener.Next());
        Assert.StartsWith("{'data':{'served':'1 by", answers[0], StringComparison.Ordinal);
        Assert.StartsWith("{'data':{'served':'2 by", answers[1], StringComparison.Ordinal);
        Assert.Contains("'code':'SUBSCRIBER_TOO_SLOW'", answers[^1], StringComparison.Ordinal);
        Assert.Equal("the end", await listener.Next());
    }

    [Theory]
    [InlineData(typeof(NoStream), "must return IAsyncEnumerable, or be marked [Subscribe] and take an [EventMessage]")]
    [InlineData(typeof(NoSuchArgument), "has braces round what is no argument")]
    public void A_method_that_opens_nothing_stops_the_start(Type events, string problem) => Assert.Contains(
        problem,
        Assert.Throws<SchemaException>(
            () => new SchemaBuilder().AddTypes(typeof(RadioQueries), events).Build()).Message,
        StringComparison.Ordinal);

    [SubscriptionType]
    private static class NoStream
    {
        public static int Number() => 1;
    }

    [SubscriptionType]
    private static class NoSuchArgument
    {
        [Subscribe, Topic("played/{gender}")]
        public static int Number(string genre, [EventMessage] int number) => number;
    }
}
