using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;
using Storefront.GraphQL.Types;
using Storefront.GraphQL.Validation.Limits;
using Storefront.GraphQL.Validation.Rules;

namespace Storefront.GraphQL.Validation;

/// <summary>§5 Validation: whether a document may be executed against a schema.</summary>
public static class Validator
{
    /// <summary>
    /// Every rule of §5 and of incremental delivery, in the order in which the reference implementation reports them.
    /// </summary>
    private static readonly Action<ValidationContext>[] Rules =
    [
        ExecutableDefinitions.Check,
        OperationTypeExistence.Check,
        OperationNameUniqueness.Check,
        LoneAnonymousOperation.Check,
        SingleRootField.Check,
        FragmentSpreadTypeExistence.Check,
        FragmentsOnObjectInterfaceOrUnionTypes.Check,
        VariablesAreInputTypes.Check,
        LeafFieldSelections.Check,
        FieldSelections.Check,
        FragmentNameUniqueness.Check,
        FragmentSpreadTargetDefined.Check,
        FragmentsMustBeUsed.Check,
        FragmentSpreadIsPossible.Check,
        FragmentSpreadsMustNotFormCycles.Check,
        VariableUniqueness.Check,
        AllVariableUsesDefined.Check,
        AllVariablesUsed.Check,
        DirectivesAreDefined.Check,
        DirectivesAreInValidLocations.Check,
        DirectivesAreUniquePerLocation.Check,
        IncrementalOperations.Check,
        IncrementalLabels.Check,
        StreamsAreOfLists.Check,
        ArgumentNames.Check,
        ArgumentUniqueness.Check,
        ValuesOfCorrectType.Check,
        InputObjectFieldNames.Check,
        InputObjectRequiredFields.Check,
        RequiredArguments.Check,
        AllVariableUsagesAreAllowed.Check,
        FieldSelectionMerging.Check,
        InputObjectFieldUniqueness.Check,
    ];

    /// <summary>
    /// Says what is wrong with the document; an empty list means that it may be executed.
    /// A document beyond a limit is refused for that alone, before the rules that cost.
    /// </summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationLimits limits)
    {
        var context = new ValidationContext(schema, document, limits);
        DocumentOutline.Draw(context);
        FragmentGraph.Explore(context);
        if (!ExtentLimits.Check(context)) return context.Errors;

        TypedWalk.Walk(context);
        if (!AliasLimit.Check(context)) return context.Errors;

        foreach (var rule in Rules)
        {
            rule(context);
            if (context.IsClosed) break;
        }
        return context.Errors;
    }
}
