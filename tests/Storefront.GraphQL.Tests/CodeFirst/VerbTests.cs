using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.Tests.CodeFirst;

public sealed class VerbTests
{
    private readonly List<string> inputs = [];
    private VerbAnswer? answer;

    [Fact]
    public void Is_a_field_with_an_input_a_payload_and_errors_of_its_own() => Assert.Equal(
        """"
        """Everything that can be done: one verb, one transaction."""
        type Mutation {
          """Puts a book on a shelf."""
          shelveBook(
            """What the verb needs to know."""
            input: ShelveBookInput!
          ): ShelveBookPayload! @cost(weight: "10")
          issueCard(
            """What the verb needs to know."""
            input: IssueCardInput!
          ): IssueCardPayload! @cost(weight: "10")
          countBooks(
            """What the verb needs to know."""
            input: CountBooksInput!
          ): CountBooksPayload! @cost(weight: "10")
        }

        """What `shelveBook` came to."""
        type ShelveBookPayload @cost(weight: "0") {
          """What was done, as it is now; null when it was refused."""
          book: Book

          """Why nothing was done; empty when it was."""
          errors: [ShelveBookError!]! @listSize(assumedSize: 1)

          """Whether it was done before, by an earlier request with the same key."""
          isReplayed: Boolean!
        }

        """Why `shelveBook` did nothing."""
        type ShelveBookError implements UserError @cost(weight: "0") {
          """The reason, for a program to read."""
          code: ShelveBookErrorCode!

          """What was wrong, for a person to read."""
          message: String!

          """
          The place in the input, member by member; null when it is no place in particular.
          """
          path: [String!]
        }

        """Why `shelveBook` may do nothing."""
        enum ShelveBookErrorCode {
          """The shelf is full."""
          SHELF_FULL

          """There is no such room."""
          ROOM_UNKNOWN

          """
          The key was used before, for another verb or with another input: take a new one.
          """
          IDEMPOTENCY_KEY_REUSED

          """
          The same request is being worked on at this moment: send it again a little later.
          """
          IDEMPOTENCY_IN_PROGRESS
        }

        """Which book, and where to."""
        input ShelveBookInput {
          title: String!

          """A room and a place in it."""
          place: Place
          tags: [String!]

          """
          A text of your own, 1 to 255 characters: sent twice with one key, the verb is done once.
          """
          idempotencyKey: String
        }
        """",
        Printed(
            "Mutation", "ShelveBookPayload", "ShelveBookError", "ShelveBookErrorCode", "ShelveBookInput"));

