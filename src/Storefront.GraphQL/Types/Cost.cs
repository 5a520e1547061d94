using System.Globalization;
using Storefront.GraphQL.Language;

namespace Storefront.GraphQL.Types;

/// <summary>
/// The directive <c>@cost</c> of the GraphQL cost specification (IBM, draft of 2021): what a field, an argument, an
/// input field or an object adds to the price of an operation.
/// </summary>
public static class Cost
{
    /// <summary>What an object weighs that says nothing; all else weighs nothing.</summary>
    internal const double OfObject = 1;

    /// <summary>The definition, for schemas that use it.</summary>
    public static DirectiveDefinition Directive { get; } = new("cost")
    {
        Description = "What it adds to the price of an operation each time. Without it an object adds 1, all else 0.",
        Arguments = { new("weight", new NonNullType(ScalarType.String)) { Description = "A number." } },
        Locations =
        [
            DirectiveLocation.ArgumentDefinition, DirectiveLocation.Enum, DirectiveLocation.FieldDefinition,
            DirectiveLocation.InputFieldDefinition, DirectiveLocation.Object, DirectiveLocation.Scalar,
        ],
    };

    /// <summary>The directive as written on an element of the schema.</summary>
    public static DirectiveNode Of(double weight) =>
        Directive.Written(("weight", $"\"{weight.ToString(CultureInfo.InvariantCulture)}\""));

    /// <summary>The weight among the directives of an element; null when there is none.</summary>
    internal static double? In(IReadOnlyList<DirectiveNode> directives) =>
        Directive.In(directives)?.Arguments is [{ Value: StringValueNode text }]
        && double.TryParse(text.Value, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : null;
}
