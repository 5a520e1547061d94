using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Execution;

public sealed class AnswerCacheTests
{
    private readonly Clock clock = new();
    private readonly RequestExecutor executor;
    private int count;

    public AnswerCacheTests()
    {
        var schema = SchemaParser.Parse(
            """
            directive @cacheControl(maxAge: Int!) on FIELD_DEFINITION
            type Query {
              slow(step: Int): Thing @cacheControl(maxAge: 60)
              quick: Int @cacheControl(maxAge: 10)
              live: Int
              broken: Int @cacheControl(maxAge: 60)
            }
            type Thing { number: Int live: Int @cacheControl(maxAge: 0) }
            type Mutation { change: Int }
            """);
        var own = schema.Types.OfType<ObjectType>().Where(type => !type.IsIntrospection);
        foreach (var field in own.SelectMany(type => type.Fields))
        {
            field.Source = new ValueSource((_, _) => field.Name switch
            {
                "slow" => new object(),
                "broken" => throw new InvalidOperationException(),
                _ => ++count,
            });
        }
        schema.ResolveType = _ => (ObjectType)schema.Types.Find("Thing")!;
        executor = new RequestExecutor(schema, new ExecutorOptions { MostAnswerBytes = 1_000_000, Clock = clock });
        executor.Answers.IsOpen = true;
    }

    [Theory]
    [InlineData("{ slow { number } }", 60)]
    [InlineData("{ slow { number } quick }", 10)]
    [InlineData("{ __typename quick }", 10)]
    [InlineData("{ live }", 0)]
    [InlineData("{ quick live }", 0)]
    [InlineData("{ slow { number live } }", 0)]
    [InlineData("{ broken }", 0)]
    [InlineData("{ __typename }", 0)]
    [InlineData("mutation { change }", 0)]
    public async Task An_answer_may_be_kept_as_long_as_the_freshest_of_its_fields(string query, int seconds)
    {
        using var result = await Run(query);
        Assert.Equal(seconds, result.MaxAge);
    }

    [Fact]
    public async Task An_answer_is_given_again_until_its_time_is_over()
    {
        Assert.Equal("1", await Number("{ quick }"));
        clock.Pass(TimeSpan.FromSeconds(7));
        using (var again = await Run("{ quick }")) Assert.Equal(3, again.MaxAge);
        Assert.Equal("1", await Number("{ quick }"));
        clock.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal("2", await Number("{ quick }"));
    }

    [Fact]
    public async Task Other_variables_have_another_answer()
    {
        const string query = "query ($step: Int) { slow(step: $step) { number } }";
        Assert.Equal("1", await Number(query, """{"step": 1}"""));
        Assert.Equal("2", await Number(query, """{"step": 2}"""));
        Assert.Equal("1", await Number(query, """{"step": 1}"""));
    }

    [Fact]
    public async Task A_caller_whose_answer_is_his_own_neither_gives_nor_takes_one()
    {
        Assert.Equal("1", await Number("{ quick }", isShared: false));
        Assert.Equal("2", await Number("{ quick }"));
        Assert.Equal("3", await Number("{ quick }", isShared: false));
    }

    [Fact]
    public async Task A_mutation_makes_every_answer_forgotten()
    {
        Assert.Equal("1", await Number("{ quick }"));
        Assert.Equal("2", await Number("mutation { change }"));
        Assert.Equal("3", await Number("{ quick }"));
    }

    [Fact]
    public async Task An_answer_with_errors_is_not_kept()
    {
        using var first = await Run("{ broken quick }");
        using var second = await Run("{ broken quick }");
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task Nothing_is_kept_while_nobody_hears_of_changes()
    {
        executor.Answers.IsOpen = false;
        Assert.Equal("1", await Number("{ quick }"));
        Assert.Equal("2", await Number("{ quick }"));
    }

    [Fact]
    public async Task Memory_is_bounded()
    {
        const string query = "query ($step: Int) { slow(step: $step) { number } }";
        for (var step = 0; step < 10_000; step++) await Number(query, $$"""{"step": {{step}}}""");
        Assert.Equal("10001", await Number(query, """{"step": 0}"""));
        Assert.Equal("10000", await Number(query, """{"step": 9999}"""));
    }

    private async Task<string> Number(string query, string variables = "", bool isShared = true)
    {
        using var result = await Run(query, variables, isShared);
        return new string([.. Encoding.UTF8.GetString(result.Body.Span).Where(char.IsDigit)]);
    }

    private ValueTask<ExecutionResult> Run(string query, string variables = "", bool isShared = true) =>
        executor.Execute(
            new GraphQLRequest
            {
                Query = Encoding.UTF8.GetBytes(query),
                Variables = Encoding.UTF8.GetBytes(variables),
                IsShared = isShared,
            },
            NoServices.Instance,
            default);

    private sealed class Clock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Pass(TimeSpan time) => ticks += time.Ticks;
    }
}
