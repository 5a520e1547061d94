using System.Text;
using Storefront.GraphQL.Execution.Telemetry;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Validation;

namespace Storefront.GraphQL.Execution;

/// <summary>§6.1 Runs requests against one schema. Safe for use by many threads.</summary>
public sealed partial class RequestExecutor
{
    private readonly ExecutorOptions options;
    // A plan takes far more than its text; the factors are guesses on the safe side.
    private const int PlanBytesPerByte = 40;
    private const int PlanBytesPerField = 1000;

    private readonly TextCache<OperationPlan> plans;
    private readonly Dictionary<(string Id, string? Operation), OperationPlan> trusted = [];

    /// <exception cref="SchemaException">A trusted document is not valid against the schema.</exception>
    public RequestExecutor(Schema schema, ExecutorOptions options)
    {
        Schema = schema;
        this.options = options;
        if (options.IncrementalDelivery) schema.Offer(IncrementalDirectives.Defer, IncrementalDirectives.Stream);
        plans = new TextCache<OperationPlan>(options.MostPlanBytes);
        Answers = new AnswerCache(options.MostAnswerBytes, options.Clock);
        foreach (var (id, document) in options.Documents.ById) Trust(id, document);
    }

    public Schema Schema { get; }

    /// <summary>The answers that are kept.</summary>
    public AnswerCache Answers { get; }

    /// <summary>
    /// Runs one request. What the caller got wrong comes back as a response with <c>errors</c>; only cancellation
    /// throws.
    /// </summary>
    /// <param name="services">The scope resolvers take their services from.</param>
    public async ValueTask<ExecutionResult> Execute(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancel)
    {
        using var watch = OperationWatch.Begin(options);
        var result = Refusal(request, out var plan) is { } errors
            ? Refuse(request.Caller, errors)
            : await Answer(plan!, request, services, watch, cancel);
        return Done(result, plan, watch);
    }

    private async ValueTask<ExecutionResult> Answer(
        OperationPlan plan,
        GraphQLRequest request,
        IServiceProvider services,
        OperationWatch? watch,
        CancellationToken cancel)
    {
        if (plan.Operation == OperationType.Subscription) return Refuse(request.Caller, Subscription.NeedsStream);
        var isKnown = request.Caller.IsAuthenticated;
        var isKept = plan.MaxAge > 0 && request.IsShared && !(isKnown && plan.AsksWhoCalls);
        if (isKept && Answers.Find(plan, request.Variables) is { } kept)
        {
            return Charge(request.Caller, kept.Cost, out var charge)
                ?? kept.Costing(kept.Cost, request.Caller, charge, isForOthers: request.IsQueryOnly && !isKnown);
        }
        var version = Answers.Version;
        if (Admit(plan, request, out var admitted) is { } refused) return refused;
        var result = await Run(admitted with { Watch = watch }, OperationRun.NoRootValue, services, cancel);
        if (plan.IsPersonal && (isKnown || !request.IsShared)) result.MaxAge = 0;
        isKept &= result.MaxAge > 0;
        if (isKept) Answers.Add(plan, request.Variables, result.Body, admitted.Price, version);
        return admitted.Tell(result, isForOthers: isKept && request.IsQueryOnly && !isKnown);
    }

    private static ExecutionResult Done(ExecutionResult result, OperationPlan? plan, OperationWatch? watch)
    {
        result.Plan = plan;
        watch?.End(result);
        return result;
    }

    /// <summary>The plan of the request; without one, why.</summary>
    private IReadOnlyList<GraphQLError>? Refusal(GraphQLRequest request, out OperationPlan? plan)
    {
        plan = null;
        try
        {
            var found = Known(request);
            if (found is null && Compile(request, out found) is { Count: > 0 } errors) return errors;
            if (request.IsQueryOnly && found!.Operation == OperationType.Mutation)
            {
                throw new GraphQLException(
                    "Only a query may be sent by GET; send this operation by POST.", ErrorCodes.MethodNotAllowed);
            }
            plan = found;
            return null;
        }
        catch (GraphQLException refused)
        {
            return [refused.Error];
        }
    }

