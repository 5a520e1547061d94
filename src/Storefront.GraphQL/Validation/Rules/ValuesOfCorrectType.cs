using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>
/// §5.6.1 Values of Correct Type: every literal can be coerced to the type expected where it stands, provided that the
/// variables inside it fit. A OneOf Input Object is given exactly one field, which is not null (§3.10.1).
/// </summary>
internal static class ValuesOfCorrectType
{
    public static void Check(ValidationContext context, LiteralUse use)
    {
        if (Problem(use.Value, use.Type) is not { } problem) return;
        context.Report(
            $"{LiteralText.Shown(use.Value)} is not a value of type \"{use.Type}\": {problem.TrimEnd('.')}. "
                + "Give a value of that type.",
            use.Value.Location);
    }

    public static void CheckOneOf(ValidationContext context, ObjectUse use)
    {
        if (use.Type is { IsOneOf: true } type && OneOfProblem(use.Node, type) is { } problem)
            context.Report(problem, use.Node.Location);
    }

    private static string? Problem(ValueNode value, TypeReference type) => (value, type.Named) switch
    {
        (NullValueNode, _) => type.IsNonNull ? "it is never null." : null,
        (_, ScalarType scalar) => MayTakeVariables(scalar) && value.HasVariable ? null : scalar.Coerce(value, out _),
        (EnumValueNode name, EnumType known) =>
            known.Values.Find(name.Value) is null ? "the enum has no such value." : null,
        (_, EnumType) => "its values are names without quotation marks.",
        _ => "it is written as an object.",
    };

    // A custom scalar may be a list or an object, with variables inside; those of the specification never are.
    private static bool MayTakeVariables(ScalarType scalar) => !ScalarType.Specified.Contains(scalar);

    private static string? OneOfProblem(ObjectValueNode node, InputObjectType type)
    {
        var given = node.Fields.DistinctBy(field => field.Name.Value).Take(2).ToArray();
        if (given.Length != 1) return $"\"{type}\" takes exactly one of its fields. Give one.";
        return node.Fields[^1].Value is NullValueNode
            ? $"The field \"{given[0].Name}\" of \"{type}\" must not be null: \"{type}\" takes exactly one field. "
                + "Give a value, or another field."
            : null;
    }
}
