using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Language;

/// <summary>
/// §2.14 A schema coordinate: the one way to write down an element of a schema, such as <c>Song.title</c>,
/// <c>Query.song(by:)</c> or <c>@skip(if:)</c>.
/// </summary>
/// <param name="IsDirective">Whether <paramref name="Name"/> is that of a directive, not of a type.</param>
/// <param name="Member">A field, input field or enum value of the type.</param>
/// <param name="Argument">An argument of the field or of the directive.</param>
public readonly record struct SchemaCoordinate(bool IsDirective, string Name, string? Member, string? Argument)
{
    // SchemaCoordinate :: TypeCoordinate | MemberCoordinate | ArgumentCoordinate
    //   | DirectiveCoordinate | DirectiveArgumentCoordinate
    // TypeCoordinate :: Name
    // MemberCoordinate :: Name . Name
    // ArgumentCoordinate :: Name . Name ( Name : )
    // DirectiveCoordinate :: @ Name
    // DirectiveArgumentCoordinate :: @ Name ( Name : )

    /// <summary>Reads a coordinate. Nothing is ignored between its tokens, not even a space.</summary>
    /// <exception cref="GraphQLException">The text is no coordinate.</exception>
    public static SchemaCoordinate Parse(string text)
    {
        var at = 0;
        var isDirective = Skip(text, ref at, '@');
        var name = NameAt(text, ref at);
        var member = !isDirective && Skip(text, ref at, '.') ? NameAt(text, ref at) : null;
        string? argument = null;
        if ((isDirective || member is not null) && Skip(text, ref at, '('))
        {
            argument = NameAt(text, ref at);
            if (!Skip(text, ref at, ':')) throw Unexpected(at);
            if (!Skip(text, ref at, ')')) throw Unexpected(at);
        }
        return at == text.Length ? new SchemaCoordinate(isDirective, name, member, argument) : throw Unexpected(at);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var element = (IsDirective ? "@" : "") + Name + (Member is null ? "" : $".{Member}");
        return Argument is null ? element : $"{element}({Argument}:)";
    }

    private static bool Skip(string text, ref int at, char character)
    {
        if (at == text.Length || text[at] != character) return false;
        at++;
        return true;
    }

    private static string NameAt(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && IsName(text[at], isFirst: at == start)) at++;
        return at > start ? text[start..at] : throw Unexpected(at);
    }

    private static bool IsName(char character, bool isFirst) =>
        char.IsAsciiLetter(character) || character == '_' || (!isFirst && char.IsAsciiDigit(character));

    private static GraphQLException Unexpected(int at) =>
        Lexer.SyntaxError(new Location(1, at + 1), "this is not how a schema coordinate is written");
}
