using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;

namespace Storefront.Tests.Host;

/// <summary>A client may go at any moment: no fault of the host, and nothing an operator should read of.</summary>
public sealed class LostClientTests(PostgresShop shop) : IClassFixture<PostgresShop>
{
    [Fact]
    public async Task Goes_in_the_middle_of_its_request()
    {
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(shop.Http.BaseAddress!.Host, shop.Http.BaseAddress.Port);
            var head = "POST /graphql HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n"u8;
            await client.GetStream().WriteAsync((byte[])[.. head, .. "Content-Length: 100\r\n\r\n{"u8]);
        }
        await HostIsWellAndSilent();
    }

    [Fact]
    public async Task Goes_before_the_answer()
    {
        await using var db = shop.Db();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("LOCK TABLE songs");

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => shop.Http.GetAsync("/graphql?query={songs{nodes{title}}}", patience.Token));

        await transaction.RollbackAsync();
        await HostIsWellAndSilent();
    }

    private async Task HostIsWellAndSilent()
    {
        Assert.Equal("""{"data":{"songs":{"nodes":[]}}}""", await shop.Send("{ songs { nodes { title } } }"));
        await Task.Delay(500);
        Assert.Empty(shop.TakeLog());
    }
}
