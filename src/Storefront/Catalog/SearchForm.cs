using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Storefront.Catalog;

/// <summary>
/// The form in which titles and names are compared by search: lower case, without diacritics, half and full width
/// alike, every Chinese, Japanese and Korean character a word of its own. <c>Tiếng Việt 中国</c> becomes
/// <c>" tieng viet 中 国 "</c>.
/// </summary>
/// <remarks>
/// It is made here and stored, not asked of the database, so that both databases find the same. The spaces serve
/// PostgreSQL's trigrams: they find words of one and two characters by index only when spaces surround them.
/// </remarks>
public static class SearchForm
{
    /// <summary>The form of several texts, one a line, in which repeated lines stand once.</summary>
    public static string Of(params IEnumerable<string> texts) =>
        string.Join('\n', texts.Select(Folded).Distinct());

    /// <summary>
    /// A pattern for <c>LIKE ... ESCAPE '\'</c> that finds what a reader types: its words in a row, the last one
    /// perhaps not finished.
    /// </summary>
    public static string LikePattern(string text)
    {
        var form = Folded(text);
        var endsInside = form.Length > 1 && !StandsAlone(Rune.GetRuneAt(form, LastRuneAt(form)));
        if (endsInside) form = form[..^1];
        return '%' + Escaped(form) + '%';
    }

    /// <summary>A part of a pattern that finds exactly itself.</summary>
    public static string Escaped(string form) =>
        form.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[");

    private static string Folded(string text)
    {
        var form = new StringBuilder(text.Length + 16).Append(' ');
        foreach (var rune in text.EnumerateRunes()) Append(form, Rune.ToLowerInvariant(rune));
        if (form[^1] != ' ') form.Append(' ');
        return form.Length > 1 ? form.ToString() : Signs(text);
    }

    // A song may be called "÷" or "!!!".
    private static string Signs(string text)
    {
        var signs = new StringBuilder().Append(' ');
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && !IsVariationSelector(rune)) signs.Append(rune);
        return signs.Append(' ').ToString();
    }

    private static void Append(StringBuilder form, Rune rune)
    {
        if (!rune.IsAscii && rune.IsBmp && Replaced.TryGetValue((char)rune.Value, out var replacement))
        {
            foreach (var part in replacement.EnumerateRunes()) AppendFolded(form, part);
            return;
        }
        AppendFolded(form, rune);
    }

    private static void AppendFolded(StringBuilder form, Rune rune)
    {
        if (IsApostrophe(rune) || IsLatinMark(rune) || IsVariationSelector(rune)) return;
        if (TryVoice(form, rune)) return;
        if (StandsAlone(rune))
        {
            if (form[^1] != ' ') form.Append(' ');
            form.Append(rune).Append(' ');
        }
        else if (Rune.IsLetterOrDigit(rune) || IsMark(rune)) form.Append(rune);
        else if (form[^1] != ' ') form.Append(' ');
    }

    // "don't" is one word, and is typed without its apostrophe as often as with it.
    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '\u2019' or '\u02BC' or '`' or '\u00B4';

    // Diacritics that follow their letter; in Thai, Hindi or Arabic such marks are letters and stay.
    private static bool IsLatinMark(Rune rune) => rune.Value is >= 0x300 and <= 0x36F;

    // Some keyboards write an emoji or a character with the look they mean, others without.
    private static bool IsVariationSelector(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Half-width and decomposed kana write "ga" as "ka" and a mark; the composed letter is one or two places on.
    private static bool TryVoice(StringBuilder form, Rune rune)
    {
        var steps = rune.Value switch { 0x3099 or 0xFF9E => 1, 0x309A or 0xFF9F => 2, _ => 0 };
        if (steps == 0) return false;
        if (form.Length < 2) return true;
        var letter = form[^2];
        if (letter is 'う' or 'ウ') form[^2] = (char)(letter + 0x4E);
        else if (letter is (>= 'か' and <= 'ほ') or (>= 'カ' and <= 'ホ')) form[^2] = (char)(letter + steps);
        return true;
    }

    // Scripts that put no spaces between words, where two characters are already a word worth finding.
    private static bool StandsAlone(Rune rune) =>
        rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF)
        && Rune.IsLetterOrDigit(rune);

    private static int LastRuneAt(string form) => char.IsLowSurrogate(form[^2]) ? form.Length - 3 : form.Length - 2;

