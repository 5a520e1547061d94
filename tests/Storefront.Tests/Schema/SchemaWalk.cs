using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Storefront.Data;
using Storefront.GraphQL.Types;

namespace Storefront.Tests.Schema;

/// <summary>
/// Writes operations that go down every list the schema offers, and counts the levels they go through.
/// </summary>
internal sealed class SchemaWalk
{
    // Members that are one row, not a list, cost no level; following them in circles would never end.
    private const int MostJoins = 1;

    private static readonly GraphQL.Types.Schema Contract =
        StorefrontSchema.Build(PostgresStorefrontDb.Translating(new()));

    private static readonly IModel Model = PostgresStorefrontDb.Translating(new())().Model;

    private readonly StringBuilder text = new();
    private readonly int pageSize;
    private readonly bool counts;

    private SchemaWalk(int pageSize, bool counts) => (this.pageSize, this.counts) = (pageSize, counts);

    /// <summary>The root fields that lead to lists of the catalogue: those whose answers may be kept.</summary>
    public static IEnumerable<string> Roots =>
        Contract.Query.Fields.Where(IsOfCatalogue).Select(one => one.Name);

    /// <summary>Whether anybody may ask the field.</summary>
    public static bool IsOfCatalogue(FieldDefinition root) =>
        root.Directives.Any(directive => directive.Name.Value == CacheControl.Directive.Name);

    /// <summary>Lists, and functions that take a whole level, in the operation; each may cost one statement.</summary>
    public int Levels { get; private set; }

    public string Query => text.ToString();

    /// <summary>All lists below a root field, down to a number of levels.</summary>
    /// <param name="counts">
    /// Whether connections are asked for their total count, which may cost a statement of its own.
    /// </param>
    public static SchemaWalk Below(string root, int levels, int pageSize, bool counts = false)
    {
        var walk = new SchemaWalk(pageSize, counts);
        walk.text.Append("{ ");
        walk.Field(Contract.Query, Contract.Query.Fields.Find(root)!, levels, MostJoins);
        walk.text.Append('}');
        return walk;
    }

    private void Field(FieldsType parent, FieldDefinition field, int levels, int joins)
    {
        var type = field.Type.Named;
        if (type is ScalarType or EnumType) return;
        var isConnection = type is ObjectType connection && connection.Fields.Find("nodes") is not null;
        var isLevel = isConnection || field.Type.Nullable is ListType || field.Arguments.Count > 0 || !IsRow(parent);
        if (isLevel ? levels == 0 : joins == 0) return;
        if (isLevel) Levels++;
        text.Append(field.Name).Append(Arguments(field, isConnection)).Append(" { ");
        if (isConnection)
        {
            var isCounted = counts && ((FieldsType)type).Fields.Find("totalCount") is not null;
            if (isCounted) text.Append("totalCount ");
            if (isCounted) Levels++;
            text.Append("nodes { ");
            type = ((FieldsType)type).Fields.Find("nodes")!.Type.Named;
        }
        Members(type, isLevel ? levels - 1 : levels, isLevel ? MostJoins : joins - 1);
        text.Append(isConnection ? "} } " : "} ");
    }

    private void Members(NamedType type, int levels, int joins)
    {
        text.Append("__typename ");
        if (type is UnionType union)
        {
            foreach (var member in union.Types)
            {
                text.Append("... on ").Append(member.Name).Append(" { ");
                Members(member, levels, joins);
                text.Append("} ");
            }
            return;
        }
        foreach (var field in ((FieldsType)type).Fields) Field((FieldsType)type, field, levels, joins);
    }

    // What is no row cannot join another: its nodes are looked up by their keys.
    private static bool IsRow(FieldsType type) =>
        ((ObjectType)type).ClrType is { } row && Model.FindEntityType(row) is not null;

    private string Arguments(FieldDefinition field, bool isConnection)
    {
        var given = field.Arguments.Where(argument => argument.Type.IsNonNull)
            .Select(argument => $"{argument.Name}: {Literal(argument)}");
        if (isConnection) given = given.Append($"first: {pageSize}");
        var list = string.Join(", ", given);
        return list.Length == 0 ? "" : $"({list})";
    }

    private static string Literal(InputValueDefinition argument) => argument.Type.Named.Name switch
    {
        "MusicianBy" => "{isni: \"9999999900010008\"}",
        "SongBy" => "{isrc: \"ZZSTF2100001\"}",
        "RecordBy" => "{upc: \"9521234000013\"}",
        "CountryCode" => "CN",
        "Use" => "BACKGROUND_MUSIC",
        "DateTime" => "\"2026-01-01T00:00:00Z\"",
        "String" => "\"雨\"",
        var other => throw new InvalidOperationException($"Say here what a {other} may be: {argument.Name} needs one."),
    };
}
