using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.Tests.CodeFirst;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Says_of_the_classes_what_they_say_of_themselves() => Assert.Equal(
        """"
        """Everything that can be asked."""
        type Query {
          books: [Book!]! @listSize(assumedSize: 10)

          """One book."""
          book(by: BookBy!): Book
          search: [Found!]! @listSize(assumedSize: 10)
          titled(id: Int!): Titled
          filtered(filter: BookFilter!, first: Int! = 3, bindings: [Binding!]): String!
        }

        """Everything that can be done: one verb, one transaction."""
        type Mutation {
          """Lends a book."""
          lendBook(id: Int!): String! @cost(weight: "10")
        }
        """",
        $"{Printed("Query")}\n\n{Printed("Mutation")}");

    [Fact]
    public void Shows_members_with_their_nullability_and_documentation() => Assert.Equal(
        """"
        """A book as its shelf knows it."""
        type Book implements Titled {
          id: Int!
          title: String!
          subtitle: String

          """Pages, covers `not` counted."""
          pages: Int
          tags: [String!]!
          notes: [String]
          binding: Binding!
          shelf: Shelf
          name: String! @deprecated(reason: "Use title.")
          isbn13: String

          """The title in capitals."""
          shout: String!

          """How often each was lent, by a count that is added."""
          loans(
            """Added to the count."""
            plus: Int
          ): Int!
        }
        """",
        Printed("Book"));

    [Fact]
    public void Shows_enums_unions_interfaces_and_inputs()
    {
        Assert.Equal(
            """"
            """How the pages are held together."""
            enum Binding {
              """In boards."""
              HARDBACK
              PAPER_BACK
              HAND_SEWN @deprecated(reason: "Nobody does it any more.")
            }
            """",
            Printed("Binding"));
        Assert.Equal("\"\"\"What a search finds.\"\"\"\nunion Found = Book | Shelf", Printed("Found"));
        Assert.Equal(
            "\"\"\"Something with a title.\"\"\"\ninterface Titled {\n  \"\"\"The title.\"\"\"\n  title: String!\n}",
            Printed("Titled"));
        Assert.Equal(
            "\"\"\"Exactly one way to a book.\"\"\"\ninput BookBy @oneOf {\n  \"\"\"Its number.\"\"\"\n  id: Int\n"
            + "  title: String\n}",
            Printed("BookBy"));
        Assert.Equal(
            "\"\"\"What to look for.\"\"\"\ninput BookFilter {\n  \"\"\"Part of the title.\"\"\"\n  title: String\n"
            + "  bindings: [Binding!] = [HARDBACK]\n  not: BookFilter\n}",
            Printed("BookFilter"));
    }

    [Theory]
    [InlineData("{ books { title subtitle pages tags notes binding isbn13 shelf { room } shout } }",
        "{'books':[{'title':'One','subtitle':null,'pages':10,'tags':['a'],'notes':[null,'n'],'binding':'HARDBACK',"
        + "'isbn13':null,'shelf':{'room':'North'},'shout':'ONE'},{'title':'Two','subtitle':'Again','pages':null,"
        + "'tags':[],'notes':null,'binding':'PAPER_BACK','isbn13':'978','shelf':null,'shout':'TWO'}]}")]
    [InlineData(
        "{ book(by: {title: 'Two'}) { id } other: book(by: {id: 3}) { id } }", "{'book':{'id':2},'other':null}")]
    [InlineData("{ search { __typename ... on Book { title } ... on Shelf { room } } }",
        "{'search':[{'__typename':'Book','title':'One'},{'__typename':'Shelf','room':'South'}]}")]
    [InlineData("{ titled(id: 2) { title ... on Book { id } } }", "{'titled':{'title':'Two','id':2}}")]
    [InlineData(
        "{ filtered(filter: {title: 'a', not: {title: 'b', bindings: []}}) }", "{'filtered':'a/b/Hardback/3/'}")]
    [InlineData("{ filtered(filter: {bindings: [HAND_SEWN, HARDBACK]}, first: 1, bindings: HARDBACK) }",
        "{'filtered':'//HandSewn+Hardback/1/1'}")]
    [InlineData("{ filtered(filter: {bindings: null}) }", "{'filtered':'///3/'}")]
    [InlineData("mutation { lendBook(id: 7) }", "{'lendBook':'lent 7'}")]
    public async Task Answers_from_the_classes(string query, string data) =>
        Assert.Equal($"{{'data':{data}}}", await Answer(query, new Ledger()));

    [Fact]
    public async Task A_batch_function_gets_one_member_of_all_parents_at_once()
    {
        var ledger = new Ledger();
        Assert.Equal(
            "{'data':{'books':[{'loans':15,'plain':10},{'loans':25,'plain':20}]}}",
            await Answer("{ books { loans(plus: 5) plain: loans } }", ledger));
        Assert.Equal(["1,2", "1,2"], ledger.Asked);
    }

    [Fact]
    public async Task A_service_that_is_not_registered_is_named_to_the_host_only()
    {
        var answer = await Answer("{ books { loans } }", NoServices.Instance);
        Assert.Contains("'code':'INTERNAL'", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Ledger", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_defaults_and_deprecations_from_CSharp()
    {
        var schema = new SchemaBuilder().AddScalar(new IsbnScalar()).AddTypes(typeof(Reading)).Build();
        Assert.Equal(
            """"
            """Everything that can be asked."""
            type Query {
              read(pages: Int! = 20, binding: Binding = PAPER_BACK, mark: String = "a \"b\"", from: Place): String!
              leaf(page: Int, fast: Boolean! = true @deprecated(reason: "All do.")): Isbn! @deprecated(reason: "Read.")
            }

            input Place {
              line: Int! = 1
              word: Int
            }

            """The number of an edition."""
            scalar Isbn
            """",
            $"{SchemaPrinter.Print(schema.Query)}\n\n{SchemaPrinter.Print(schema.Types.Find("Place")!)}\n\n"
                + SchemaPrinter.Print(schema.Types.Find("Isbn")!));
    }

    [Theory]
    [InlineData("{ read }", "{'read':'20 PaperBack a 'b' '}")]
    [InlineData("{ read(pages: 2, binding: HARDBACK, mark: null, from: {}) }", "{'read':'2 Hardback  1'}")]
    public async Task Gives_methods_their_own_defaults(string query, string data)
    {
        var executor = new RequestExecutor(
            new SchemaBuilder().AddScalar(new IsbnScalar()).AddTypes(typeof(Reading)).Build(), new ExecutorOptions());
        var request = new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query) };
        using var result = await executor.Execute(request, NoServices.Instance, default);
        var answer = Encoding.UTF8.GetString(result.Body.Span).Replace("\\\"", "'", StringComparison.Ordinal);
        Assert.Equal($"{{'data':{data}}}", answer.Replace('"', '\''));
    }

    [Fact]
    public void Names_a_service_that_is_missing_before_any_request() => Assert.Equal(
        [
            "BookNode.GetLoansAsync(ledger) is no argument, and no service "
                + "Storefront.GraphQL.Tests.CodeFirst.Ledger is registered.",
        ],
        Library().MissingServices(type => type != typeof(Ledger)));

    [Fact]
    public async Task What_a_scalar_says_may_end_without_a_full_stop()
    {
        var executor = new RequestExecutor(
            new SchemaBuilder().AddScalar(new IsbnScalar()).AddTypes(typeof(ByIsbn)).Build(), new ExecutorOptions());
        var request = new GraphQLRequest { Query = "{ printed(isbn: \"\") }"u8.ToArray() };
        using var result = await executor.Execute(request, NoServices.Instance, default);
        Assert.Contains(
            "type \\\"Isbn!\\\": an ISBN has digits. Give a value of that type.",
            Encoding.UTF8.GetString(result.Body.Span),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_scopes_fields_and_objects_need()
    {
        var schema = new SchemaBuilder().AddTypes(typeof(Vault)).Build();
        Assert.Contains(RequiredScopes.Directive, schema.Directives);
        Assert.Equal(
            """"
            """Everything that can be asked."""
            type Query {
              gold: Gold! @requiresScopes(scopes: [["vault"]])
              key: String! @requiresScopes(scopes: [["vault", "keys"], ["admin"]])
            }

            type Gold @requiresScopes(scopes: [["gold"]]) {
              grams: Int!
            }
            """",
            $"{SchemaPrinter.Print(schema.Query)}\n\n{SchemaPrinter.Print(schema.Types.Find("Gold")!)}");
    }

    [Fact]
    public void Refuses_a_class_that_says_of_no_type_what_it_declares() => Assert.Throws<SchemaException>(
        () => new SchemaBuilder().AddTypes(typeof(Ledger)));

    [Fact]
    public void Refuses_a_schema_that_is_not_valid()
    {
        var builder = new SchemaBuilder().AddTypes(typeof(Misnamed));
        var refused = Assert.Throws<SchemaException>(builder.Build);
        Assert.Contains("__secret", refused.Message, StringComparison.Ordinal);
    }

    [QueryType, RequiresScopes("vault")]
    private static class Vault
    {
        public static Gold Gold() => new(1);

        [RequiresScopes("vault", "keys"), RequiresScopes("admin")]
        public static string Key() => "turn";
    }

    [RequiresScopes("gold")]
    private sealed record Gold(int Grams);

    [QueryType]
    private static class Misnamed
    {
        [GraphQLName("__secret")]
        public static string Secret() => "no";
    }

    [QueryType]
    private static class Reading
    {
        public static string Read(
            int pages = 20, Binding? binding = Binding.PaperBack, string? mark = "a \"b\"", Place? from = null) =>
            $"{pages} {binding} {mark} {from?.Line}";

        [Obsolete("Read.")]
        public static Isbn Leaf(int? page, [GraphQLDeprecated("All do.")] bool fast = true) =>
            new($"{page} {fast}");
    }

    [QueryType]
    private static class ByIsbn
    {
        public static string Printed(Isbn isbn) => isbn.Text;
    }

    [InputObjectType]
    private sealed record Place(int Line = 1, int? Word = null);

    private sealed record Isbn(string Text);

    /// <summary>The number of an edition.</summary>
    private sealed class IsbnScalar() : TextScalar<Isbn>("Isbn")
    {
        protected override string? Parse(string text, out Isbn value)
        {
            value = new(text);
            return text.Length == 0 ? "an ISBN has digits" : null;
        }

        protected override string Print(Isbn value) => value.Text;
    }

    private static Schema Library() => new SchemaBuilder()
        .AddTypes(typeof(LibraryQueries), typeof(LibraryVerbs), typeof(BookNode))
        .Build();

    private static string Printed(string type) => SchemaPrinter.Print(Library().Types.Find(type)!);

    private static async Task<string> Answer(string query, IServiceProvider services)
    {
        var executor = new RequestExecutor(Library(), new ExecutorOptions());
        var request = new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query.Replace('\'', '"')) };
        using var result = await executor.Execute(request, services, default);
        return Encoding.UTF8.GetString(result.Body.Span).Replace('"', '\'');
    }
}