    // Pairs of a letter and what stands for it: Latin, Greek and Cyrillic without diacritics, full width to half,
    // half-width kana to full. Unicode's own tables are out of reach, because the runtime is built without them
    // (InvariantGlobalization) and its string.Normalize returns what it is given.
    private const string Pairs =
        "àaáaâaãaäaåaçcèeéeêeëeìiíiîiïiðdñnòoóoôoõoöoøoùuúuûuüuýyÿyāaăaąaćcĉcċcčcďdđdēeĕeėeęeěeĝgğgġgģgĥh" +
        "ħhĩiīiĭiįiıiĵjķkĺlļlľlłlńnņnňnŋnōoŏoőoŕrŗrřrśsŝsşsšsţtťtŧtũuūuŭuůuűuųuŵwŷyźzżzžzſsơoưuǎaǐiǒoǔuǖu" +
        "ǘuǚuǜuǟaǡaǧgǩkǫoǭoǯʒǰjǵgǹnǻaǿoȁaȃaȅeȇeȉiȋiȍoȏoȑrȓrȕuȗușsțtȟhȧaȩeȫoȭoȯoȱoȳyʹʹΐιάαέεήηίιΰυςσϊιϋυόο" +
        "ύυώωϐβϑθϒυϓυϔυϕφϖπϰκϱρϲςϵεйиѐеёеѓгїіќкѝиўуѷѵӂжӑаӓаӗеӛәӝжӟзӣиӥиӧоӫөӭэӯуӱуӳуӵчӹыḁaḃbḅbḇbḉcḋdḍdḏdḑd" +
        "ḓdḕeḗeḙeḛeḝeḟfḡgḣhḥhḧhḩhḫhḭiḯiḱkḳkḵkḷlḹlḻlḽlḿmṁmṃmṅnṇnṉnṋnṍoṏoṑoṓoṕpṗpṙrṛrṝrṟrṡsṣsṥsṧsṩsṫtṭtṯtṱt" +
        "ṳuṵuṷuṹuṻuṽvṿvẁwẃwẅwẇwẉwẋxẍxẏyẑzẓzẕzẖhẗtẘwẙyẛsạaảaấaầaẩaẫaậaắaằaẳaẵaặaẹeẻeẽeếeềeểeễeệeỉiịiọoỏoốo" +
        "ồoổoỗoộoớoờoởoỡoợoụuủuứuừuửuữuựuỳyỵyỷyỹyἀαἁαἂαἃαἄαἅαἆαἇαἐεἑεἒεἓεἔεἕεἠηἡηἢηἣηἤηἥηἦηἧηἰιἱιἲιἳιἴιἵι" +
        "ἶιἷιὀοὁοὂοὃοὄοὅοὐυὑυὒυὓυὔυὕυὖυὗυὠωὡωὢωὣωὤωὥωὦωὧωὰαάαὲεέεὴηήηὶιίιὸοόοὺυύυὼωώωᾀαᾁαᾂαᾃαᾄαᾅαᾆαᾇαᾐηᾑη" +
        "ᾒηᾓηᾔηᾕηᾖηᾗηᾠωᾡωᾢωᾣωᾤωᾥωᾦωᾧωᾰαᾱαᾲαᾳαᾴαᾶαᾷαιιῂηῃηῄηῆηῇηῐιῑιῒιΐιῖιῗιῠυῡυῢυΰυῤρῥρῦυῧυῲωῳωῴωῶωῷωªa²2" +
        "³3µμ¹1ºo⁰0ⁱi⁴4⁵5⁶6⁷7⁸8⁹9ⁿn₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9０0１1２2３3４4５5６6７7８8９9ａaｂbｃcｄdｅeｆfｇgｈhｉiｊjｋkｌlｍmｎnｏo" +
        "ｐpｑqｒrｓsｔtｕuｖvｗwｘxｙyｚzｦヲｧァｨィｩゥｪェｫォｬャｭュｮョｯッｰーｱアｲイｳウｴエｵオｶカｷキｸクｹケｺコｻサｼシｽスｾセｿソﾀタﾁチﾂツﾃテﾄトﾅナﾆニﾇヌﾈネﾉノﾊハ" +
        "ﾋヒﾌフﾍヘﾎホﾏマﾐミﾑムﾒメﾓモﾔヤﾕユﾖヨﾗラﾘリﾙルﾚレﾛロﾜワﾝン";

    private static readonly FrozenDictionary<char, string> Replaced = Pairs.Chunk(2)
        .Select(pair => KeyValuePair.Create(pair[0], pair[1].ToString()))
        .Concat(
        [
            new('ß', "ss"), new('æ', "ae"), new('ǣ', "ae"), new('ǽ', "ae"), new('œ', "oe"), new('þ', "th"),
            new('ĳ', "ij"), new('ǆ', "dz"), new('ǉ', "lj"), new('ǌ', "nj"), new('ǳ', "dz"), new('ŉ', "n"),
            new('ﬀ', "ff"), new('ﬁ', "fi"), new('ﬂ', "fl"), new('ﬃ', "ffi"), new('ﬄ', "ffl"), new('ﬅ', "st"),
            new('ﬆ', "st"),
        ])
        .ToFrozenDictionary();
}
