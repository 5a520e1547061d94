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
    /// Every rule of §5 and of incremental delivery, in the order in which the reference implementation reports them,
    /// with the name it has there.
    /// </summary>
    private static readonly (string Name, Action<ValidationContext> Check)[] Rules =
    [
        ("ExecutableDefinitionsRule", ExecutableDefinitions.Check),
        ("KnownOperationTypesRule", OperationTypeExistence.Check),
        ("UniqueOperationNamesRule", OperationNameUniqueness.Check),
        ("LoneAnonymousOperationRule", LoneAnonymousOperation.Check),
        ("SingleFieldSubscriptionsRule", SingleRootField.Check),
        ("KnownTypeNamesRule", FragmentSpreadTypeExistence.Check),
        ("FragmentsOnCompositeTypesRule", FragmentsOnObjectInterfaceOrUnionTypes.Check),
        ("VariablesAreInputTypesRule", VariablesAreInputTypes.Check),
        ("ScalarLeafsRule", LeafFieldSelections.Check),
        ("FieldsOnCorrectTypeRule", FieldSelections.Check),
        ("UniqueFragmentNamesRule", FragmentNameUniqueness.Check),
        ("KnownFragmentNamesRule", FragmentSpreadTargetDefined.Check),
        ("NoUnusedFragmentsRule", FragmentsMustBeUsed.Check),
        ("PossibleFragmentSpreadsRule", FragmentSpreadIsPossible.Check),
        ("NoFragmentCyclesRule", FragmentSpreadsMustNotFormCycles.Check),
        ("UniqueVariableNamesRule", VariableUniqueness.Check),
        ("NoUndefinedVariablesRule", AllVariableUsesDefined.Check),
        ("NoUnusedVariablesRule", AllVariablesUsed.Check),
        ("KnownDirectivesRule", DirectivesAreDefined.Check),
        ("KnownDirectivesRule", DirectivesAreInValidLocations.Check),
        ("UniqueDirectivesPerLocationRule", DirectivesAreUniquePerLocation.Check),
        ("DeferStreamDirectiveOnRootFieldRule", IncrementalOperations.Check),
        ("DeferStreamDirectiveLabelRule", IncrementalLabels.Check),
        ("StreamDirectiveOnListFieldRule", StreamsAreOfLists.Check),
        ("KnownArgumentNamesRule", ArgumentNames.Check),
        ("UniqueArgumentNamesRule", ArgumentUniqueness.Check),
        ("ValuesOfCorrectTypeRule", ValuesOfCorrectType.Check),
        ("ValuesOfCorrectTypeRule", InputObjectFieldNames.Check),
        ("ValuesOfCorrectTypeRule", InputObjectRequiredFields.Check),
        ("ProvidedRequiredArgumentsRule", RequiredArguments.Check),
        ("VariablesInAllowedPositionRule", AllVariableUsagesAreAllowed.Check),
        ("OverlappingFieldsCanBeMergedRule", FieldSelectionMerging.Check),
        ("UniqueInputFieldNamesRule", InputObjectFieldUniqueness.Check),
    ];

    /// <summary>
    /// Says what is wrong with the document; an empty list means that it may be executed.
    /// A document beyond a limit is refused for that alone, before the rules that cost.
    /// </summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationLimits limits)
    {
        var context = new ValidationContext(schema, document, limits);
        TypedWalk.Walk(context);
        FragmentGraph.Explore(context);
        if (!ExtentLimits.Check(context) || !AliasLimit.Check(context)) return context.Errors;

        foreach (var (name, check) in Rules)
        {
            context.Rule = name;
            check(context);
            if (context.IsClosed) break;
        }
        return context.Errors;
    }
}
