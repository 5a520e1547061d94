using System.Reflection;
using System.Text;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>A resolver may name nodes by type and key; those of one type are read together.</summary>
public sealed class NodeReferenceTests
{
    private readonly Shelf shelf = new();

    [Fact]
    public void Shows_the_type_it_stands_for()
    {
        var fields = ((ObjectType)shelf.Schema.Types.Find("Query")!).Fields;
        Assert.Equal("[Item!]!", $"{fields.Find("found")!.Type}");
        Assert.Equal("Pen", $"{fields.Find("best")!.Type}");
    }

    [Fact]
    public async Task Is_read_by_key_in_the_order_given() => Assert.Equal(
        "{'data':{'found':[{'ink':'ink of 1'},{'pages':20},{'ink':'ink of 3'}],'best':{'ink':'ink of 7'}}}",
        await shelf.Answer("{ found { ... on Pen { ink } ... on Book { pages } } best { ink } }"));

    [Fact]
    public async Task Is_read_with_all_others_of_its_type()
    {
        await shelf.Answer("{ found { __typename } }");
        Assert.Equal(["Pen 1 3", "Book 2"], shelf.Reads);
    }

    [UnionType]
    public interface IItem;

    public sealed record Pen(long Id, string Ink) : IItem;

    public sealed record Book(long Id, long Pages) : IItem;

    [QueryType]
    public static class Queries
    {
        public static NodeReference<IItem>[] GetFound() =>
            [new(typeof(Pen), 1L), new(typeof(Book), 2L), new(typeof(Pen), 3L)];

        public static NodeReference<Pen>? GetBest() => new(typeof(Pen), 7L);
    }

    [ObjectType<Pen>]
    public static class PenNode
    {
        [NodeResolver]
        public static IQueryable<Pen> GetPen(long id) => new[] { new Pen(id, $"ink of {id}") }.AsQueryable();
    }

    [ObjectType<Book>]
    public static class BookNode
    {
        [NodeResolver]
        public static IQueryable<Book> GetBook(long id) => new[] { new Book(id, id * 10) }.AsQueryable();
    }

    /// <summary>Reads nodes from node resolvers without a database.</summary>
    private sealed class Shelf : QueryableFields
    {
        public Shelf()
        {
            var builder = new SchemaBuilder { Queryables = this };
            builder.AddTypes(typeof(Queries), typeof(PenNode), typeof(BookNode));
            Schema = builder.Build();
        }

        public Schema Schema { get; }

        public override Type Database => typeof(Shelf);

        public List<string> Reads { get; } = [];

        public async Task<string> Answer(string query)
        {
            var executor = new RequestExecutor(Schema, new ExecutorOptions());
            var request = new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query) };
            using var result = await executor.Execute(request, NoServices.Instance, CancellationToken.None);
            return Encoding.UTF8.GetString(result.Body.Span).Replace('"', '\'');
        }

        public override FieldDefinition Field(SchemaBuilder builder, MethodInfo method, Type? parent) =>
            throw new NotSupportedException();

        public override void Check(IEnumerable<ObjectType> types)
        {
        }

        public override KeySource Keys(SchemaBuilder builder, MethodInfo method, ObjectType type) =>
            new Resolver(method, Reads);
    }

    private sealed class Resolver(MethodInfo method, List<string> reads) : KeySource
    {
        public override object KeyOf(object instance) => throw new NotSupportedException();

        public override Type KeyType => typeof(long);

        public override LevelFetch Compile(SelectionPlan selection) => new Reading(method, reads, selection);
    }

    private sealed class Reading(MethodInfo method, List<string> reads, SelectionPlan selection) : LevelFetch
    {
        public override ValueTask<FetchedField> Fetch(
            OperationContext context, Arguments arguments, IReadOnlyList<object?> needs)
        {
            reads.Add($"{selection.Type} {string.Join(' ', needs)}");
            var items = needs.Select(key => ((IQueryable<object>)method.Invoke(null, [key])!).Single());
            return ValueTask.FromResult<FetchedField>(new Items(selection, [.. items]));
        }
    }

    private sealed class Items(SelectionPlan selection, object[] items) : FetchedField
    {
        public override Written Write(ResponseWriter writer, int parent)
        {
            writer.Buffer.Byte((byte)'{');
            foreach (var field in selection.Fields)
            {
                writer.Push(field);
                var value = (field.Definition.Source as MemberSource)?.Read(items[parent]) ?? selection.Type.Name;
                if (value is long number) writer.Buffer.Number(number);
                else writer.Buffer.String((string)value);
                writer.Pop();
            }
            writer.Buffer.Byte((byte)'}');
            return Written.Whole;
        }
    }
}
