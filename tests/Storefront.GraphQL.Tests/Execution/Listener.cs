using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Execution.Topics;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>A client of the radio: its responses one by one, with apostrophes for quotes.</summary>
internal sealed class Listener : IServiceProvider, IAsyncDisposable
{
    private readonly RequestExecutor executor;
    private readonly CancellationTokenSource unsubscribe = new();
    private readonly CancellationTokenSource cancel = new();
    private IAsyncEnumerator<ExecutionResult>? responses;
    private int opened;

    public Listener(TimeSpan? timeout = null) => executor = new RequestExecutor(
        Radio.Build(),
        new ExecutorOptions
        {
            Timeout = timeout ?? TimeSpan.FromSeconds(30),
            OnUnexpected = (_, failure) => Unexpected.Add(failure.Message),
            OpenScope = _ => new OperationScope(new Scope(this, Interlocked.Increment(ref opened)), new Closing(this)),
        });

    public TopicHub Hub { get; init; } = new();
    public RadioLog Log { get; } = new();
    public List<string> Unexpected { get; } = [];

    /// <summary>Scopes that are open now.</summary>
    public int Open { get; private set; }

    public bool IsRefused { get; private set; }

    /// <summary>Subscribes; the first response, or that there is none yet, is the first to be waited for.</summary>
    public Task<string> Subscribe(string document, string variables = "")
    {
        var request = new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes(document),
            Variables = Encoding.UTF8.GetBytes(variables.Replace('\'', '"')),
        };
        responses = executor.Stream(request, this, unsubscribe.Token, cancel.Token).GetAsyncEnumerator();
        return Next();
    }

    /// <summary>The next response, or "the end".</summary>
    public async Task<string> Next()
    {
        if (!await responses!.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20))) return "the end";
        using var response = responses.Current;
        IsRefused = response.Refusal is not null;
        return Encoding.UTF8.GetString(response.Body.Span).Replace('"', '\'');
    }

    public async Task<string> Execute(string document)
    {
        var request = new GraphQLRequest { Query = Encoding.UTF8.GetBytes(document) };
        using var result = await executor.Execute(request, this, cancel.Token);
        return Encoding.UTF8.GetString(result.Body.Span).Replace('"', '\'');
    }

    public void Unsubscribe() => unsubscribe.Cancel();

    public void Cancel() => cancel.Cancel();

    public object? GetService(Type serviceType) =>
        serviceType == typeof(RadioLog) ? Log
        : serviceType == typeof(ITopicEventSender) || serviceType == typeof(ITopicEventReceiver) ? Hub
        : null;

    public async ValueTask DisposeAsync()
    {
        if (responses is not null) await responses.DisposeAsync();
        unsubscribe.Dispose();
        cancel.Dispose();
    }

    private sealed class Scope : IServiceProvider
    {
        private readonly Listener listener;
        private readonly EventServices services;

        public Scope(Listener listener, int number)
        {
            this.listener = listener;
            services = new EventServices(number);
            listener.Open++;
        }

        public object? GetService(Type serviceType) =>
            serviceType == typeof(EventServices) ? services : listener.GetService(serviceType);
    }

    private sealed class Closing(Listener listener) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            listener.Open--;
            return ValueTask.CompletedTask;
        }
    }
}
