using System.Collections.Frozen;

namespace Storefront.GraphQL.Types;

/// <summary>§3.13 The locations of directives as SDL and introspection spell them.</summary>
public static class DirectiveLocationNames
{
    private static readonly string[] Names =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE",
        "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ];

    private static readonly FrozenDictionary<string, DirectiveLocation> ByName =
        Enum.GetValues<DirectiveLocation>().ToFrozenDictionary(location => Names[(int)location]);

    /// <summary>The name the specification gives the location.</summary>
    public static string SdlName(this DirectiveLocation location) => Names[(int)location];

    /// <summary>The location as a sentence names it.</summary>
    internal static string Title(this DirectiveLocation location) =>
        location.SdlName().Replace('_', ' ').ToLowerInvariant();

    /// <summary>The location of that name; false when the specification has none.</summary>
    public static bool TryParse(string name, out DirectiveLocation location) => ByName.TryGetValue(name, out location);
}
