namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>What C# types say of null.</summary>
internal static class NullableTypes
{
    extension(Type type)
    {
        /// <summary>The type of a value that is there.</summary>
        public Type Core => Nullable.GetUnderlyingType(type) ?? type;

        public bool CanBeNull => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
    }
}
