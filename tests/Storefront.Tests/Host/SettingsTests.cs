using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Storefront.Accounts;
using Storefront.Accounts.Events;
using Storefront.Host;
using Storefront.Host.Budgets;
using Storefront.Host.Edge;
using Storefront.Host.Payments;
using Storefront.Purchases.DirectSale;
using Storefront.Purchases.Grants;

namespace Storefront.Tests.Host;

/// <summary>A wrong setting stops the start with a sentence that names it; what is allowed, works.</summary>
public sealed class SettingsTests(SettingsTests.GenerousShop shop) : IClassFixture<SettingsTests.GenerousShop>
{
    private const string Https = "--Kestrel:Endpoints:Https";
    private const string WholeFrom1 = "a whole number from 1 to 2147483647";

    [Theory]
    [InlineData("Accounts:CallerSeconds", "1e12", "a number from 0 to 86400")]
    [InlineData("Accounts:CallerSeconds", "-1", "a number from 0 to 86400")]
    [InlineData("Accounts:CallersRemembered", "1", "a whole number from 2 to 10000000")]
    [InlineData("Accounts:SecretOverlapHours", "-1", "a number from 0 to 8760")]
    [InlineData("Accounts:TokenMinutes", "1e12", "a number from 0.1 to 525600")]
    [InlineData("Accounts:TokenMinutes", "NaN", "a number from 0.1 to 525600")]
    [InlineData("Accounts:TokenMinutes", "an hour", "a number from 0.1 to 525600")]
    [InlineData("Accounts:TokensPerClient", "1e3", "a whole number from 1 to 1000000")]
    [InlineData("Budgets:Anonymous:RefillPerSecond", "0", WholeFrom1)]
    [InlineData("Budgets:ExchangeSeconds", "0", "a number from 0.01 to 3600")]
    [InlineData("Database:Provider", "Oracle", "Postgres or SqlServer")]
    [InlineData("Edge:MostBodyBytes", "-1", "a whole number from 1024 to 1099511627776")]
    [InlineData("Edge:MostHeaderBytes", "10", "a whole number from 1024 to 1048576")]
    [InlineData("Edge:MostLineBytes", "0", "a whole number from 1024 to 1048576")]
    [InlineData("Events:KeepDays", "0", "a whole number from 1 to 36500")]
    [InlineData("Events:TimeoutSeconds", "31", "a number from 0.1 to 30")]
    [InlineData("Grants:ExpiryDays", "4000000", "a whole number from 1 to 36500")]
    [InlineData("GraphQL:Limits:Depth", "-3", WholeFrom1)]
    [InlineData("GraphQL:Limits:Tokens", "0", "a whole number from 10 to 2147483647")]
    [InlineData("GraphQL:MostAnswerBytes", "-1", "a whole number from 0 to 1099511627776")]
    [InlineData("GraphQL:MostRequestBytes", "0", "a whole number from 1024 to 1073741824")]
    [InlineData("GraphQL:MostResponseBytes", "-5", "a whole number from 1024 to 1073741824")]
    [InlineData("GraphQL:OnlyDocuments", "perhaps", "true or false")]
    [InlineData("GraphQL:SlowSeconds", "-1", "a number from 0 to 86400")]
    [InlineData("GraphQL:StatusProfile", "7", "Audit or Draft2026")]
    [InlineData("GraphQL:TimeoutSeconds", "-1", "a number from 0.1 to 86400")]
    [InlineData("GraphQL:TimeoutSeconds", "0", "a number from 0.1 to 86400")]
    [InlineData("GraphQL:TimeoutSeconds", "1e12", "a number from 0.1 to 86400")]
    [InlineData("Ledger:CommissionBasisPoints", "10001", "a whole number from 0 to 10000")]
    [InlineData("Media:MostUploadBytes", "0", "a whole number from 1024 to 1099511627776")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector", "an address like http://localhost:4317")]
    [InlineData("Payments:Alipay:NotifyUrl", "/here", "an address like https://example.com/")]
    [InlineData("Payments:Alipay:TimeoutSeconds", "15", "a number from 0.1 to 14")]
    [InlineData("Payments:CheckSeconds", "0", "a number from 0.01 to 86400")]
    [InlineData("Payments:Gateway", "Nobody", "Alipay or Sandbox")]
    [InlineData("Payments:PayWithinMinutes", "1441", "a number from 1 to 1440")]
    [InlineData("Quotes:ValidMinutes", "0", "a whole number from 1 to 525600")]
    [InlineData("Verbs:KeyDays", "0", "a whole number from 1 to 36500")]
    [InlineData("Verbs:WaitSeconds", "-1", "a number from 0.01 to 300")]
    public void A_wrong_value_stops_the_start(string setting, string value, string allowed) =>
        Assert.Equal($"{setting} is \"{value}\"; it may be {allowed}.", Fault($"--{setting}={value}"));

    [Theory]
    [InlineData("Budgets:Client:Sise", "Budgets:Client are Size, RefillPerSecond, Ceiling")]
    [InlineData("Database:ConnectionString", "Database are Provider, DataFolder, PostgresBinaries")]
    [InlineData("Database:Nope", "Database are Provider, DataFolder, PostgresBinaries")]
    [InlineData("Ledger:Commission", "Ledger are CommissionBasisPoints")]
    [InlineData("Media:Folder:Name", "Media are Folder, MostUploadBytes")]
    [InlineData("Budgets:Client", "Budgets are Enforced, ExchangeSeconds, Anonymous, Key, Client")]
    public void A_misspelt_name_stops_the_start(string setting, string known)
    {
        // Of Media:Folder:Name, the setting that takes no further name is told.
        var told = setting.Replace(":Name", "", StringComparison.Ordinal);
        Assert.Equal($"{told} is no setting; those of {known}.", Fault($"--{setting}=5"));
    }

    [Fact]
    public void What_an_operation_may_cost_fits_its_bucket() => Assert.Equal(
        "Budgets:Key:Ceiling is 2000; it may be at most Budgets:Key:Size, which is 1000.",
        Fault("--Budgets:Key:Size=1000"));

    [Theory]
    [InlineData("--urls=foo", "Invalid url: 'foo'")]
    [InlineData("--urls=http://localhost:99999", "")]
    [InlineData("--urls=ftp://localhost:5080", "Unrecognized scheme in server address")]
    [InlineData($"{Https}:Url=https://127.0.0.1:0 {Https}:Certificate:Path=no.pfx", "")]
    public async Task An_address_where_nobody_can_listen_stops_the_start(string settings, string reason)
    {
        await using var app = Build(["--Logging:LogLevel:Default=None", .. settings.Split(' ')]);
        var fault = await Assert.ThrowsAsync<SetupException>(() => StorefrontHost.Listen(app, CancellationToken.None));
        Assert.StartsWith($"Urls or Kestrel:Endpoints:* are wrong: {reason}", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Postgres", "garbage", "Host=db.example")]
    [InlineData("Postgres", "postgres://shop:secret@db/storefront?sslmode=require", "Host=db.example")]
    [InlineData("Postgres", "Host=localhost;Prot=5432", "Host=db.example")]
    [InlineData("Postgres", "Database=storefront", "Host=db.example")]
    [InlineData("SqlServer", "Server=localhost;Nope=1", "Server=db.example")]
    public async Task A_connection_string_that_is_none_stops_the_start(string provider, string given, string example)
    {
        var builder = StorefrontHost.CreateBuilder(
            [$"--Database:Provider={provider}", $"--ConnectionStrings:Storefront={given}"]);
        var fault = await Assert.ThrowsAsync<SetupException>(
            () => StorefrontDatabase.Open(builder.Configuration, TextWriter.Null, CancellationToken.None));
        Assert.StartsWith(
            $"ConnectionStrings:Storefront is no connection string for {provider}; it may be like \"{example}",
            fault.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("shop:", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_has_a_range() =>
        Assert.All(Numbers, number => Assert.NotNull(number.Property.GetCustomAttribute<RangeAttribute>()));

    [Fact]
    public async Task Serves_with_every_number_at_its_highest()
    {
        var seller = await shop.New(AccountKind.Shop);
        var placed = await seller.Data(
            """
            mutation { placeOrder(input: {idempotencyKey: "1", externalReference: "1", territory: CN, lines: [
              {sku: "A", title: "A coat", quantity: 1, unitPrice: {amountMinor: 1, currency: CNY}}]}) {
              order { externalReference } errors { message } } }
            """);
        Assert.Equal(
            """{"placeOrder":{"order":{"externalReference":"1"},"errors":[]}}""", placed.GetRawText());
        Assert.Empty(shop.TakeLog());
    }

    private static IEnumerable<(string Name, PropertyInfo Property)> Numbers =>
    [
        .. Of<AccountsSettings>("Accounts"), .. Of<BudgetSettings>("Budgets"), .. Of<EdgeSettings>("Edge"),
        .. Of<EventSettings>("Events"), .. Of<GrantSettings>("Grants"), .. Of<GraphQLSettings>("GraphQL"),
        .. Of<LedgerSettings>("Ledger"), .. Of<MediaSettings>("Media"), .. Of<PaymentSettings>("Payments"),
        .. Of<QuoteSettings>("Quotes"), .. Of<VerbSettings>("Verbs"),
    ];

    private static IEnumerable<(string Name, PropertyInfo Property)> Of<T>(string section) => Of(typeof(T), section);

    private static IEnumerable<(string Name, PropertyInfo Property)> Of(Type type, string section) =>
        type.GetProperties().SelectMany(property => Type.GetTypeCode(property.PropertyType) switch
        {
            TypeCode.Int32 or TypeCode.Int64 or TypeCode.Double when property.PropertyType.IsPrimitive =>
                [($"{section}:{property.Name}", property)],
            TypeCode.Object when property.PropertyType.Namespace!.StartsWith("Storefront", StringComparison.Ordinal) =>
                Of(property.PropertyType, $"{section}:{property.Name}"),
            _ => [],
        });

    private static string Fault(string setting) => Assert.Throws<SetupException>(() => Build([setting])).Message;

    private static WebApplication Build(string[] settings) =>
        StorefrontHost.Build(StorefrontHost.CreateBuilder(settings), StorefrontDatabase.Unopened);

    /// <summary>A shop whose every number is as high as it may be.</summary>
    public sealed class GenerousShop : PostgresShop
    {
        protected override string[] Settings =>
        [
            .. base.Settings, "--Budgets:Enforced=true",
            .. Numbers.Select(number => string.Create(
                CultureInfo.InvariantCulture,
                $"--{number.Name}={number.Property.GetCustomAttribute<RangeAttribute>()!.Maximum}")),
        ];
    }
}
