using System.Text;

namespace Storefront.GraphQL.Language;

// §2.10 to §2.13: values, variables, type references and directives.
public ref partial struct Parser
{
    // Value[Const] ::
    //   - [if not Const] Variable
    //   - IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue
    //   - ListValue[?Const] | ObjectValue[?Const]
    private ValueNode Value(bool isConstant) => lexer.Kind switch
    {
        TokenKind.Name => NamedValue(),
        TokenKind.String or TokenKind.BlockString => StringValue(),
        TokenKind.Dollar => isConstant ? throw UnexpectedVariable() : Variable(),
        TokenKind.BracketLeft => ListValue(isConstant),
        TokenKind.BraceLeft => ObjectValue(isConstant),
        TokenKind.Int or TokenKind.Float => NumberValue(),
        _ => throw Unexpected(),
    };

    private ValueNode NumberValue()
    {
        var text = Encoding.ASCII.GetString(lexer.Text);
        ValueNode value = lexer.Kind == TokenKind.Int
            ? new IntValueNode(text, lexer.Location)
            : new FloatValueNode(text, lexer.Location);
        Advance();
        return value;
    }

    // BooleanValue :: one of `true` `false`
    // NullValue :: `null`
    // EnumValue :: Name but not `true`, `false` or `null`
    private ValueNode NamedValue()
    {
        var name = Name();
        return name.Value switch
        {
            "true" => new BooleanValueNode(true, name.Location),
            "false" => new BooleanValueNode(false, name.Location),
            "null" => new NullValueNode(name.Location),
            _ => new EnumValueNode(name.Value, name.Location),
        };
    }

    private StringValueNode StringValue()
    {
        var value = new StringValueNode(lexer.StringValue(), lexer.Kind == TokenKind.BlockString, lexer.Location);
        Advance();
        return value;
    }

    // Variable :: $ Name
    private VariableNode Variable()
    {
        var start = lexer.Location;
        Expect(TokenKind.Dollar);
        return new VariableNode(Name(), start);
    }

    // What follows the $ is read first, so that a fault of its own is told as that.
    private Response.GraphQLException UnexpectedVariable()
    {
        var start = lexer.Location;
        Advance();
        return Lexer.SyntaxError(start, "a constant value has no variables in it");
    }

    // ListValue[Const] :: [ ] | [ Value[?Const]+ ]
    private ListValueNode ListValue(bool isConstant)
    {
        var start = lexer.Location;
        Enter();
        Expect(TokenKind.BracketLeft);
        var mark = pendingCount;
        while (!Skip(TokenKind.BracketRight)) Push(Value(isConstant));
        Leave();
        return new ListValueNode(Pop<ValueNode>(mark), start);
    }

    // ObjectValue[Const] :: { } | { ObjectField[?Const]+ }
    private ObjectValueNode ObjectValue(bool isConstant)
    {
        var start = lexer.Location;
        Enter();
        Expect(TokenKind.BraceLeft);
        var mark = pendingCount;
        while (!Skip(TokenKind.BraceRight)) Push(ObjectField(isConstant));
        Leave();
        return new ObjectValueNode(Pop<ObjectFieldNode>(mark), start);
    }

    // ObjectField[Const] :: Name : Value[?Const]
    private ObjectFieldNode ObjectField(bool isConstant)
    {
        var start = lexer.Location;
        var name = Name();
        Expect(TokenKind.Colon);
        return new ObjectFieldNode(name, Value(isConstant), start);
    }

    // DefaultValue :: = Value[Const]
    private ValueNode? DefaultValue() => Skip(TokenKind.EqualsSign) ? Value(isConstant: true) : null;

    // Type :: NamedType | ListType | NonNullType
    // ListType :: [ Type ]
    // NonNullType :: NamedType ! | ListType !
    private TypeNode Type()
    {
        var start = lexer.Location;
        TypeNode type;
        if (lexer.Kind == TokenKind.BracketLeft)
        {
            Enter();
            Advance();
            type = new ListTypeNode(Type(), start);
            Leave();
            Expect(TokenKind.BracketRight);
        }
        else
        {
            type = NamedType();
        }
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, start) : type;
    }

    // NamedType :: Name
    private NamedTypeNode NamedType()
    {
        var start = lexer.Location;
        return new NamedTypeNode(Name(), start);
    }

    // Directives[Const] :: Directive[?Const]+
    private DirectiveNode[] Directives(bool isConstant)
    {
        if (lexer.Kind != TokenKind.At) return [];
        var mark = pendingCount;
        while (lexer.Kind == TokenKind.At)
        {
            if (pendingCount - mark == limits.Directives)
                throw LimitExceeded("directives", limits.Directives, "there are too many directives at one location");
            Push(Directive(isConstant));
        }
        return Pop<DirectiveNode>(mark);
    }

    // Directive[Const] :: @ Name Arguments[?Const]?
    private DirectiveNode Directive(bool isConstant)
    {
        var start = lexer.Location;
        Expect(TokenKind.At);
        return new DirectiveNode(Name(), Arguments(isConstant), start);
    }
}