    [Fact]
    public void May_need_a_key_and_answer_more_than_one_noun()
    {
        Assert.Contains("idempotencyKey: String!", Printed("IssueCardInput"), StringComparison.Ordinal);
        Assert.StartsWith(
            """"
            """What `issueCard` came to."""
            type IssueCardPayload @cost(weight: "0") {
              """Where its owner may sit."""
              shelf: Shelf

              """Shown once."""
              secret: String
            """",
            Printed("IssueCardPayload"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task May_answer_again_what_is_no_node_by_being_run_again()
    {
        const string query =
            "mutation { countBooks(input: {room: 'North', idempotencyKey: 'k'}) { count { books } isReplayed } }";
        Assert.Contains("idempotencyKey: String!", Printed("CountBooksInput"), StringComparison.Ordinal);
        Assert.Equal("{'data':{'countBooks':{'count':{'books':5},'isReplayed':false}}}", await Answer(query));
        answer = VerbAnswer.DoneBefore(CountBooks.Run(new CountBooks.Input("South-East")));
        Assert.Equal("{'data':{'countBooks':{'count':{'books':10},'isReplayed':true}}}", await Answer(query));
        Assert.All(inputs, sent => Assert.Equal("countBooks repeatable {\"room\":\"North\"}", sent));
    }

    [Theory]
    [InlineData("shelveBook(input: {title: 'One', place: {room: 'North'}})", "{'book':{'title':'One'},'errors':[]}")]
    [InlineData(
        "shelveBook(input: {title: 'full'})",
        "{'book':null,'errors':[{'code':'SHELF_FULL','message':'The shelf is full.','path':null}]}")]
    [InlineData(
        "shelveBook(input: {title: 'One', place: {room: 'West'}})",
        "{'book':null,'errors':[{'code':'ROOM_UNKNOWN','message':'There is no room West.','path':['place','room']}]}")]
    public async Task Answers_with_its_noun_or_says_by_name_why_not(string verb, string payload)
    {
        var query = $"mutation {{ verb: {verb} {{ book {{ title }} errors {{ code message path }} }} }}";
        Assert.Equal($"{{'data':{{'verb':{payload}}}}}", await Answer(query));
    }

    [Fact]
    public async Task What_is_no_node_is_not_shown_again()
    {
        const string query =
            "mutation { issueCard(input: {idempotencyKey: 'k'}) { shelf { room } secret isReplayed errors { code } } }";
        Assert.Equal(
            "{'data':{'issueCard':{'shelf':{'room':'North'},'secret':'abc','isReplayed':false,'errors':[]}}}",
            await Answer(query));
        answer = VerbAnswer.Replayed([]);
        Assert.Equal(
            "{'data':{'issueCard':{'shelf':null,'secret':null,'isReplayed':true,'errors':[]}}}", await Answer(query));
    }

    [Fact]
    public async Task Its_key_may_forbid_it()
    {
        answer = VerbAnswer.Refused(IdempotencyRefusal.IdempotencyInProgress);
        Assert.Equal(
            "{'data':{'issueCard':{'secret':null,'errors':[{'__typename':'IssueCardError',"
            + "'code':'IDEMPOTENCY_IN_PROGRESS','path':['idempotencyKey']}]}}}",
            await Answer(
                "mutation { issueCard(input: {idempotencyKey: 'k'}) { secret errors { __typename code path } } }"));
    }

    [Theory]
    [InlineData("{title: 'One', place: {room: 'North', seat: 2}}")]
    [InlineData("{idempotencyKey: 'k', place: {seat: 2, room: 'North'}, title: 'One'}")]
    public async Task The_same_input_has_one_canonical_text(string input)
    {
        await Answer($"mutation {{ shelveBook(input: {input}) {{ isReplayed }} }}");
        Assert.Equal(["shelveBook {\"title\":\"One\",\"place\":{\"room\":\"North\",\"seat\":2}}"], inputs);
    }

    [Theory]
    [InlineData(typeof(WithoutRun), "The verb WithoutRun has no public static method Run.")]
    [InlineData(typeof(WithoutInput), "The verb WithoutInput has no nested class Input.")]
    [InlineData(typeof(WithoutRefusal), "The verb WithoutRefusal returns no Outcome with its own nested enum Refusal.")]
    public void One_that_lacks_a_part_is_refused(Type verb, string message)
    {
        var builder = new SchemaBuilder { RunVerb = Run }.AddTypes(typeof(LibraryQueries), verb);
        Assert.Equal(message, Assert.Throws<SchemaException>(builder.Build).Message);
    }

    /// <summary>Puts a book on a shelf.</summary>
    [Verb]
    public static class ShelveBook
    {
        /// <summary>Which book, and where to.</summary>
        public sealed record Input
        {
            public required string Title { get; init; }

            /// <summary>A room and a place in it.</summary>
            public Place? Place { get; init; }

            public IReadOnlyList<string>? Tags { get; init; }
        }

        public enum Refusal
        {
            /// <summary>The shelf is full.</summary>
            ShelfFull,

            /// <summary>There is no such room.</summary>
            RoomUnknown,
        }

        public static async Task<Outcome<Book, Refusal>> Run(Input input, Ledger ledger, CancellationToken cancel)
        {
            await Task.Delay(1, cancel);
            if (input.Title == "full") return Refusal.ShelfFull;
            if (input.Place is { Room: not "North" } place)
                return Refused.Because(Refusal.RoomUnknown, $"There is no room {place.Room}.", "place", "room");
            return new Book(ledger.Asked.Count, input.Title, null);
        }
    }

    [InputObjectType]
    public sealed record Place(string Room, int? Seat);

    [Verb(Idempotency.Required)]
    public static class IssueCard
    {
        public sealed record Input;

        public enum Refusal
        {
            TooYoung,
        }

        /// <param name="Shelf">Where its owner may sit.</param>
        /// <param name="Secret">Shown once.</param>
        public sealed record Result(Shelf Shelf, string Secret);

        public static Outcome<Result, Refusal> Run() => new Result(new Shelf { Room = "North" }, "abc");
    }

    [Verb(Idempotency.Repeatable)]
    public static class CountBooks
    {
        public sealed record Input(string Room);

        public enum Refusal
        {
            RoomLocked,
        }

        /// <param name="Count">How many there are.</param>
        public sealed record Result(Count Count);

        public static Outcome<Result, Refusal> Run(Input input) => new Result(new Count(input.Room.Length));
    }

    public sealed record Count(int Books);

    [Verb]
    public static class WithoutRun;

    [Verb]
    public static class WithoutInput
    {
        public static string Run() => "";
    }

    [Verb]
    public static class WithoutRefusal
    {
        public sealed record Input;

        public static Outcome<Book, Binding> Run() => Binding.Hardback;
    }

    private async ValueTask<VerbAnswer> Run(VerbCall call, CancellationToken cancel)
    {
        var verb = call.Idempotency == Idempotency.Repeatable ? $"{call.Verb} repeatable" : call.Verb;
        inputs.Add($"{verb} {Encoding.UTF8.GetString(call.CanonicalInput())}");
        return answer ?? VerbAnswer.Done(await call.Run(call.Services, cancel));
    }

    private Schema Library() => new SchemaBuilder { RunVerb = Run }
        .AddTypes(typeof(LibraryQueries), typeof(ShelveBook), typeof(IssueCard), typeof(CountBooks))
        .Build();

    private string Printed(params string[] types) =>
        string.Join("\n\n", types.Select(type => SchemaPrinter.Print(Library().Types.Find(type)!)));

    private async Task<string> Answer(string query)
    {
        var executor = new RequestExecutor(Library(), new ExecutorOptions());
        var request = new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query.Replace('\'', '"')) };
        using var result = await executor.Execute(request, new Ledger(), default);
        return Encoding.UTF8.GetString(result.Body.Span).Replace('"', '\'');
    }
}
