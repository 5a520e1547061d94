using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Language;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Introspection;

/// <summary>A type of introspection, whose fields are read from one class of the schema's own objects.</summary>
internal sealed class DescribedType<T>(string name, string description) where T : class
{
    public ObjectType Type { get; } = new(name) { Description = description, ClrType = typeof(T) };

    public void Add(string name, TypeReference type, string description, Func<T, object?> read) =>
        Type.Fields.Add(new(name, type)
        {
            Description = description,
            Source = new ValueSource((parent, _) => read((T)parent)),
        });

    /// <summary>A list that leaves deprecated members out unless asked for them.</summary>
    public void AddList<TMember>(
        string name, TypeReference type, string description, Func<T, Members<TMember>?> read)
        where TMember : DeprecableMember =>
        Type.Fields.Add(new(name, type)
        {
            Description = description,
            Arguments =
            {
                new("includeDeprecated", new NonNullType(ScalarType.Boolean))
                {
                    Description = "Whether deprecated ones are listed too.",
                    DefaultValue = new BooleanValueNode(false, default),
                },
            },
            Source = new ValueSource((parent, arguments) =>
            {
                var members = read((T)parent);
                return arguments[0] is true ? members : members?.Where(member => member.DeprecationReason is null);
            }),
        });
}
