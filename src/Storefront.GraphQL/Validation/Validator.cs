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
        ("ExecutableDefinitionsRule", Each(all => all.Document.Definitions, ExecutableDefinitions.Check)),
        ("KnownOperationTypesRule", Each(all => all.Operations, OperationTypeExistence.Check)),
        ("UniqueOperationNamesRule", OperationNameUniqueness.Check),
        ("LoneAnonymousOperationRule", Each(all => all.Operations, LoneAnonymousOperation.Check)),
        ("SingleFieldSubscriptionsRule", Each(all => all.Operations, SingleRootField.Check)),
        ("KnownTypeNamesRule", Each(all => all.TypeConditions, FragmentSpreadTypeExistence.Check)),
        ("FragmentsOnCompositeTypesRule", Each(
            all => all.TypeConditions, FragmentsOnObjectInterfaceOrUnionTypes.Check)),
        ("VariablesAreInputTypesRule", Each(all => all.Operations, VariablesAreInputTypes.Check)),
        ("ScalarLeafsRule", Each(all => all.Fields, LeafFieldSelections.Check)),
        ("FieldsOnCorrectTypeRule", Each(all => all.Fields, FieldSelections.Check)),
        ("UniqueFragmentNamesRule", FragmentNameUniqueness.Check),
        ("KnownFragmentNamesRule", Each(all => all.Spreads, FragmentSpreadTargetDefined.Check)),
        ("NoUnusedFragmentsRule", FragmentsMustBeUsed.Check),
        ("PossibleFragmentSpreadsRule", FragmentSpreadIsPossible.Check),
        ("NoFragmentCyclesRule", Each(all => all.FragmentCycles, FragmentSpreadsMustNotFormCycles.Check)),
        ("UniqueVariableNamesRule", Each(all => all.Operations, VariableUniqueness.Check)),
        ("NoUndefinedVariablesRule", Each(all => all.Operations, AllVariableUsesDefined.Check)),
        ("NoUnusedVariablesRule", Each(all => all.Operations, AllVariablesUsed.Check)),
        ("KnownDirectivesRule", Each(all => all.Directives, DirectivesAreDefined.Check)),
        ("KnownDirectivesRule", Each(all => all.Directives, DirectivesAreInValidLocations.Check)),
        ("UniqueDirectivesPerLocationRule", Each(all => all.Directives, DirectivesAreUniquePerLocation.Check)),
        ("DeferStreamDirectiveOnRootFieldRule", Each(all => all.Operations, IncrementalOperations.Check)),
        ("DeferStreamDirectiveLabelRule", IncrementalLabels.Check),
        ("StreamDirectiveOnListFieldRule", Each(all => all.Fields, StreamsAreOfLists.Check)),
        ("KnownArgumentNamesRule", Each(all => all.Arguments, ArgumentNames.Check)),
        ("UniqueArgumentNamesRule", Each(all => all.Arguments, ArgumentUniqueness.Check)),
        ("ValuesOfCorrectTypeRule", Each(all => all.Literals, ValuesOfCorrectType.Check)),
        ("ValuesOfCorrectTypeRule", Each(all => all.Objects, ValuesOfCorrectType.CheckOneOf)),
        ("ValuesOfCorrectTypeRule", Each(all => all.Objects, InputObjectFieldNames.Check)),
        ("ValuesOfCorrectTypeRule", Each(all => all.Objects, InputObjectRequiredFields.Check)),
        ("ProvidedRequiredArgumentsRule", Each(all => all.Arguments, RequiredArguments.Check)),
        ("VariablesInAllowedPositionRule", Each(all => all.Operations, AllVariableUsagesAreAllowed.Check)),
        ("OverlappingFieldsCanBeMergedRule", FieldSelectionMerging.Check),
        ("UniqueInputFieldNamesRule", Each(all => all.Objects, InputObjectFieldUniqueness.Check)),
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

    /// <summary>A rule that looks at one construct of a kind after the other.</summary>
    private static Action<ValidationContext> Each<T>(
        Func<ValidationContext, IReadOnlyList<T>> kind, Action<ValidationContext, T> check) => context =>
    {
        var constructs = kind(context);
        for (var index = 0; index < constructs.Count; index++) check(context, constructs[index]);
    };
}
