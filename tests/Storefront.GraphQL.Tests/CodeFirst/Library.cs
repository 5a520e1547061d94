using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.Tests.CodeFirst;

/// <summary>A book as its shelf knows it.</summary>
public sealed record Book(int Id, string Title, string? Subtitle) : IFound, ITitled
{
    /// <summary>Pages, covers <c>not</c> counted.</summary>
    public int? Pages { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
    public List<string?>? Notes { get; init; }
    public Binding Binding { get; init; }
    public Shelf? Shelf { get; init; }

    [GraphQLDeprecated("Use title.")]
    public string Name => Title;

    [GraphQLName("isbn13")]
    public string? Number { get; init; }

    [GraphQLIgnore]
    public int Secret => Id + 42;
}

/// <summary>Where books stand.</summary>
public sealed class Shelf : IFound
{
    public string Room { get; init; } = "";
}

/// <summary>How the pages are held together.</summary>
public enum Binding
{
    /// <summary>In boards.</summary>
    Hardback,
    PaperBack,

    [GraphQLDeprecated("Nobody does it any more.")]
    HandSewn,

    [GraphQLIgnore]
    Unknown,
}

/// <summary>What a search finds.</summary>
[UnionType]
public interface IFound;

/// <summary>Something with a title.</summary>
[InterfaceType]
public interface ITitled
{
    /// <summary>The title.</summary>
    string Title { get; }
}

/// <summary>Exactly one way to a book.</summary>
/// <param name="Id">Its number.</param>
[OneOf]
public sealed record BookBy(int? Id, string? Title);

/// <summary>What to look for.</summary>
[InputObjectType]
public sealed class BookFilter
{
    /// <summary>Part of the title.</summary>
    public string? Title { get; set; }

    [DefaultValueSyntax("[HARDBACK]")]
    public IReadOnlyList<Binding>? Bindings { get; set; }

    public BookFilter? Not { get; set; }
}

[ObjectType<Book>]
public static class BookNode
{
    /// <summary>The title in capitals.</summary>
    public static string GetShout([Parent] Book book) => book.Title.ToUpperInvariant();

    /// <summary>How often each was lent, by a count that is added.</summary>
    /// <param name="plus">Added to the count.</param>
    public static Task<IReadOnlyList<int>> GetLoansAsync(
        [Parent(nameof(Book.Id))] IReadOnlyList<int> ids, int? plus, Ledger ledger) =>
        Task.FromResult<IReadOnlyList<int>>([.. ids.Select(id => ledger.LoansOf(ids, id) + (plus ?? 0))]);
}

/// <summary>A service of the tests.</summary>
public sealed class Ledger : IServiceProvider
{
    private readonly List<string> asked = [];

    public IReadOnlyList<string> Asked => asked;

    public object? GetService(Type serviceType) => serviceType == typeof(Ledger) ? this : null;

    public int LoansOf(IReadOnlyList<int> all, int id)
    {
        if (id == all[0]) asked.Add(string.Join(',', all));
        return id * 10;
    }
}

[QueryType]
public static class LibraryQueries
{
    private static readonly Book[] Books =
    [
        new(1, "One", null) { Tags = ["a"], Notes = [null, "n"], Pages = 10, Shelf = new Shelf { Room = "North" } },
        new(2, "Two", "Again") { Binding = Binding.PaperBack, Number = "978" },
    ];

    public static IReadOnlyList<Book> GetBooks() => Books;

    /// <summary>One book.</summary>
    public static Book? GetBook(BookBy by) => Array.Find(Books, book => book.Id == by.Id || book.Title == by.Title);

    public static async Task<IReadOnlyList<IFound>> SearchAsync(CancellationToken cancel)
    {
        await Task.Delay(1, cancel);
        return [Books[0], new Shelf { Room = "South" }];
    }

    public static ITitled? GetTitled(int id) => Array.Find(Books, book => book.Id == id);

    public static string Filtered(BookFilter filter, [DefaultValueSyntax("3")] int first, Binding[]? bindings) =>
        $"{filter.Title}/{filter.Not?.Title}/{string.Join('+', filter.Bindings ?? [])}/{first}/{bindings?.Length}";
}

[MutationType]
public static class LibraryVerbs
{
    /// <summary>Lends a book.</summary>
    public static Task<string> LendBookAsync(int id) => Task.FromResult($"lent {id}");
}
