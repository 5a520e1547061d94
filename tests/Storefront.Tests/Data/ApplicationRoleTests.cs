using Microsoft.EntityFrameworkCore;
using Npgsql;
using Storefront.Accounts;
using Storefront.Data;
using Storefront.Host;

namespace Storefront.Tests.Data;

/// <summary>What a role that <c>database grant</c> lets in may do, and what not.</summary>
public sealed class ApplicationRoleTests : IAsyncLifetime
{
    private readonly string name = $"role_{Guid.NewGuid():N}";
    private string owners = null!;
    private StorefrontDb db = null!;

    [Fact]
    public async Task Reads_and_writes_rows_and_adds_to_the_audit_log()
    {
        db.Accounts.Add(new Account { Kind = AccountKind.Shop, Name = "Coats", CreatedAt = DateTimeOffset.UnixEpoch });
        db.AuditEntries.Add(new AuditEntry
        {
            At = DateTimeOffset.UnixEpoch, Verb = "createAccount", Nouns = [], Outcome = AuditEntry.Accepted,
        });
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("UPDATE accounts SET name = 'Hats'");
        Assert.Equal("createAccount", await db.AuditEntries.Select(entry => entry.Verb).SingleAsync());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET verb = 'x'", "permission denied for table audit_entries")]
    [InlineData("DELETE FROM audit_entries", "permission denied for table audit_entries")]
    [InlineData("TRUNCATE audit_entries", "permission denied for table audit_entries")]
    [InlineData("DELETE FROM ledger_postings", "permission denied for table ledger_postings")]
    [InlineData("ALTER TABLE audit_entries DISABLE TRIGGER ALL", "must be owner of table audit_entries")]
    [InlineData("DELETE FROM migrations", "permission denied for table migrations")]
    public async Task Changes_neither_the_audit_log_nor_a_table(string change, string refusal)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(change));
        Assert.Equal(refusal, refused.MessageText);
    }

    [Fact]
    public async Task Is_not_the_owner_of_the_tables()
    {
        await using var owner = Databases.Context(DatabaseProvider.Postgres, owners);
        var self = await owner.Database.SqlQuery<string>($"SELECT session_user::text AS \"Value\"").SingleAsync();
        Assert.False(await ApplicationRole.Grant(owner, self, CancellationToken.None));
    }

    public async Task InitializeAsync()
    {
        owners = await TestCluster.Copy(name, withDemoCatalogue: false);
        await using (var source = NpgsqlDataSource.Create(owners))
        await using (var create = source.CreateCommand($"CREATE ROLE {name}"))
            await create.ExecuteNonQueryAsync();
        await using (var owner = Databases.Context(DatabaseProvider.Postgres, owners))
            Assert.True(await ApplicationRole.Grant(owner, name, CancellationToken.None));
        db = Databases.Context(DatabaseProvider.Postgres, $"{owners};Options=-c role={name}");
    }

    public async Task DisposeAsync()
    {
        await db.DisposeAsync();
        await TestCluster.Drop(name);
    }
}
