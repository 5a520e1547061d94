namespace Storefront.GraphQL.Validation;

/// <summary>
/// How large a document may be. The defaults stop the known attacks (aliases by the hundred, fragments that double at
/// every level, introspection in circles) and leave room for anything a person writes.
/// </summary>
public sealed record ValidationLimits
{
    /// <summary>The value of a limit that is switched off.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>Every limit at its default.</summary>
    public static ValidationLimits Default { get; } = new();

    /// <summary>
    /// No limit on what a document may ask for, only on what checking it may cost; for documents that are trusted.
    /// </summary>
    public static ValidationLimits Off { get; } = new()
    {
        Depth = Unlimited,
        Aliases = Unlimited,
        FragmentSpreads = Unlimited,
        ExpandedFields = Unlimited,
        IntrospectionLists = Unlimited,
    };

    /// <summary>Fields inside fields, fragments included.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>Aliases of one field in one selection set, fragments included; <c>__typename</c> is free.</summary>
    public int Aliases { get; init; } = 30;

    /// <summary>Spreads of fragments, counted again wherever the fragment that holds them is spread.</summary>
    public int FragmentSpreads { get; init; } = 1_000;

    /// <summary>Fields, counted again wherever the fragment that holds them is spread.</summary>
    public int ExpandedFields { get; init; } = 10_000;

    /// <summary>
    /// <c>fields</c>, <c>inputFields</c>, <c>interfaces</c> and <c>possibleTypes</c> inside each other under
    /// <c>__schema</c> and <c>__type</c>; each level multiplies the answer by the size of the schema.
    /// </summary>
    public int IntrospectionLists { get; init; } = 2;

    /// <summary>
    /// Rows that lists inside lists may have by <c>@listSize</c> and the page sizes of a request, one list's times the
    /// next one's. Of trusted documents too: page sizes are not theirs when they are variables.
    /// </summary>
    public int ListSizeProduct { get; init; } = 100_000;

    /// <summary>Errors reported before validation gives up.</summary>
    public int Errors { get; init; } = 100;

    /// <summary>
    /// Steps of the rules whose work can outgrow the document because they follow fragments from several places.
    /// A document that a person wrote takes fewer than it has tokens.
    /// </summary>
    public int Steps { get; init; } = 1_000_000;
}
