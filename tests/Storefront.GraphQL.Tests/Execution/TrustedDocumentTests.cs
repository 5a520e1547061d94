using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Execution;

public sealed class TrustedDocumentTests
{
    private const string Sdl = "type Query { a: Int b: Int }";
    private const string Known = "{ a }";
    private const string Unknown = "{ b }";

    [Fact]
    public async Task A_trusted_document_runs_by_its_id_alone() => Assert.Equal(
        "{'data':{'a':1}}", await Trusting(Known).Send("", documentId: IdOf(Known)));

    [Fact]
    public async Task A_document_of_several_operations_runs_the_one_that_is_named()
    {
        const string both = "query A { a } query B { b }";
        Assert.Equal("{'data':{'b':2}}", await Trusting(both).Send("", operationName: "B", documentId: IdOf(both)));
    }

    [Fact]
    public async Task A_trusted_document_is_under_no_limit_that_strangers_are()
    {
        var deep = "{ " + string.Concat(Enumerable.Range(0, 100).Select(number => $"a{number}: a ")) + "}";
        Assert.Contains("LIMIT_EXCEEDED", await Trusting(Known).Send(deep), StringComparison.Ordinal);
        var answer = await Trusting(deep).Send("", documentId: IdOf(deep));
        Assert.StartsWith("{'data':{'a0':1", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_only_trusted_documents_run_another_is_refused()
    {
        var server = Trusting(only: true, Known);
        Assert.Contains("'code':'UNTRUSTED_DOCUMENT'", await server.Send(Unknown), StringComparison.Ordinal);
        Assert.Contains(
            "'code':'UNTRUSTED_DOCUMENT'",
            await server.Send(Unknown, documentId: IdOf(Unknown)),
            StringComparison.Ordinal);
        Assert.Equal("{'data':{'a':1}}", await server.Send("", documentId: IdOf(Known)));
    }

    [Fact]
    public async Task Where_only_trusted_documents_run_their_text_does_as_well() =>
        Assert.Equal("{'data':{'a':1}}", await Trusting(only: true, Known).Send(Known));

    [Fact]
    public async Task An_unknown_id_is_learned_with_its_text_and_then_runs_without_it()
    {
        var server = Trusting();
        Assert.Contains(
            "'message':'PersistedQueryNotFound'",
            await server.Send("", documentId: IdOf(Unknown)),
            StringComparison.Ordinal);
        Assert.Equal("{'data':{'b':2}}", await server.Send(Unknown, documentId: IdOf(Unknown)));
        Assert.Equal("{'data':{'b':2}}", await server.Send("", documentId: IdOf(Unknown)));
    }

    [Fact]
    public async Task A_text_does_not_run_under_the_id_of_another()
    {
        var server = Trusting();
        Assert.Contains(
            "'code':'INVALID_REQUEST'", await server.Send(Unknown, documentId: IdOf(Known)), StringComparison.Ordinal);
        Assert.Contains(
            "PersistedQueryNotFound", await server.Send("", documentId: IdOf(Known)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_does_the_document_of_the_id_run_under_another_text() => Assert.Contains(
        "'code':'INVALID_REQUEST'",
        await Trusting(Known).Send(Unknown, documentId: IdOf(Known)),
        StringComparison.Ordinal);

    [Fact]
    public async Task An_invalid_text_is_not_learned()
    {
        var server = Trusting();
        await server.Send("{ c }", documentId: IdOf("{ c }"));
        Assert.Contains(
            "PersistedQueryNotFound", await server.Send("", documentId: IdOf("{ c }")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trusted_document_that_does_not_fit_the_schema_stops_the_start()
    {
        var schema = SchemaParser.Parse(Sdl);
        var options = new ExecutorOptions { Documents = TrustedDocuments.Of(["{ c }"]) };
        var broken = Assert.Throws<SchemaException>(() => new RequestExecutor(schema, options));
        Assert.Contains(IdOf("{ c }"), broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_is_read_as_it_was_written()
    {
        var manifest = TrustedDocuments.Of([Known, "{ b # 中文 \"quoted\"\n }"]).ToManifest();
        Assert.Equal(manifest, TrustedDocuments.Parse(manifest).ToManifest());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("nonsense")]
    [InlineData("{\"abc\": \"{ a }\"}")]
    public void A_manifest_whose_ids_are_not_those_of_its_texts_is_refused(string manifest) =>
        Assert.Throws<SchemaException>(() => TrustedDocuments.Parse(manifest));

    private static string IdOf(string document) => TrustedDocuments.IdOf(Encoding.UTF8.GetBytes(document));

    private static Server Trusting(params string[] documents) => Trusting(only: false, documents);

    private static Server Trusting(bool only, params string[] documents) => new Server(Sdl)
    {
        Options = new ExecutorOptions
        {
            Documents = TrustedDocuments.Of(documents),
            IsLimitedToDocuments = only,
        },
    }.With("a", 1).With("b", 2);
}
