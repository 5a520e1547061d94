using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;
using Storefront.Ledger;

namespace Storefront.Host.Commands;

internal static class LedgerCommand
{
    private const int ExitWrong = 2;

    public static Command Create()
    {
        var verify = new Command("verify", "Computes the books anew; exits with 2 when anything is wrong with them.");
        verify.RunsWithSettings(Verify);
        return new Command("ledger", "Looks after the books.") { verify };
    }

    private static async Task<int> Verify(ParseResult parsed, CancellationToken cancel)
    {
        var builder = StorefrontHost.CreateBuilder(parsed);
        await using var database = await StorefrontDatabase.OpenOrJoin(builder.Configuration, Console.Out, cancel);
        await using var app = StorefrontHost.Prepare(builder, database);
        await Migrations.ApplyOrRefuse(app, Console.Out, cancel);
        await using var db = app.Services.GetRequiredService<IDbContextFactory<StorefrontDb>>().CreateDbContext();
        try
        {
            return await Verify(db, cancel);
        }
        catch (DbException fault)
        {
            throw new SetupException($"The books could not be read to the end: {fault.Message}");
        }
    }

    private static async Task<int> Verify(StorefrontDb db, CancellationToken cancel)
    {
        var faults = 0L;
        await foreach (var fault in BooksCheck.Faults(db, cancel))
        {
            faults++;
            Console.WriteLine(fault);
        }
        var entries = await db.LedgerEntries.LongCountAsync(cancel);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{entries:N0} entries: {(faults == 0 ? "the books balance" : $"{faults:N0} fault(s)")}."));
        return faults == 0 ? 0 : ExitWrong;
    }
}