    /// <summary>A plan that was made before; null when the request's document must be read.</summary>
    /// <exception cref="GraphQLException">There is nothing to be read, or it may not be.</exception>
    private OperationPlan? Known(GraphQLRequest request)
    {
        var (id, name) = (request.DocumentId, request.OperationName);
        if (id is null && !options.IsLimitedToDocuments) return plans.Find(request.Query, name);

        // Known or not, so that nothing but what was sent ever runs.
        if (id is not null && !request.Query.IsEmpty && id != TrustedDocuments.IdOf(request.Query.Span))
            throw new GraphQLException("The document's id is not the SHA-256 of its text.", ErrorCodes.InvalidRequest);
        id ??= TrustedDocuments.IdOf(request.Query.Span);
        if (trusted.TryGetValue((id, name), out var published)) return published;
        if (options.IsLimitedToDocuments)
        {
            throw new GraphQLException(
                "Only published documents may run here; name one by its \"documentId\".", ErrorCodes.UntrustedDocument);
        }
        if (plans.Find(Encoding.UTF8.GetBytes(id), name) is { } taught) return taught;
        return request.Query.IsEmpty
            ? throw new GraphQLException("PersistedQueryNotFound", ErrorCodes.PersistedQueryNotFound)
            : null;
    }

    private IReadOnlyList<GraphQLError> Compile(GraphQLRequest request, out OperationPlan? plan)
    {
        plan = null;
        var document = Parser.Parse(request.Query.Span, options.ParserLimits);
        var errors = Validator.Validate(Schema, document, options.ValidationLimits);
        if (errors.Count > 0) return errors;
        plan = SelectionCompiler.Compile(Schema, document, Operation(document, request.OperationName));
        var text = request.Query.ToArray();
        plan.Document = text;
        var bytes = Math.Max(text.Length * PlanBytesPerByte, plan.FieldCount * PlanBytesPerField);
        plans.Add(text, request.OperationName, plan, bytes);
        if (request.DocumentId is { } id) plans.Add(Encoding.UTF8.GetBytes(id), request.OperationName, plan, bytes);
        return [];
    }

    /// <summary>§6.1 GetOperation.</summary>
    private static OperationDefinitionNode Operation(DocumentNode document, string? name)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToList();
        if (name is null && operations.Count == 1) return operations[0];
        if (name is not null && operations.Find(operation => operation.Name?.Value == name) is { } named) return named;
        throw new GraphQLException(
            name is null
                ? "The document has several operations; say which one to run in \"operationName\"."
                : $"The document has no operation \"{name}\".",
            ErrorCodes.OperationNotFound);
    }

    private void Trust(string id, ReadOnlyMemory<byte> text)
    {
        try
        {
            var document = Parser.Parse(text.Span, ParserLimits.None);
            if (Validator.Validate(Schema, document, ValidationLimits.Off) is [var error, ..])
                throw new GraphQLException(error);
            var operations = document.Definitions.OfType<OperationDefinitionNode>().ToList();
            foreach (var operation in operations)
            {
                var plan = SelectionCompiler.Compile(Schema, document, operation);
                (plan.Document, plan.IsTrusted) = (text, true);
                if (operation.Name is { } name) trusted[(id, name.Value)] = plan;
                if (operations.Count == 1) trusted[(id, null)] = plan;
            }
        }
        catch (GraphQLException broken)
        {
            throw new SchemaException($"The trusted document {id} does not fit the schema: {broken.Message}");
        }
    }

    private async ValueTask<ExecutionResult> Run(
        AdmittedOperation admitted, object? rootValue, IServiceProvider services, CancellationToken cancel)
    {
        var plan = admitted.Plan;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(options.Timeout);
        await using var context = new OperationContext(Schema, options, admitted, services, timeout.Token);
        var writer = new ResponseWriter(context, new JsonBuffer(plan.TypicalLength, options.MostResponseBytes));
        try
        {
            await OperationRun.Write(writer, rootValue);
            if (writer.Buffer.Length > options.MostResponseBytes)
                throw new ResponseTooLargeException(options.MostResponseBytes);
            plan.TypicalLength = writer.Buffer.Length;
            return writer.Errors.Count == 0
                ? new ExecutionResult(writer.Buffer) { MaxAge = plan.MaxAge }
                : new ExecutionResult(WithErrors(writer)) { ErrorCode = writer.Errors[0].Code };
        }
        catch (Exception failure) when (context.Ending(failure) is { } error)
        {
            writer.Buffer.Dispose();
            cancel.ThrowIfCancellationRequested();
            return ExecutionResult.Refused([error]);
        }
        finally
        {
            // What a verb did stands, even when its answer failed or came too late.
            if (plan.Operation == OperationType.Mutation) Answers.Forget();
        }
    }

    /// <summary>§7.1 Errors come first, so that a reader meets them before the data.</summary>
    internal static JsonBuffer WithErrors(ResponseWriter writer)
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
