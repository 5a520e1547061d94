using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Language;

// §3: definitions of the type system, and extensions of them.
public ref partial struct Parser
{
    // TypeSystemDefinition :: SchemaDefinition | TypeDefinition | DirectiveDefinition
    // TypeDefinition ::
    //   - ScalarTypeDefinition | ObjectTypeDefinition | InterfaceTypeDefinition
    //   - UnionTypeDefinition | EnumTypeDefinition | InputObjectTypeDefinition
    private DefinitionNode TypeSystemDefinition(StringValueNode? description, Location start)
    {
        if (IsKeyword("directive"u8)) return DirectiveDefinition(description, start);
        if (IsKeyword("extend"u8) && description is null) return TypeSystemExtension(start);
        return ExtensibleDefinition(new(IsExtension: false, description, start)) ?? throw (description is null
            ? Unexpected()
            : Lexer.SyntaxError(start, "a description describes a definition, and none follows"));
    }

    // TypeSystemExtension :: SchemaExtension | TypeExtension
    private TypeSystemNode TypeSystemExtension(Location start)
    {
        Advance();
        var before = tokens;
        var extension = ExtensibleDefinition(new(IsExtension: true, Description: null, start)) ?? throw Unexpected();

        // An extension has to add something, beyond its keyword and its name.
        return tokens - before > (extension is SchemaDefinitionNode ? 1 : 2) ? extension : throw Unexpected();
    }

    private TypeSystemNode? ExtensibleDefinition(DefinitionStart start)
    {
        if (SkipKeyword("type"u8)) return TypeDefinition(start, DirectiveLocation.Object);
        if (SkipKeyword("input"u8)) return TypeDefinition(start, DirectiveLocation.InputObject);
        if (SkipKeyword("enum"u8)) return TypeDefinition(start, DirectiveLocation.Enum);
        if (SkipKeyword("interface"u8)) return TypeDefinition(start, DirectiveLocation.Interface);
        if (SkipKeyword("union"u8)) return TypeDefinition(start, DirectiveLocation.Union);
        if (SkipKeyword("scalar"u8)) return TypeDefinition(start, DirectiveLocation.Scalar);
        if (SkipKeyword("schema"u8)) return Schema(start);
        return null;
    }

    private T[] Block<T>(Production<T> item) where T : SyntaxNode =>
        Items(TokenKind.BraceLeft, item, TokenKind.BraceRight);

    // SchemaDefinition :: Description? schema Directives[Const]? { RootOperationTypeDefinition+ }
    // SchemaExtension ::
    //   - extend schema Directives[Const]? { RootOperationTypeDefinition+ }
    //   - extend schema Directives[Const] [lookahead != `{`]
    private SchemaDefinitionNode Schema(DefinitionStart start)
    {
        var directives = Directives(isConstant: true);
        if (!start.IsExtension && lexer.Kind != TokenKind.BraceLeft) throw Expected(Shown(TokenKind.BraceLeft));
        return new SchemaDefinitionNode(start, directives, Block(static (ref parser) => parser.RootOperationType()));
    }

    // RootOperationTypeDefinition :: OperationType : NamedType
    private RootOperationTypeNode RootOperationType()
    {
        var start = lexer.Location;
        var operation = OperationTypeKeyword();
        Expect(TokenKind.Colon);
        return new RootOperationTypeNode(operation, NamedType(), start);
    }

    // ScalarTypeDefinition :: Description? scalar Name Directives[Const]?
    // ObjectTypeDefinition :: Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    // InterfaceTypeDefinition :: the same with interface
    // UnionTypeDefinition :: Description? union Name Directives[Const]? UnionMemberTypes?
    // EnumTypeDefinition :: Description? enum Name Directives[Const]? EnumValuesDefinition?
    // InputObjectTypeDefinition :: Description? input Name Directives[Const]? InputFieldsDefinition?
    // ScalarTypeExtension and so on :: the same with extend, and at least one of what may be left out
    // FieldsDefinition :: { FieldDefinition+ }
    // UnionMemberTypes :: = `|`? NamedType | UnionMemberTypes | NamedType
    // EnumValuesDefinition :: { EnumValueDefinition+ }
    // InputFieldsDefinition :: { InputValueDefinition+ }
    private TypeDefinitionNode TypeDefinition(DefinitionStart start, DirectiveLocation kind)
    {
        var name = Name();
        var hasFields = kind is DirectiveLocation.Object or DirectiveLocation.Interface;
        var interfaces = hasFields && SkipKeyword("implements"u8) ? NamedTypes(TokenKind.Ampersand) : [];
        return new TypeDefinitionNode(start, kind, name, Directives(isConstant: true))
        {
            Interfaces = interfaces,
            Fields = hasFields ? Block(static (ref parser) => parser.FieldDefinition()) : [],
            Members = kind == DirectiveLocation.Union && Skip(TokenKind.EqualsSign) ? NamedTypes(TokenKind.Pipe) : [],
            Values = kind == DirectiveLocation.Enum ? Block(static (ref parser) => parser.EnumValueDefinition()) : [],
            InputFields = kind == DirectiveLocation.InputObject
                ? Block(static (ref parser) => parser.InputValueDefinition())
                : [],
        };
    }

    // ImplementsInterfaces :: implements `&`? NamedType | ImplementsInterfaces & NamedType
    private NamedTypeNode[] NamedTypes(TokenKind delimiter)
    {
        Skip(delimiter);
        var mark = pendingCount;
        do Push(NamedType());
        while (Skip(delimiter));
        return Pop<NamedTypeNode>(mark);
    }

    // FieldDefinition :: Description? Name ArgumentsDefinition? : Type Directives[Const]?
    private FieldDefinitionNode FieldDefinition()
    {
        var start = lexer.Location;
        var description = Description();
        var name = Name();
        var arguments = ArgumentsDefinition();
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode(description, name, arguments, Type(), Directives(isConstant: true), start);
    }

    // ArgumentsDefinition :: ( InputValueDefinition+ )
    private InputValueDefinitionNode[] ArgumentsDefinition() =>
        Items(TokenKind.ParenLeft, static (ref parser) => parser.InputValueDefinition(), TokenKind.ParenRight);

    // InputValueDefinition :: Description? Name : Type DefaultValue? Directives[Const]?
    private InputValueDefinitionNode InputValueDefinition()
    {
        var start = lexer.Location;
        var description = Description();
        var name = Name();
        Expect(TokenKind.Colon);
        return new InputValueDefinitionNode(
            description, name, Type(), DefaultValue(), Directives(isConstant: true), start);
    }

    // EnumValueDefinition :: Description? EnumValue Directives[Const]?
    private EnumValueDefinitionNode EnumValueDefinition()
    {
        var start = lexer.Location;
        var description = Description();
        if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8)) throw Unexpected();
        return new EnumValueDefinitionNode(description, Name(), Directives(isConstant: true), start);
    }

    // DirectiveDefinition ::
    //   Description? directive @ Name ArgumentsDefinition? `repeatable`? on DirectiveLocations
    private DirectiveDefinitionNode DirectiveDefinition(StringValueNode? description, Location start)
    {
        Advance();
        Expect(TokenKind.At);
        var name = Name();
        var arguments = ArgumentsDefinition();
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        return new DirectiveDefinitionNode(description, name, arguments, isRepeatable, DirectiveLocations(), start);
    }

    // DirectiveLocations :: `|`? DirectiveLocation | DirectiveLocations | DirectiveLocation
    private List<DirectiveLocation> DirectiveLocations()
    {
        var locations = new List<DirectiveLocation>();
        Skip(TokenKind.Pipe);
        do
        {
            var place = lexer.Location;
            var name = Name();
            if (!DirectiveLocationNames.TryParse(name.Value, out var location))
                throw Lexer.SyntaxError(place, $"\"{name.Value}\" is not a directive location");
            locations.Add(location);
        }
        while (Skip(TokenKind.Pipe));
        return locations;
    }
}
