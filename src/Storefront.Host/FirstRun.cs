using Microsoft.EntityFrameworkCore;
using Storefront.Accounts;
using Storefront.Catalog;
using Storefront.Catalog.Audio;
using Storefront.Data;

namespace Storefront.Host;

/// <summary>Gives somebody who tries the program something to ask for.</summary>
internal static class FirstRun
{
    public static async Task AddDemo(WebApplication app, TextWriter notes, CancellationToken cancel)
    {
        if (!app.Environment.IsDevelopment()) return;
        var contexts = app.Services.GetRequiredService<IDbContextFactory<StorefrontDb>>();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (await DemoCatalogue.AddToEmpty(db, cancel))
        {
            await DemoRecordings.Add(db, app.Services.GetRequiredService<IMediaStore>(), now, cancel);
            await notes.WriteLineAsync("The catalogue was empty: added the invented one.");
        }
        if (await DemoAccounts.AddMissing(db, now, cancel))
            await notes.WriteLineAsync("Added a client of each kind, from demo-shop to demo-operator.");
        await DemoMandates.AddMissing(db, now, cancel);
    }
}
