using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Storefront.Tests.Host.Killing;

/// <summary>A host with a database of its own, which can be killed with it and started again.</summary>
internal sealed class MortalHost : IAsyncDisposable
{
    private readonly string folder;
    private readonly HttpClient http = new();
    private HostProcess process;
    private long answers;

    private MortalHost(string folder, HostProcess process) => (this.folder, this.process) = (folder, process);

    public static async Task<MortalHost> Start(string folder)
    {
        var host = new MortalHost(folder, await StartProcess(folder));
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", "demo-shop"), new("client_secret", "demo"),
        ]);
        using var answer = await host.http.PostAsync(new Uri(host.process.Endpoint!, "/oauth/token"), form);
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        host.http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return host;
    }

    /// <summary>Waits until it has given so many answers more.</summary>
    public async Task Answers(int more, CancellationToken patience)
    {
        for (var enough = Interlocked.Read(ref answers) + more; Interlocked.Read(ref answers) < enough;)
            await Task.Delay(1, patience);
    }

    public async Task KillAndRestart()
    {
        await process.Signal("KILL");
        await process.DisposeAsync();
        process = await StartProcess(folder);
    }

    /// <summary>Sends an operation until it is answered without errors, however often the host dies.</summary>
    public async Task<JsonElement> Ask(string query, CancellationToken patience)
    {
        while (true)
        {
            if (await TryAsk(query, patience) is { } data) return data;
            await Task.Delay(50, patience);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        http.Dispose();
    }

    private async Task<JsonElement?> TryAsk(string query, CancellationToken patience)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync(process.Endpoint, new { query }, patience);
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>(patience);
            if (body.TryGetProperty("errors", out _)) return null;
            Interlocked.Increment(ref answers);
            return body.GetProperty("data");
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or JsonException)
        {
            return null;
        }
    }

    private static Task<HostProcess> StartProcess(string folder) =>
        HostProcess.Start(folder, user: null, "--Payments:CheckSeconds=0.2");
}
