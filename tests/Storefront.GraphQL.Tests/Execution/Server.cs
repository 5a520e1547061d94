using System.Buffers;
using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Execution.Pricing;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>
/// A schema in SDL whose fields a test answers. Objects are dictionaries with a <c>__typename</c> where their type is
/// abstract; a value that is an exception is thrown.
/// </summary>
internal sealed class Server
{
    private readonly Schema schema;
    private readonly List<string> unexpected = [];
    private RequestExecutor? executor;

    public Server(string sdl)
    {
        schema = SchemaParser.Parse(sdl);
        schema.ResolveType = value => value is IReadOnlyDictionary<string, object?> fields
            && fields.TryGetValue("__typename", out var name) ? schema.Types.Find($"{name}") as ObjectType : null;
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !type.IsIntrospection))
            foreach (var field in type.Fields) field.Source = new ValueSource((parent, _) => Read(parent, field.Name));
    }

    /// <summary>What went wrong in a way no client should see.</summary>
    public IReadOnlyList<string> Unexpected => unexpected;

    public IEnumerable<string> QueryFields => schema.Query.Fields.Select(one => one.Name);

    public ExecutorOptions Options { get; init; } = new();

    /// <summary>Who sends the requests.</summary>
    public RequestCaller Caller { get; set; } = RequestCaller.Anonymous;

    public static Dictionary<string, object?> Object(params (string Name, object? Value)[] fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value);

    /// <summary>The definition of a field, written <c>Query.songs</c>.</summary>
    public FieldDefinition this[string coordinate] =>
        ((ObjectType)schema.Types.Find(coordinate.Split('.')[0])!).Fields.Find(coordinate.Split('.')[1])!;

    /// <summary>Answers a root field with a value at hand.</summary>
    public Server With(string field, object? value) => With(field, new ValueSource((_, _) => Thrown(value)));

    public Server With(string field, FieldSource source)
    {
        this[field.Contains('.', StringComparison.Ordinal) ? field : $"Query.{field}"].Source = source;
        return this;
    }

    /// <summary>The response, with apostrophes for quotes.</summary>
    public string Answer(
        string query, string variables = "", string? operationName = null, bool isQueryOnly = false) =>
        Send(query, variables, operationName, isQueryOnly).GetAwaiter().GetResult();

    public async Task<string> Send(
        string query,
        string variables = "",
        string? operationName = null,
        bool isQueryOnly = false,
        string? documentId = null,
        CancellationToken cancel = default)
    {
        var request = Request(query, variables, operationName, isQueryOnly, documentId);
        using var result = await Executor.Execute(request, NoServices.Instance, cancel);
        var body = new ArrayBufferWriter<byte>();
        result.WriteTo(body);
        return Encoding.UTF8.GetString(body.WrittenSpan).Replace('"', '\'');
    }

    public OperationPrice Price(string query, string variables = "") =>
        Executor.PriceOf(Request(query, variables, null, false, null));

    private RequestExecutor Executor => executor ??= new RequestExecutor(
        schema, Options with { OnUnexpected = (_, failure) => unexpected.Add(failure.Message) });

    private GraphQLRequest Request(
        string query, string variables, string? operationName, bool isQueryOnly, string? documentId) => new()
        {
            Query = Encoding.UTF8.GetBytes(query),
            Variables = Encoding.UTF8.GetBytes(variables.Replace('\'', '"')),
            OperationName = operationName,
            IsQueryOnly = isQueryOnly,
            DocumentId = documentId,
            Caller = Caller,
        };

    internal static object? Thrown(object? value) => value is Exception failure ? throw failure : value;

    private static object? Read(object parent, string field) =>
        parent is IReadOnlyDictionary<string, object?> fields && fields.TryGetValue(field, out var value)
            ? Thrown(value)
            : null;
}
