using System.Linq.Expressions;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Filtering;

/// <summary>A member of a filter input: what it compares in the row.</summary>
/// <param name="Value">The row's member.</param>
/// <param name="Searched">Where parts of a text are looked for; the member itself when null.</param>
/// <param name="Pattern">The LIKE pattern for a part of a text.</param>
internal sealed record FilterMember(
    InputValueDefinition Input, LambdaExpression Value, LambdaExpression? Searched, Func<string, string> Pattern);
