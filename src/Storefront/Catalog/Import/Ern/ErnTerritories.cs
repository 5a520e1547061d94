using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Storefront.Catalog.Import.Ern;

/// <summary>
/// Reads territories: ISO 3166-1 letters, <c>Worldwide</c>, or the numbers of CISAC's territory table (TIS).
/// </summary>
internal static partial class ErnTerritories
{
    /// <param name="Country">The country; null for the whole world.</param>
    public sealed record Territory(CountryCode? Country);

    // For countries the TIS numbers are those of ISO 3166-1.
    private const string Numbers =
        "AF4AL8DZ12AS16AD20AO24AI660AQ10AG28AR32AM51AW533AU36AT40AZ31BS44BH48BD50BB52BY112BE56BZ84BJ204BM60BT64" +
        "BO68BQ535BA70BW72BV74BR76IO86BN96BG100BF854BI108CV132KH116CM120CA124KY136CF140TD148CL152CN156CX162CC166" +
        "CO170KM174CG178CD180CK184CR188CI384HR191CU192CW531CY196CZ203DK208DJ262DM212DO214EC218EG818SV222GQ226ER232" +
        "EE233SZ748ET231FK238FO234FJ242FI246FR250GF254PF258TF260GA266GM270GE268DE276GH288GI292GR300GL304GD308GP312" +
        "GU316GT320GG831GN324GW624GY328HT332HM334VA336HN340HK344HU348IS352IN356ID360IR364IQ368IE372IM833IL376IT380" +
        "JM388JP392JE832JO400KZ398KE404KI296KP408KR410KW414KG417LA418LV428LB422LS426LR430LY434LI438LT440LU442MO446" +
        "MG450MW454MY458MV462ML466MT470MH584MQ474MR478MU480YT175MX484FM583MD498MC492MN496ME499MS500MA504MZ508MM104" +
        "NA516NR520NP524NL528NC540NZ554NI558NE562NG566NU570NF574MK807MP580NO578OM512PK586PW585PS275PA591PG598PY600" +
        "PE604PH608PN612PL616PT620PR630QA634RE638RO642RU643RW646BL652SH654KN659LC662MF663PM666VC670WS882SM674ST678" +
        "SA682SN686RS688SC690SL694SG702SX534SK703SI705SB90SO706ZA710GS239SS728ES724LK144SD729SR740SJ744SE752CH756" +
        "SY760TW158TJ762TZ834TH764TL626TG768TK772TO776TT780TN788TR792TM795TC796TV798UG800UA804AE784GB826US840UM581" +
        "UY858UZ860VU548VE862VN704VG92VI850WF876EH732YE887ZM894ZW716AX248";

    private const int World = 2136;

    private static readonly FrozenDictionary<int, CountryCode> ByNumber = NumberForm().Matches(Numbers)
        .ToFrozenDictionary(
            match => int.Parse(match.Groups[2].ValueSpan),
            match => Enum.Parse<CountryCode>(match.Groups[1].ValueSpan));

    /// <summary>
    /// The territory of the element; null when it is wrong, which refuses the message, or cannot be told here.
    /// </summary>
    public static Territory? Read(ErnCursor cursor)
    {
        var text = cursor.Text() ?? "";
        if (text == "Worldwide") return new Territory(null);
        if (CountryForm().IsMatch(text) && Enum.TryParse<CountryCode>(text, out var country))
            return new Territory(country);
        if (int.TryParse(text, out var number))
        {
            if (number == World) return new Territory(null);
            if (ByNumber.TryGetValue(number, out country)) return new Territory(country);
            if (number is >= 2100 and <= 2199) return Unsupported(cursor, text);
        }

        if (PartForm().IsMatch(text)) return Unsupported(cursor, text);
        cursor.Refuse(ProblemCode.InvalidTerritory, $"\"{text}\" is no territory: ISO 3166-1 alpha-2 or Worldwide.");
        return null;
    }

    private static Territory? Unsupported(ErnCursor cursor, string text)
    {
        cursor.Warn(ProblemCode.UnsupportedTerritory, $"{text} is no whole country, so it cannot be told here.");
        return null;
    }

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex CountryForm();

    // ISO 3166-2 parts of countries, and Kosovo, which ISO leaves to its users.
    [GeneratedRegex("^([A-Z]{2}-[A-Z0-9]{1,3}|XK)$", RegexOptions.CultureInvariant)]
    private static partial Regex PartForm();

    [GeneratedRegex("([A-Z]{2})([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();
}
