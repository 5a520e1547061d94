using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Validation.Rules;

/// <summary>§5.5.1.3 Fragments on Object, Interface or Union Types: a fragment is on a type that has fields.</summary>
internal static class FragmentsOnObjectInterfaceOrUnionTypes
{
    public static void Check(ValidationContext context, NamedTypeNode condition)
    {
        if (context.Type(condition) is null or FieldsType or UnionType) return;
        context.Report(
            $"A fragment cannot be on \"{condition.Name}\", which has no fields. "
                + "Put it on an object, an interface or a union.",
            condition.Location);
    }
}
