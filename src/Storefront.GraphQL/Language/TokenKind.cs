namespace Storefront.GraphQL.Language;

/// <summary>§2.1.5 The kinds of lexical token, and the end of the document.</summary>
public enum TokenKind
{
    EndOfDocument,
    Bang,
    Dollar,
    Ampersand,
    ParenLeft,
    ParenRight,
    Spread,
    Colon,
    EqualsSign,
    At,
    BracketLeft,
    BracketRight,
    BraceLeft,
    Pipe,
    BraceRight,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
