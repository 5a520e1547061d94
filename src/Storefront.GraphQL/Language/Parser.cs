using System.Buffers;
using System.Text;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Language;

/// <summary>§2 and §3: a recursive descent through the grammar; one method per production.</summary>
public ref partial struct Parser
{
    private readonly ParserLimits limits;
    private Lexer lexer;
    private int tokens;
    private int fields;
    private int depth;

    // Items of the lists that are being parsed, the innermost last: each list gets an array of its exact length.
    private SyntaxNode[] pending = ArrayPool<SyntaxNode>.Shared.Rent(64);
    private int pendingCount;

    private Parser(ReadOnlySpan<byte> utf8, ParserLimits? limits)
    {
        this.limits = limits ?? ParserLimits.None;
        lexer = new Lexer(utf8);
    }

    private delegate T Production<out T>(ref Parser parser);

    /// <summary>Parses a document of executable or type system definitions.</summary>
    /// <param name="limits">How large it may be; by default <see cref="ParserLimits.None"/>.</param>
    /// <exception cref="GraphQLException">The document breaks the grammar, or a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> utf8, ParserLimits? limits = null) =>
        Whole(utf8, limits, static (ref parser) => parser.Document());

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ParserLimits?)"/>
    public static DocumentNode Parse(string text, ParserLimits? limits = null) =>
        Parse(Encoding.UTF8.GetBytes(text), limits);

    /// <summary>Parses one value and nothing else; a constant has no variables in it.</summary>
    /// <exception cref="GraphQLException">The text is no such value.</exception>
    public static ValueNode ParseValue(ReadOnlySpan<byte> utf8, bool isConstant = false, ParserLimits? limits = null) =>
        isConstant
            ? Whole(utf8, limits, static (ref parser) => parser.Value(isConstant: true))
            : Whole(utf8, limits, static (ref parser) => parser.Value(isConstant: false));

    /// <summary>Parses one type reference and nothing else.</summary>
    /// <exception cref="GraphQLException">The text is no type reference.</exception>
    public static TypeNode ParseType(ReadOnlySpan<byte> utf8, ParserLimits? limits = null) =>
        Whole(utf8, limits, static (ref parser) => parser.Type());

    private static T Whole<T>(ReadOnlySpan<byte> utf8, ParserLimits? limits, Production<T> production)
    {
        var parser = new Parser(utf8, limits);
        try
        {
            parser.Advance();
            var whole = production(ref parser);
            parser.Expect(TokenKind.EndOfDocument);
            return whole;
        }
        finally
        {
            parser.GiveBack();
        }
    }

    // Document :: Definition+
    private DocumentNode Document()
    {
        var mark = pendingCount;
        do Push(Definition());
        while (lexer.Kind != TokenKind.EndOfDocument);
        return new DocumentNode(Pop<DefinitionNode>(mark), new Location(1, 1));
    }

    // Definition :: ExecutableDefinition | TypeSystemDefinitionOrExtension
    private DefinitionNode Definition()
    {
        var start = lexer.Location;
        if (lexer.Kind == TokenKind.BraceLeft) return Shorthand(start);
        var description = Description();
        if (description is not null && lexer.Kind == TokenKind.BraceLeft)
            throw Lexer.SyntaxError(start, "a query without keyword has no description");
        if (lexer.Kind != TokenKind.Name) throw Unexpected();
        var keyword = lexer.Text;
        if (keyword.SequenceEqual("query"u8)) return Operation(OperationType.Query, description, start);
        if (keyword.SequenceEqual("mutation"u8)) return Operation(OperationType.Mutation, description, start);
        if (keyword.SequenceEqual("subscription"u8)) return Operation(OperationType.Subscription, description, start);
        if (keyword.SequenceEqual("fragment"u8)) return Fragment(description, start);
        return TypeSystemDefinition(description, start);
    }

    // Description :: StringValue
    private StringValueNode? Description() =>
        lexer.Kind is TokenKind.String or TokenKind.BlockString ? StringValue() : null;

    private Name Name()
    {
        if (lexer.Kind != TokenKind.Name) throw Expected("a name");
        var name = new Name(NameTable.Of(lexer.Text), lexer.Location);
        Advance();
        return name;
    }

    private void Advance()
    {
        lexer.Advance();
        if (++tokens > limits.Tokens && lexer.Kind != TokenKind.EndOfDocument)
            throw LimitExceeded("tokens", limits.Tokens, "the document has too many tokens");
    }

    private void Expect(TokenKind kind)
    {
        if (lexer.Kind != kind) throw Expected(Shown(kind));
        Advance();
    }

    private bool Skip(TokenKind kind)
    {
        if (lexer.Kind != kind) return false;
        Advance();
        return true;
    }

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) =>
        lexer.Kind == TokenKind.Name && lexer.Text.SequenceEqual(keyword);

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword)) throw Expected($"\"{Encoding.ASCII.GetString(keyword)}\"");
        Advance();
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword)) return false;
        Advance();
        return true;
    }

    private void Enter()
    {
        if (++depth > limits.Depth) throw LimitExceeded("depth", limits.Depth, "the document is nested too deeply");
    }

    private void Leave() => depth--;

    // One item or more between two punctuators, or nothing at all.
    private T[] Items<T>(TokenKind open, Production<T> item, TokenKind close) where T : SyntaxNode
    {
        if (!Skip(open)) return [];
        var mark = pendingCount;
        do Push(item(ref this));
        while (!Skip(close));
        return Pop<T>(mark);
    }

    private void Push(SyntaxNode item)
    {
        if (pendingCount == pending.Length)
        {
            var larger = ArrayPool<SyntaxNode>.Shared.Rent(pendingCount * 2);
            pending.CopyTo(larger, 0);
            GiveBack();
            pending = larger;
        }
        pending[pendingCount++] = item;
    }

    private T[] Pop<T>(int mark) where T : SyntaxNode
    {
        var items = new T[pendingCount - mark];
        for (var index = 0; index < items.Length; index++) items[index] = (T)pending[mark + index];
        pendingCount = mark;
        return items;
    }

    private readonly void GiveBack() => ArrayPool<SyntaxNode>.Shared.Return(pending, clearArray: true);

    private readonly GraphQLException Expected(string what) =>
        Lexer.SyntaxError(lexer.Location, $"expected {what}, found {ShownToken()}");

    private readonly GraphQLException Unexpected() => Lexer.SyntaxError(lexer.Location, $"unexpected {ShownToken()}");

    private readonly GraphQLException LimitExceeded(string limit, int allowed, string problem) =>
        new(new GraphQLError($"Refused: {problem}; {allowed} are allowed.", ErrorCodes.LimitExceeded)
        {
            Locations = [lexer.Location],
        }.With("limit", limit).With("allowed", allowed));

    private readonly string ShownToken() => lexer.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"\"{Encoding.UTF8.GetString(lexer.Text)}\"",
        _ => Shown(lexer.Kind),
    };

    private static string Shown(TokenKind kind) => kind switch
    {
        TokenKind.EndOfDocument => "the end of the document",
        TokenKind.Name => "a name",
        TokenKind.Int or TokenKind.Float => "a number",
        TokenKind.String or TokenKind.BlockString => "a string",
        TokenKind.Spread => "\"...\"",
        _ => $"\"{(char)kind}\"",
    };
}
