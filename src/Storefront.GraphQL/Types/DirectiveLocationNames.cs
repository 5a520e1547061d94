using System.Collections.Frozen;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.Types;

/// <summary>§3.13 The locations of directives as SDL and introspection spell them.</summary>
public static class DirectiveLocationNames
{
    private static readonly string[] Names =
        Array.ConvertAll(Enum.GetNames<DirectiveLocation>(), Naming.Constant);

    private static readonly FrozenDictionary<string, DirectiveLocation> ByName =
        Enum.GetValues<DirectiveLocation>().ToFrozenDictionary(location => Names[(int)location]);

    /// <summary>The name the specification gives the location.</summary>
    public static string SdlName(this DirectiveLocation location) => Names[(int)location];

    /// <summary>The location as a sentence names it.</summary>
    internal static string Title(this DirectiveLocation location) =>
        location.SdlName().Replace('_', ' ').ToLowerInvariant();

    /// <summary>How a definition of a type of that kind begins.</summary>
    internal static string Keyword(this DirectiveLocation kind) => kind switch
    {
        DirectiveLocation.Object => "type",
        DirectiveLocation.InputObject => "input",
        _ => kind.SdlName().ToLowerInvariant(),
    };

    /// <summary>The location of that name; false when the specification has none.</summary>
    public static bool TryParse(string name, out DirectiveLocation location) => ByName.TryGetValue(name, out location);
}
