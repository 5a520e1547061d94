using Microsoft.Extensions.Logging;

namespace Storefront.Tests.Host.Edge;

/// <summary>A shop that logs all it can, and takes and gives little.</summary>
public sealed class TalkativeShop : PostgresDemoShop
{
    private static readonly string[] Categories =
        ["Default", "Microsoft", "Microsoft.EntityFrameworkCore.Database.Command"];

    protected override LogLevel LeastLogged => LogLevel.Trace;

    protected override string[] Settings =>
    [
        .. base.Settings,
        .. Categories.Select(category => $"--Logging:LogLevel:{category}=Trace"),
        "--GraphQL:MostResponseBytes=2000",
        "--GraphQL:SlowSeconds=0.2",
        "--GraphQL:TimeoutSeconds=0.5",
        "--Edge:MostHeaderBytes=2000",
    ];

    /// <summary>Waits until the host has logged a line that contains the text, and returns it.</summary>
    public async Task<string> Logged(string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            foreach (var line in TakeLog())
                if (line.Contains(text, StringComparison.Ordinal)) return line;
            await Task.Delay(20, patience.Token);
        }
    }
}
