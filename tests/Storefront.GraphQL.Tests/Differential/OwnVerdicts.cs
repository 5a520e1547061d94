using System.Text;
using System.Text.Json.Nodes;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Tests.Differential;

/// <summary>What our library makes of a schema and of requests to it.</summary>
internal sealed class OwnVerdicts
{
    private static readonly ValidationLimits Limits = ValidationLimits.Off with { Errors = ValidationLimits.Unlimited };

    private readonly Schema schema;

    /// <param name="options">By default without the limits, which the reference does not have.</param>
    public OwnVerdicts(string sdl, Dice dice, ExecutorOptions? options = null)
    {
        schema = SchemaParser.Parse(sdl);
        Answers.Give(schema, dice);
        Executor = new RequestExecutor(
            schema, options ?? new ExecutorOptions { ParserLimits = ParserLimits.None, ValidationLimits = Limits });
        OfSchema = Read(sdl, out _);
        OfSchema["schema"] = SchemaPrinter.Print(schema);
    }

    public Schema Schema => schema;

    public RequestExecutor Executor { get; }

    public Verdict OfSchema { get; }

    public Verdict Of(Case request)
    {
        var verdict = Read(request.Document, out var document);
        if (document is null) return verdict;
        var errors = Validator.Validate(schema, document, Limits);
        verdict["rules"] = Verdict.Rules(errors.Select(
            error => ((string)error.Extensions!["rule"], error.Message, string.Join(' ', error.Locations))));
        if (errors.Count == 0 && !IsSubscription(document, request.Operation)) verdict["answer"] = Answer(request);
        return verdict;
    }

    private static Verdict Read(string text, out DocumentNode? document)
    {
        var verdict = new Verdict();
        try
        {
            document = Parser.Parse(text);
            verdict["syntax"] = "";
            verdict["print"] = Printer.Print(document);
        }
        catch (GraphQLException refused)
        {
            document = null;
            verdict["syntax"] = $"{refused.Error.Locations[0]}";
        }
        return verdict;
    }

    private static bool IsSubscription(DocumentNode document, string? operation)
    {
        OperationDefinitionNode[] fitting = [.. document.Definitions.OfType<OperationDefinitionNode>()
            .Where(one => operation is null || one.Name?.Value == operation)];
        return fitting is [{ Operation: OperationType.Subscription }];
    }

    private string Answer(Case request)
    {
        using var result = Executor.Execute(
            new GraphQLRequest
            {
                Query = Encoding.UTF8.GetBytes(request.Document),
                Variables = Encoding.UTF8.GetBytes(request.Variables),
                OperationName = request.Operation,
            },
            NoServices.Instance,
            default).AsTask().GetAwaiter().GetResult();
        return ComparableAnswer.Of(JsonNode.Parse(result.Body.Span)!);
    }
}
