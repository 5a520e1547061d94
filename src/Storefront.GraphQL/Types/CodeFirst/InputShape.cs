using System.Reflection;
using Storefront.GraphQL.Execution;

namespace Storefront.GraphQL.Types.CodeFirst;

/// <summary>How an input object becomes an object of a C# class, found out once for each class.</summary>
internal sealed class InputShape
{
    private readonly ConstructorInvoker constructor;
    private readonly Member[] passed;
    private readonly (Member Member, MethodInvoker Set)[] assigned;

    public InputShape(Type type)
    {
        var longest = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var properties = type.GetProperties();
        constructor = ConstructorInvoker.Create(longest);
        passed = Array.ConvertAll(longest.GetParameters(), parameter => Member.Of(Array.Find(
            properties, one => string.Equals(one.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))!));
        assigned = passed.Length > 0 ? [] :
        [
            .. properties.Where(property => property.CanWrite)
                .Select(property => (Member.Of(property), MethodInvoker.Create(property.SetMethod!))),
        ];
    }

    public object Make(InputObject input)
    {
        var made = constructor.Invoke(Array.ConvertAll(passed, member => member.ValueIn(input)).AsSpan());
        foreach (var (member, set) in assigned) set.Invoke(made, member.ValueIn(input));
        return made;
    }

    private sealed record Member(string Name, Type Type, string? IdType)
    {
        public static Member Of(PropertyInfo property) =>
            new(Naming.Member(property), property.PropertyType, ClrTypes.IdType(property));

        public object? ValueIn(InputObject input) => InputBinder.Bind(input.Find(Name), Type, IdType);
    }
}
