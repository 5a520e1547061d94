using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.8.5 All Variable Usages Are Allowed: a variable's type fits every place where the variable is used, in its
/// operation and in the fragments that it references transitively.
/// </summary>
internal static class AllVariableUsagesAreAllowed
{
    public static void Check(ValidationContext context, OperationUse operation)
    {
        foreach (var use in operation.VariableUses(context)) Check(context, operation, use);
    }

    private static void Check(ValidationContext context, OperationUse operation, VariableUse use)
    {
        if (use.Type is not { } locationType) return;
        if (operation.Variable(use.Node.Name.Value) is not { } definition) return;
        if (context.Schema.TypeOf(definition.Type) is not { } variableType) return;

        if (!IsVariableUsageAllowed(definition, variableType, locationType, use.HasDefault))
        {
            context.Report(
                $"The variable \"${use.Node.Name}: {variableType}\" is used where \"{locationType}\" is expected. "
                    + "Give it that type.",
                definition.Location,
                use.Node.Location);
        }

        // The specification's algorithm would let a default make up for it. Its text does not, nor does the reference
        // implementation: the variable may still be given as null, and the object would then hold nothing.
        if (use.OneOf is { } oneOf && !variableType.IsNonNull)
        {
            context.Report(
                $"The variable \"${use.Node.Name}: {variableType}\" may be null, but \"{oneOf}\" takes exactly one of "
                    + $"its fields, not null. Give it the type \"{variableType}!\".",
                definition.Location,
                use.Node.Location);
        }
    }

    private static bool IsVariableUsageAllowed(
        VariableDefinitionNode definition,
        TypeReference variableType,
        TypeReference locationType,
        bool hasLocationDefault)
    {
        if (!locationType.IsNonNull || variableType.IsNonNull) return AreTypesCompatible(variableType, locationType);
        var hasNonNullVariableDefault = definition.DefaultValue is not null and not NullValueNode;
        if (!hasNonNullVariableDefault && !hasLocationDefault) return false;
        return AreTypesCompatible(variableType, locationType.Nullable);
    }

    private static bool AreTypesCompatible(TypeReference variableType, TypeReference locationType)
    {
        if (locationType.IsNonNull && !variableType.IsNonNull) return false;
        return (variableType.Nullable, locationType.Nullable) switch
        {
            (ListType variable, ListType location) => AreTypesCompatible(variable.OfType, location.OfType),
            (ListType, _) or (_, ListType) => false,
            var (variable, location) => variable == location,
        };
    }
}
