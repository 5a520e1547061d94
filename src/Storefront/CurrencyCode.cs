namespace Storefront;

/// <summary>A currency by its ISO 4217 code, with the name that ISO gives it.</summary>
/// <remarks>
/// List one as of the end of 2025, without the codes that have no minor unit (metals, the SDR, tests), because an
/// amount here is a count of minor units. Stored as its three letters; the order of the members means nothing.
/// </remarks>
public enum CurrencyCode
{
    /// <summary>UAE Dirham.</summary>
    AED,
    /// <summary>Afghani.</summary>
    AFN,
    /// <summary>Lek.</summary>
    ALL,
    /// <summary>Armenian Dram.</summary>
    AMD,
    /// <summary>Kwanza.</summary>
    AOA,
    /// <summary>Argentine Peso.</summary>
    ARS,
    /// <summary>Australian Dollar.</summary>
    AUD,
    /// <summary>Aruban Florin.</summary>
    AWG,
    /// <summary>Azerbaijan Manat.</summary>
    AZN,
    /// <summary>Convertible Mark.</summary>
    BAM,
    /// <summary>Barbados Dollar.</summary>
    BBD,
    /// <summary>Taka.</summary>
    BDT,
    /// <summary>Bulgarian Lev.</summary>
    BGN,
    /// <summary>Bahraini Dinar.</summary>
    BHD,
    /// <summary>Burundi Franc.</summary>
    BIF,
    /// <summary>Bermudian Dollar.</summary>
    BMD,
    /// <summary>Brunei Dollar.</summary>
    BND,
    /// <summary>Boliviano.</summary>
    BOB,
    /// <summary>Mvdol.</summary>
    BOV,
    /// <summary>Brazilian Real.</summary>
    BRL,
    /// <summary>Bahamian Dollar.</summary>
    BSD,
    /// <summary>Ngultrum.</summary>
    BTN,
    /// <summary>Pula.</summary>
    BWP,
    /// <summary>Belarusian Ruble.</summary>
    BYN,
    /// <summary>Belize Dollar.</summary>
    BZD,
    /// <summary>Canadian Dollar.</summary>
    CAD,
    /// <summary>Congolese Franc.</summary>
    CDF,
    /// <summary>WIR Euro.</summary>
    CHE,
    /// <summary>Swiss Franc.</summary>
    CHF,
    /// <summary>WIR Franc.</summary>
    CHW,
    /// <summary>Unidad de Fomento.</summary>
    CLF,
    /// <summary>Chilean Peso.</summary>
    CLP,
    /// <summary>Yuan Renminbi.</summary>
    CNY,
    /// <summary>Colombian Peso.</summary>
    COP,
    /// <summary>Unidad de Valor Real.</summary>
    COU,
    /// <summary>Costa Rican Colon.</summary>
    CRC,
    /// <summary>Cuban Peso.</summary>
    CUP,
    /// <summary>Cabo Verde Escudo.</summary>
    CVE,
    /// <summary>Czech Koruna.</summary>
    CZK,
    /// <summary>Djibouti Franc.</summary>
    DJF,
    /// <summary>Danish Krone.</summary>
    DKK,
    /// <summary>Dominican Peso.</summary>
    DOP,
    /// <summary>Algerian Dinar.</summary>
    DZD,
    /// <summary>Egyptian Pound.</summary>
    EGP,
    /// <summary>Nakfa.</summary>
    ERN,
    /// <summary>Ethiopian Birr.</summary>
    ETB,
    /// <summary>Euro.</summary>
    EUR,
    /// <summary>Fiji Dollar.</summary>
    FJD,
    /// <summary>Falkland Islands Pound.</summary>
    FKP,
    /// <summary>Pound Sterling.</summary>
    GBP,
    /// <summary>Lari.</summary>
    GEL,
    /// <summary>Ghana Cedi.</summary>
    GHS,
    /// <summary>Gibraltar Pound.</summary>
    GIP,
    /// <summary>Dalasi.</summary>
    GMD,
    /// <summary>Guinean Franc.</summary>
    GNF,
    /// <summary>Quetzal.</summary>
    GTQ,
    /// <summary>Guyana Dollar.</summary>
    GYD,
    /// <summary>Hong Kong Dollar.</summary>
    HKD,
    /// <summary>Lempira.</summary>
    HNL,
    /// <summary>Gourde.</summary>
    HTG,
    /// <summary>Forint.</summary>
    HUF,
    /// <summary>Rupiah.</summary>
    IDR,
    /// <summary>New Israeli Sheqel.</summary>
    ILS,
    /// <summary>Indian Rupee.</summary>
    INR,
    /// <summary>Iraqi Dinar.</summary>
    IQD,
    /// <summary>Iranian Rial.</summary>
    IRR,
    /// <summary>Iceland Krona.</summary>
    ISK,
    /// <summary>Jamaican Dollar.</summary>
    JMD,
    /// <summary>Jordanian Dinar.</summary>
    JOD,
    /// <summary>Yen.</summary>
    JPY,
    /// <summary>Kenyan Shilling.</summary>
    KES,
    /// <summary>Som.</summary>
    KGS,
    /// <summary>Riel.</summary>
    KHR,
    /// <summary>Comorian Franc.</summary>
    KMF,
    /// <summary>North Korean Won.</summary>
    KPW,
    /// <summary>Won.</summary>
    KRW,
    /// <summary>Kuwaiti Dinar.</summary>
    KWD,
    /// <summary>Cayman Islands Dollar.</summary>
    KYD,
    /// <summary>Tenge.</summary>
    KZT,
    /// <summary>Lao Kip.</summary>
    LAK,
    /// <summary>Lebanese Pound.</summary>
    LBP,
    /// <summary>Sri Lanka Rupee.</summary>
    LKR,
    /// <summary>Liberian Dollar.</summary>
    LRD,
    /// <summary>Loti.</summary>
    LSL,
    /// <summary>Libyan Dinar.</summary>
    LYD,
    /// <summary>Moroccan Dirham.</summary>
    MAD,
    /// <summary>Moldovan Leu.</summary>
    MDL,
    /// <summary>Malagasy Ariary.</summary>
    MGA,
    /// <summary>Denar.</summary>
    MKD,
    /// <summary>Kyat.</summary>
    MMK,
    /// <summary>Tugrik.</summary>
    MNT,
    /// <summary>Pataca.</summary>
    MOP,
    /// <summary>Ouguiya.</summary>
    MRU,
    /// <summary>Mauritius Rupee.</summary>
    MUR,
    /// <summary>Rufiyaa.</summary>
    MVR,
    /// <summary>Malawi Kwacha.</summary>
    MWK,
    /// <summary>Mexican Peso.</summary>
    MXN,
    /// <summary>Mexican Unidad de Inversion (UDI).</summary>
    MXV,
    /// <summary>Malaysian Ringgit.</summary>
    MYR,
    /// <summary>Mozambique Metical.</summary>
    MZN,
    /// <summary>Namibia Dollar.</summary>
    NAD,
    /// <summary>Naira.</summary>
    NGN,
    /// <summary>Cordoba Oro.</summary>
    NIO,
    /// <summary>Norwegian Krone.</summary>
    NOK,
    /// <summary>Nepalese Rupee.</summary>
    NPR,
    /// <summary>New Zealand Dollar.</summary>
    NZD,
    /// <summary>Rial Omani.</summary>
    OMR,
    /// <summary>Balboa.</summary>
    PAB,
    /// <summary>Sol.</summary>
    PEN,
    /// <summary>Kina.</summary>
    PGK,
    /// <summary>Philippine Peso.</summary>
    PHP,
    /// <summary>Pakistan Rupee.</summary>
    PKR,
    /// <summary>Zloty.</summary>
    PLN,
    /// <summary>Guarani.</summary>
    PYG,
    /// <summary>Qatari Rial.</summary>
    QAR,
    /// <summary>Romanian Leu.</summary>
    RON,
    /// <summary>Serbian Dinar.</summary>
    RSD,
    /// <summary>Russian Ruble.</summary>
    RUB,
    /// <summary>Rwanda Franc.</summary>
    RWF,
    /// <summary>Saudi Riyal.</summary>
    SAR,
    /// <summary>Solomon Islands Dollar.</summary>
    SBD,
    /// <summary>Seychelles Rupee.</summary>
    SCR,
    /// <summary>Sudanese Pound.</summary>
    SDG,
    /// <summary>Swedish Krona.</summary>
    SEK,
    /// <summary>Singapore Dollar.</summary>
    SGD,
    /// <summary>Saint Helena Pound.</summary>
    SHP,
    /// <summary>Leone.</summary>
    SLE,
    /// <summary>Somali Shilling.</summary>
    SOS,
    /// <summary>Surinam Dollar.</summary>
    SRD,
    /// <summary>South Sudanese Pound.</summary>
    SSP,
    /// <summary>Dobra.</summary>
    STN,
    /// <summary>El Salvador Colon.</summary>
    SVC,
    /// <summary>Syrian Pound.</summary>
    SYP,
    /// <summary>Lilangeni.</summary>
    SZL,
    /// <summary>Baht.</summary>
    THB,
    /// <summary>Somoni.</summary>
    TJS,
    /// <summary>Turkmenistan New Manat.</summary>
    TMT,
    /// <summary>Tunisian Dinar.</summary>
    TND,
    /// <summary>Pa’anga.</summary>
    TOP,
    /// <summary>Turkish Lira.</summary>
    TRY,
    /// <summary>Trinidad and Tobago Dollar.</summary>
    TTD,
    /// <summary>New Taiwan Dollar.</summary>
    TWD,
    /// <summary>Tanzanian Shilling.</summary>
    TZS,
    /// <summary>Hryvnia.</summary>
    UAH,
    /// <summary>Uganda Shilling.</summary>
    UGX,
    /// <summary>US Dollar.</summary>
    USD,
    /// <summary>US Dollar (Next day).</summary>
    USN,
    /// <summary>Uruguay Peso en Unidades Indexadas (UI).</summary>
    UYI,
    /// <summary>Peso Uruguayo.</summary>
    UYU,
    /// <summary>Unidad Previsional.</summary>
    UYW,
    /// <summary>Uzbekistan Sum.</summary>
    UZS,
    /// <summary>Bolívar Soberano.</summary>
    VED,
    /// <summary>Bolívar Soberano.</summary>
    VES,
    /// <summary>Dong.</summary>
    VND,
    /// <summary>Vatu.</summary>
    VUV,
    /// <summary>Tala.</summary>
    WST,
    /// <summary>Arab Accounting Dinar.</summary>
    XAD,
    /// <summary>CFA Franc BEAC.</summary>
    XAF,
    /// <summary>East Caribbean Dollar.</summary>
    XCD,
    /// <summary>Caribbean Guilder.</summary>
    XCG,
    /// <summary>CFA Franc BCEAO.</summary>
    XOF,
    /// <summary>CFP Franc.</summary>
    XPF,
    /// <summary>Yemeni Rial.</summary>
    YER,
    /// <summary>Rand.</summary>
    ZAR,
    /// <summary>Zambian Kwacha.</summary>
    ZMW,
    /// <summary>Zimbabwe Gold.</summary>
    ZWG,
}
