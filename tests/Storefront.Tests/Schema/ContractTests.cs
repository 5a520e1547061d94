using Storefront.Data;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.Tests.Schema;

/// <summary>The contract with the shop's clients, as they read it.</summary>
public sealed class ContractTests
{
    private static readonly GraphQL.Types.Schema Contract = Offered(PostgresStorefrontDb.Translating(new()));

    [Fact]
    public void Is_the_file_that_integrators_read() =>
        Snapshot.Holds("schema/storefront.graphql", $"{SchemaPrinter.Print(Contract)}\n");

    [Fact]
    public void Is_the_same_on_either_database() => Assert.Equal(
        SchemaPrinter.Print(Contract), SchemaPrinter.Print(Offered(SqlServerStorefrontDb.Translating(new()))));

    [Fact]
    public void Describes_everything_it_offers() => Assert.Equal(
        [], Described().Where(part => string.IsNullOrEmpty(part.Description)).Select(part => part.Coordinate));

    [Fact]
    public void Describes_it_in_sentences() => Assert.Equal(
        [], Described().Where(part => part.Description?.EndsWith('.') == false).Select(part => part.Coordinate));

    private static GraphQL.Types.Schema Offered(Func<StorefrontDb> translating) => new RequestExecutor(
        StorefrontSchema.Build(translating), new ExecutorOptions { IncrementalDelivery = true }).Schema;

    private static IEnumerable<(string Coordinate, string? Description)> Described()
    {
        var own = Contract.Types.Where(type => !type.IsIntrospection && !ScalarType.Specified.Contains(type));
        foreach (var type in own)
        {
            yield return (type.Name, type.Description);
            foreach (var part in PartsOf(type)) yield return ($"{type}.{part.Coordinate}", part.Description);
        }
    }

    private static IEnumerable<(string Coordinate, string? Description)> PartsOf(NamedType type) => type switch
    {
        FieldsType fields => fields.Fields.SelectMany(field => field.Arguments
            .Select(argument => ($"{field.Name}({argument.Name}:)", argument.Description))
            .Prepend((field.Name, field.Description))),
        InputObjectType input => input.Fields.Select(field => (field.Name, field.Description)),
        EnumType values => values.Values.Select(value => (value.Name, value.Description)),
        _ => [],
    };
}
