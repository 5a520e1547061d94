using System.Reflection;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>What members and parameters refer to: lists, nullability and all.</summary>
public sealed partial class TypeRegistry
{
    private readonly NullabilityInfoContext nullability = new();

    /// <summary>The type of a field's value.</summary>
    public TypeReference Output(PropertyInfo property) => Output(property, nullability.Create(property));

    /// <summary>The type of what a method returns, awaited or not.</summary>
    public TypeReference Output(ParameterInfo returned) => Output(returned, Awaited(returned));

    /// <summary>The type of the items of the stream a method returns.</summary>
    internal TypeReference StreamedOutput(ParameterInfo returned) =>
        Output(returned, Awaited(returned).GenericTypeArguments[0]);

    private TypeReference Output(ICustomAttributeProvider declared, NullabilityInfo info) =>
        Reference(declared, info, type => Output(type, declared));

    private NullabilityInfo Awaited(ParameterInfo returned)
    {
        var info = nullability.Create(returned);
        while (ClrTypes.IsAwaitable(info.Type)) info = info.GenericTypeArguments[0];
        return info;
    }

    private static TypeReference Reference(
        ICustomAttributeProvider declared, NullabilityInfo info, Func<Type, NamedType> named) =>
        Reference(info, ClrTypes.IdType(declared) is null ? named : _ => ScalarType.Id);

    private static TypeReference Reference(NullabilityInfo info, Func<Type, NamedType> named)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        var item = type.IsDefined(typeof(UnionTypeAttribute)) ? null : ClrTypes.ItemType(type);
        if (item is null) return Wrap(named(type), info);
        var inner = info.ElementType ?? info.GenericTypeArguments.FirstOrDefault(one => one.Type == item);
        return Wrap(new ListType(inner is null ? new NonNullType(named(item)) : Reference(inner, named)), info);
    }

    private static TypeReference Wrap(TypeReference type, NullabilityInfo info) =>
        info.ReadState == NullabilityState.Nullable ? type : new NonNullType(type);
}
