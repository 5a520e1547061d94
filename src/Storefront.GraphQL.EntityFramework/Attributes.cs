using Storefront.GraphQL.EntityFramework.Paging;
using Storefront.GraphQL.Types.CodeFirst;

namespace Storefront.GraphQL.EntityFramework;

/// <summary>
/// The list is read a page at a time, as a Relay connection: <c>first</c>, <c>after</c>, <c>last</c>, <c>before</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UsePagingAttribute : OfQueryableAttribute
{
    /// <summary>Items on a page when the client does not say.</summary>
    public int DefaultPageSize { get; init; } = PageSize.ByDefault;

    /// <summary>The most items on a page.</summary>
    public int MaxPageSize { get; init; } = PageSize.Max;
}

/// <summary>
/// The list takes <c>where</c>; the members that may be filtered are those of <see cref="FilterInputAttribute{T}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFilteringAttribute : OfQueryableAttribute;

/// <summary>
/// The list takes <c>order</c>; the members that may be sorted by are those of <see cref="SortInputAttribute{T}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSortingAttribute : OfQueryableAttribute;

/// <summary>The field is the first row of the query, or null.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFirstOrDefaultAttribute : OfQueryableAttribute;

/// <summary>
/// The static class says what lists of <typeparamref name="T"/> may be filtered by: a property of type
/// <c>Expression&lt;Func&lt;T, TMember&gt;&gt;</c> for each member.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FilterInputAttribute<T> : Attribute;

/// <summary>
/// The static class says what lists of <typeparamref name="T"/> may be sorted by: a property of type
/// <c>Expression&lt;Func&lt;T, TMember&gt;&gt;</c> for each member. Members that are never null keep an index usable.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SortInputAttribute<T> : Attribute;
