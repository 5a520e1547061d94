using Storefront.GraphQL.Language;
using Storefront.GraphQL.Response;

namespace Storefront.GraphQL.Types.SchemaValidation;

/// <summary>
/// The definitions of a schema, each with the extensions it got: what the rules of §3 look at. A document may extend an
/// earlier one.
/// </summary>
internal sealed class SchemaDocument
{
    private readonly Dictionary<string, TypeParts> types = new(StringComparer.Ordinal);

    public SchemaDocument(DocumentNode added, SchemaDocument? earlier = null)
    {
        Added = added.Definitions;
        Earlier = earlier is null ? [] : [.. earlier.All];
        foreach (var type in BuiltInDefinitions.Types) types.Add(type.Name, type);
        foreach (var type in All.OfType<TypeDefinitionNode>().Where(type => !type.IsExtension))
            types.TryAdd(type.Name.Value, new TypeParts(type));
        foreach (var extension in All.OfType<TypeDefinitionNode>().Where(type => type.IsExtension)) Extend(extension);

        // A schema may spell out the built-in directives: its own come first.
        foreach (var directive in All.OfType<DirectiveDefinitionNode>().Concat(BuiltInDefinitions.Directives))
            Directives.TryAdd(directive.Name.Value, directive);
    }

    /// <summary>The definitions of the document itself.</summary>
    public IReadOnlyList<DefinitionNode> Added { get; }

    /// <summary>The definitions of the documents it extends.</summary>
    public IReadOnlyList<DefinitionNode> Earlier { get; }

    public IEnumerable<DefinitionNode> All => Earlier.Concat(Added);

    /// <summary>The types that are defined, in the order of their definitions; built-in ones are left out.</summary>
    public IEnumerable<TypeParts> Types => types.Values.Where(type => !type.IsBuiltIn);

    /// <summary>All directives that may be applied, by name.</summary>
    public Dictionary<string, DirectiveDefinitionNode> Directives { get; } = new(StringComparer.Ordinal);

    /// <summary>The schema definition and its extensions.</summary>
    public IEnumerable<SchemaDefinitionNode> SchemaParts => All.OfType<SchemaDefinitionNode>();

    /// <summary>The schema definition itself, where it is not left to the default names.</summary>
    public SchemaDefinitionNode? SchemaDefinition => SchemaParts.FirstOrDefault(part => !part.IsExtension);

    /// <summary>The type of that name, built-in or defined; null when there is none.</summary>
    public TypeParts? Find(string name) => types.GetValueOrDefault(name);

    /// <summary>The type at the core of a reference to it; the name has been found before.</summary>
    public TypeParts Named(TypeNode reference) => types[reference.Named.Name.Value];

    /// <summary>§3.3.1 Where a root operation type is named; null when it is not, or only by default.</summary>
    public RootOperationTypeNode? RootNode(OperationType operation) =>
        SchemaParts.SelectMany(part => part.OperationTypes).FirstOrDefault(root => root.Operation == operation);

    /// <summary>§3.3.1 The root operation type; the default name counts where no schema is defined.</summary>
    public TypeParts? Root(OperationType operation) => RootNode(operation) is { } node
        ? Find(node.Type.Name.Value)
        : SchemaDefinition is null ? Find(operation.ToString()) : null;

    /// <summary>Everything that is wrong with the document, in the order in which the rules found it.</summary>
    public List<GraphQLError> Problems { get; } = [];

    public void Report(string rule, string message, params IEnumerable<SyntaxNode?> nodes) =>
        ReportAt(rule, message, nodes.OfType<SyntaxNode>().Select(node => node.Location));

    public void ReportAt(string rule, string message, params IEnumerable<Location> places) =>
        Problems.Add(
            new GraphQLError(message, ErrorCodes.ValidationFailed) { Locations = [.. places] }.With("rule", rule));

    private void Extend(TypeDefinitionNode extension)
    {
        var type = Find(extension.Name.Value);
        if (type is { IsBuiltIn: false } && type.Kind == extension.Kind) type.Parts.Add(extension);
    }
}

/// <summary>A type's definition and its extensions, read as one.</summary>
internal sealed class TypeParts(TypeDefinitionNode definition, bool isBuiltIn = false)
{
    public string Name => Definition.Name.Value;
    public TypeDefinitionNode Definition { get; } = definition;
    public bool IsBuiltIn { get; } = isBuiltIn;
    public List<TypeDefinitionNode> Parts { get; } = [definition];
    public IEnumerable<DirectiveNode> Directives => Parts.SelectMany(part => part.Directives);

    public DirectiveLocation Kind => Definition.Kind;
    public IEnumerable<FieldDefinitionNode> Fields => Parts.SelectMany(part => part.Fields);
    public IEnumerable<NamedTypeNode> Interfaces => Parts.SelectMany(part => part.Interfaces);
    public IEnumerable<NamedTypeNode> Members => Parts.SelectMany(part => part.Members);
    public IEnumerable<EnumValueDefinitionNode> Values => Parts.SelectMany(part => part.Values);
    public IEnumerable<InputValueDefinitionNode> InputFields => Parts.SelectMany(part => part.InputFields);
    public bool IsObject => Kind == DirectiveLocation.Object;
    public bool IsInterface => Kind == DirectiveLocation.Interface;
    public bool IsInputObject => Kind == DirectiveLocation.InputObject;

    /// <summary>§3.4.2 IsInputType.</summary>
    public bool IsInput => IsInputObject || Kind is DirectiveLocation.Scalar or DirectiveLocation.Enum;

    /// <summary>§3.4.2 IsOutputType.</summary>
    public bool IsOutput => !IsInputObject;

    /// <summary>§3.10.1 OneOf Input Object.</summary>
    public bool IsOneOf => Directives.Any(directive => directive.Name.Value == SpecifiedDirectives.OneOf.Name);

    /// <summary>Where it says that it implements the interface.</summary>
    public IEnumerable<NamedTypeNode> Implementing(string interfaceName) =>
        Interfaces.Where(node => node.Name.Value == interfaceName);
}
