using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.1 A request: a document, the operation to run, and values for its variables.</summary>
public sealed class GraphQLRequest
{
    /// <summary>The document as UTF-8.</summary>
    public required ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>Which operation of the document to run; null when it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables as the UTF-8 text of one JSON object; empty when there are none.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    /// <summary>Whether only a query may run: the rule for HTTP GET.</summary>
    public bool IsQueryOnly { get; init; }
}

/// <summary>§7.1 A response, already in JSON.</summary>
public sealed class ExecutionResult(JsonBuffer body, GraphQLError? refusal = null) : IDisposable
{
    /// <summary>The whole response map as UTF-8.</summary>
    public ReadOnlyMemory<byte> Body => body.Written;

    /// <summary>The first request error (§7.1.2) when nothing ran and the response has no <c>data</c>; else null.</summary>
    public GraphQLError? Refusal { get; } = refusal;

    /// <summary>Gives the memory of the body back; call it when the body has been sent.</summary>
    public void Dispose() => body.Dispose();

    /// <summary>The response to a request that did not run.</summary>
    public static ExecutionResult Refused(IReadOnlyList<GraphQLError> errors)
    {
        var body = new JsonBuffer(512);
        body.Byte((byte)'{');
        ErrorWriter.Write(body, errors);
        body.Byte((byte)'}');
        return new ExecutionResult(body, errors[0]);
    }
}

/// <summary>What an executor may be told.</summary>
public sealed record ExecutorOptions
{
    /// <summary>Bytes that plans of repeated documents may take.</summary>
    public int MostPlanBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long an operation may run.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public ParserLimits ParserLimits { get; init; } = new();

    public ValidationLimits ValidationLimits { get; init; } = new();

    /// <summary>Told of every exception that no client should see, with the reference the client got instead.</summary>
    public Action<string, Exception> OnUnexpected { get; init; } = (_, _) => { };
}

/// <summary>§6.1 Runs requests against one schema. Safe for use by many threads.</summary>
public sealed class RequestExecutor(Schema schema, ExecutorOptions options)
{
    private readonly OperationCache plans = new(options.MostPlanBytes);

    public Schema Schema { get; } = schema;

    /// <summary>
    /// Runs one request. What the caller got wrong comes back as a response with <c>errors</c>; only cancellation throws.
    /// </summary>
    /// <param name="services">The scope resolvers take their services from.</param>
    public async ValueTask<ExecutionResult> Execute(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancel)
    {
        OperationPlan? plan;
        try
        {
            if (!plans.TryGet(request.Query.Span, request.OperationName, out plan))
            {
                if (Compile(request, out plan) is { Count: > 0 } errors) return ExecutionResult.Refused(errors);
                plans.Add(request.Query.ToArray(), request.OperationName, plan!);
            }
        }
        catch (GraphQLException refused)
        {
            return ExecutionResult.Refused([refused.Error]);
        }
        if (request.IsQueryOnly && plan!.Operation != OperationType.Query)
        {
            return ExecutionResult.Refused(
                [new GraphQLError("Only a query may be sent by GET; send this operation by POST.", ErrorCodes.MethodNotAllowed)]);
        }
        return await Run(plan!, request, services, cancel);
    }

    /// <summary>§6.1 GetOperation, after parsing and validation.</summary>
    private IReadOnlyList<GraphQLError> Compile(GraphQLRequest request, out OperationPlan? plan)
    {
        plan = null;
        var document = Parser.Parse(request.Query.Span, options.ParserLimits);
        var errors = Validator.Validate(Schema, document, options.ValidationLimits);
        if (errors.Count > 0) return errors;
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToList();
        var chosen = request.OperationName is { } name
            ? operations.Find(operation => operation.Name?.Value == name)
            : operations.Count == 1 ? operations[0] : null;
        if (chosen is null)
        {
            return
            [
                new GraphQLError(
                    request.OperationName is null
                        ? "The document has several operations; say which one to run in \"operationName\"."
                        : $"The document has no operation \"{request.OperationName}\".",
                    ErrorCodes.OperationNotFound),
            ];
        }
        plan = SelectionCompiler.Compile(Schema, document, chosen);
        return [];
    }

    private async ValueTask<ExecutionResult> Run(
        OperationPlan plan, GraphQLRequest request, IServiceProvider services, CancellationToken cancel)
    {
        var errors = new List<GraphQLError>();
        var variables = VariableCoercion.Coerce(plan, request.Variables.Span, errors);
        if (errors.Count > 0) return ExecutionResult.Refused(errors);

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(options.Timeout);
        await using var context = new OperationContext(
            Schema, plan, variables, services, options.OnUnexpected, timeout.Token);
        var writer = new ResponseWriter(context, new JsonBuffer(plan.TypicalLength));
        try
        {
            await OperationRun.Write(writer);
            plan.TypicalLength = writer.Buffer.Length;
            return new ExecutionResult(writer.Errors.Count == 0 ? writer.Buffer : WithErrors(writer));
        }
        catch (Exception) when (timeout.IsCancellationRequested)
        {
            // Drivers fail in ways of their own when they are told to stop.
            writer.Buffer.Dispose();
            cancel.ThrowIfCancellationRequested();
            return ExecutionResult.Refused(
                [new GraphQLError($"The operation took longer than {options.Timeout.TotalSeconds} s.", ErrorCodes.Timeout)]);
        }
    }

    /// <summary>§7.1 Errors come first, so that a reader meets them before the data.</summary>
    private static JsonBuffer WithErrors(ResponseWriter writer)
    {
        var body = new JsonBuffer(writer.Buffer.Length + 1024);
        body.Byte((byte)'{');
        ErrorWriter.Write(body, writer.Errors);
        body.Byte((byte)',');
        body.Raw(writer.Buffer.WrittenSpan[1..]);
        writer.Buffer.Dispose();
        return body;
    }
}
