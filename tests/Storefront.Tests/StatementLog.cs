using System.Diagnostics;
using Microsoft.Data.SqlClient;

namespace Storefront.Tests;

/// <summary>Listens to the drivers for the statements that reach one database, until disposed.</summary>
internal sealed class StatementLog
    : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string BeforeSqlServerCommand = "Microsoft.Data.SqlClient.WriteCommandBefore";

    // The host looks for songs to withdraw, grants to end, events to send and to tell of, and what is old, whatever is
    // asked of it.
    private static readonly string[] OfTheClock =
    [
        "withdraws_at <=", "expires_at <=", "spread_at IS NULL", "next_try_at <=", "pg_notify", "occurred_at <=",
    ];

    private readonly string database;
    private readonly List<string> texts = [];
    private readonly ActivityListener postgres;
    private readonly List<IDisposable> subscriptions = [];

    public StatementLog(string database)
    {
        this.database = database;
        postgres = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Take,
        };
        ActivitySource.AddActivityListener(postgres);
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyList<string> Texts => texts;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "SqlClientDiagnosticListener") subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != BeforeSqlServerCommand) return;
        var command = (SqlCommand)value.Value!.GetType().GetProperty("Command")!.GetValue(value.Value)!;
        if (command.Connection.Database == database) Add(command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        postgres.Dispose();
        subscriptions.ForEach(subscription => subscription.Dispose());
    }

    private void Take(Activity activity)
    {
        if ((string?)activity.GetTagItem("db.namespace") != database) return;
        if (activity.GetTagItem("db.query.text") is string text) Add(text);
    }

    private void Add(string text)
    {
        if (Array.Exists(OfTheClock, sign => text.Contains(sign, StringComparison.Ordinal))) return;
        lock (texts) texts.Add(text);
    }
}
