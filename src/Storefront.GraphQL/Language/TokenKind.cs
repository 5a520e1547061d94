namespace Storefront.GraphQL.Language;

/// <summary>
/// §2.1.5 The kinds of lexical token, and the end of the document. The value of a punctuator is its character.
/// </summary>
public enum TokenKind
{
    EndOfDocument,
    Name,
    Int,
    Float,
    String,
    BlockString,
    Bang = '!',
    Dollar = '$',
    Ampersand = '&',
    ParenLeft = '(',
    ParenRight = ')',
    Spread = '.',
    Colon = ':',
    EqualsSign = '=',
    At = '@',
    BracketLeft = '[',
    BracketRight = ']',
    BraceLeft = '{',
    Pipe = '|',
    BraceRight = '}',
}
