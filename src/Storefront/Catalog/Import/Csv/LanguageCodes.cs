using System.Collections.Frozen;

namespace Storefront.Catalog.Import.Csv;

/// <summary>Language tags in the form BCP 47 asks for: the shortest code that a language has.</summary>
internal static class LanguageCodes
{
    // Codes of three letters (ISO 639-2, bibliographic ones too) with the two that stand for them.
    private static readonly FrozenDictionary<string, string> Two = Table().Split(' ')
        .ToFrozenDictionary(pair => pair[..3], pair => pair[3..], StringComparer.OrdinalIgnoreCase);

    /// <summary><c>jpn</c> becomes <c>ja</c>; a tag whose language has no shorter code stays as it is.</summary>
    public static string Shortest(string tag)
    {
        var language = tag.Split('-')[0];
        return Two.TryGetValue(language, out var two) ? two + tag[language.Length..] : tag;
    }

    private static string Table() =>
        "aaraa abkab afraf akaak albsq amham araar argan armhy asmas avaav aveae aymay azeaz bakba bambm baqeu " +
        "belbe benbn bihbh bisbi bodbo bosbs brebr bulbg burmy catca cescs chach chece chizh chucu chvcv corkw " +
        "cosco crecr cymcy czecs danda deude divdv dutnl dzodz ellel engen epoeo estet euseu eweee faofo fasfa " +
        "fijfj finfi frafr frefr fryfy fulff geoka gerde glagd glega glggl glvgv greel grngn gujgu hatht hauha " +
        "hebhe herhz hinhi hmoho hrvhr hunhu hyehy iboig iceis idoio iiiii ikuiu ileie inaia indid ipkik islis " +
        "itait javjv jpnja kalkl kankn kasks katka kaukr kazkk khmkm kikki kinrw kirky komkv konkg korko kuakj " +
        "kurku laolo latla lavlv limli linln litlt ltzlb lublu luglg macmk mahmh malml maomi marmr mayms mkdmk " +
        "mlgmg mltmt monmn mrimi msams myamy nauna navnv nblnr ndend ndong nepne nldnl nnonn nobnb norno nyany " +
        "ocioc ojioj orior ormom ossos panpa perfa plipi polpl porpt pusps quequ rohrm ronro rumro runrn rusru " +
        "sagsg sansa sinsi slksk slosk slvsl smese smosm snasn sndsd somso sotst spaes sqisq srdsc srpsr sswss " +
        "sunsu swasw swesv tahty tamta tattt telte tgktg tgltl thath tibbo tirti tonto tsntn tsots tuktk turtr " +
        "twitw uigug ukruk urdur uzbuz venve vievi volvo welcy wlnwa wolwo xhoxh yidyi yoryo zhaza zhozh zulzu";
}
