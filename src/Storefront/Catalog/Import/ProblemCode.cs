namespace Storefront.Catalog.Import;

/// <summary>Everything an import may find wrong. Codes are only ever added.</summary>
public enum ProblemCode
{
    // A file as a whole.
    /// <summary>The file is not XML from beginning to end.</summary>
    NotWellFormed,
    /// <summary>
    /// The message brings a document type of its own, which could name other files or swell without end.
    /// </summary>
    DtdProhibited,
    /// <summary>Elements are nested deeper than any message needs.</summary>
    TooDeep,
    /// <summary>The file, or one text in it, is longer than the limit.</summary>
    TooLarge,
    /// <summary>A title or name that is longer than the catalogue can hold.</summary>
    TextTooLong,
    /// <summary>The root element is no message that this importer reads.</summary>
    UnknownMessage,
    /// <summary>The batch folder has no BatchComplete file yet: its sender is still at it.</summary>
    IncompleteBatch,

    // A message, seen element by element.
    /// <summary>An element that the message cannot do without is missing or empty.</summary>
    MissingElement,
    /// <summary>An element stands behind one that it must stand before.</summary>
    WrongElementOrder,
    /// <summary>An element that may occur once occurs again.</summary>
    RepeatedElement,
    /// <summary>The sender's party id is not a DDEX party id.</summary>
    InvalidDpid,
    /// <summary>Not a language tag (BCP 47).</summary>
    InvalidLanguage,
    /// <summary>Not a territory: ISO 3166-1 alpha-2, <c>Worldwide</c> or a TIS number.</summary>
    InvalidTerritory,
    /// <summary>A territory that is smaller or larger than a country, which a deal here cannot name.</summary>
    UnsupportedTerritory,
    /// <summary>Not a duration.</summary>
    InvalidDuration,
    /// <summary>Not a date.</summary>
    InvalidDate,
    /// <summary>Not a number, or one outside its range.</summary>
    InvalidNumber,
    /// <summary>Neither true nor false.</summary>
    InvalidFlag,
    /// <summary>An instant without a time zone, taken as UTC.</summary>
    MissingTimeZone,
    /// <summary>A role that the standard does not know.</summary>
    UnknownRole,

    // Identifiers.
    /// <summary>Not an ISRC.</summary>
    InvalidIsrc,
    /// <summary>Not an ISWC, or its check digit is wrong.</summary>
    InvalidIswc,
    /// <summary>Not a UPC, EAN or GTIN-14, or its check digit is wrong.</summary>
    InvalidGtin,
    /// <summary>Not an ISNI, or its check character is wrong.</summary>
    InvalidIsni,
    /// <summary>Not an IPI name number, or its check digits are wrong.</summary>
    InvalidIpi,
    /// <summary>A party has the ISNI or IPI name number of another one of the sender.</summary>
    SharedPartyNumber,
    /// <summary>Not a GRid, or its check character is wrong.</summary>
    InvalidGrid,

    // A message, seen whole.
    /// <summary>A reference to something that the message does not hold.</summary>
    DanglingReference,
    /// <summary>Two things in the message carry the same reference.</summary>
    DuplicateReference,
    /// <summary>
    /// A release without an identifier cannot be found again, so nothing later could be said about it.
    /// </summary>
    MissingReleaseId,
    /// <summary>A recording without an identifier cannot be found again.</summary>
    MissingRecordingId,
    /// <summary>A share outside 0 to 100 per cent.</summary>
    InvalidShare,
    /// <summary>The shares of one recording's rights do not add up to 100 per cent.</summary>
    SharesDoNotAddUp,
    /// <summary>
    /// A message of this sender and id was taken before, with another content; this one changed nothing.
    /// </summary>
    MessageIdReused,
    /// <summary>The message has no id; its content's digest stands in for one.</summary>
    MissingMessageId,
    /// <summary>A video, text or other resource, which the catalogue does not keep.</summary>
    UnsupportedResource,

    // Deals.
    /// <summary>A deal ends before it starts.</summary>
    EndsBeforeStart,
    /// <summary>A deal without a territory allows nothing.</summary>
    MissingTerritory,
    /// <summary>A deal without a use allows nothing.</summary>
    MissingUse,
    /// <summary>A deal without a period allows nothing.</summary>
    MissingPeriod,
    /// <summary>A use that the shop has no word for; it is not allowed by this deal.</summary>
    UnknownUse,
    /// <summary>A commercial model that the shop has no word for.</summary>
    UnknownCommercialModel,
    /// <summary>A deal under a condition that the shop cannot keep, so it was not made at all.</summary>
    UnsupportedCondition,
    /// <summary>A deal for another service than the message's recipient.</summary>
    AnotherChannel,
    /// <summary>A price above the highest price of a song; the deal was not made.</summary>
    PriceTooHigh,
    /// <summary>A price in another currency than that of orders: it is kept, but nothing is sold for it.</summary>
    CurrencyNotTaken,
    /// <summary>A price without a currency, or in one that ISO 4217 does not know.</summary>
    InvalidCurrency,
    /// <summary>Not an amount of money in its currency.</summary>
    InvalidPrice,

    // CSV.
    /// <summary>The file's header names none of the layouts that are read.</summary>
    UnknownLayout,
    /// <summary>A row has more or fewer fields than the header.</summary>
    WrongFieldCount,
    /// <summary>A quoted field never ends; nothing behind it can be told apart.</summary>
    UnclosedQuote,
    /// <summary>Bytes that are not UTF-8, or a NUL character.</summary>
    InvalidText,
    /// <summary>A field that a row cannot do without is empty.</summary>
    MissingField,
    /// <summary>The same id stands on an earlier row of this file.</summary>
    DuplicateId,
    /// <summary>An artist id that neither the files nor the catalogue know.</summary>
    UnknownArtist,
    /// <summary>An album id that neither the files nor the catalogue know.</summary>
    UnknownAlbum,
    /// <summary>A song id that neither the files nor the catalogue know, or whose own row was refused.</summary>
    UnknownSong,
    /// <summary>A header names a column twice.</summary>
    DuplicateColumn,
    /// <summary>Text stands behind the closing quote of a field.</summary>
    BrokenQuote
}
