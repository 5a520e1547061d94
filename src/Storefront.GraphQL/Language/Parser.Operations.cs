namespace Storefront.GraphQL.Language;

// §2.4 to §2.9: operations, selections, arguments and fragments.
public ref partial struct Parser
{
    // OperationDefinition :: SelectionSet
    private OperationDefinitionNode Shorthand(Location start) =>
        new(OperationType.Query, Name: null, Description: null, [], [], SelectionSet(), start);

    // OperationDefinition :: Description? OperationType Name? VariablesDefinition? Directives? SelectionSet
    private OperationDefinitionNode Operation(OperationType operation, StringValueNode? description, Location start)
    {
        Advance();
        Name? name = lexer.Kind == TokenKind.Name ? Name() : null;
        return new OperationDefinitionNode(
            operation, name, description, VariablesDefinition(), Directives(isConstant: false), SelectionSet(), start);
    }

    // OperationType :: one of `query` `mutation` `subscription`
    private OperationType OperationTypeKeyword()
    {
        var name = Name();
        return name.Value switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Lexer.SyntaxError(name.Location, $"\"{name}\" is no kind of operation"),
        };
    }

    // VariablesDefinition :: ( VariableDefinition+ )
    private VariableDefinitionNode[] VariablesDefinition() =>
        Items(TokenKind.ParenLeft, static (ref parser) => parser.VariableDefinition(), TokenKind.ParenRight);

    // VariableDefinition :: Description? Variable : Type DefaultValue? Directives[Const]?
    private VariableDefinitionNode VariableDefinition()
    {
        var start = lexer.Location;
        var description = Description();
        var variable = Variable();
        Expect(TokenKind.Colon);
        return new VariableDefinitionNode(
            variable, description, Type(), DefaultValue(), Directives(isConstant: true), start);
    }

    // SelectionSet :: { Selection+ }
    private SelectionSetNode SelectionSet()
    {
        var start = lexer.Location;
        Enter();
        Expect(TokenKind.BraceLeft);
        var mark = pendingCount;
        do Push(Selection());
        while (!Skip(TokenKind.BraceRight));
        Leave();
        return new SelectionSetNode(Pop<SelectionNode>(mark), start);
    }

    // Selection :: Field | FragmentSpread | InlineFragment
    private SelectionNode Selection() => lexer.Kind == TokenKind.Spread ? Spread() : Field();

    // Field :: Alias? Name Arguments? Directives? SelectionSet?
    // Alias :: Name :
    private FieldNode Field()
    {
        var start = lexer.Location;
        if (++fields > limits.Fields)
            throw LimitExceeded("fields", limits.Fields, "the document selects too many fields");
        Name? alias = null;
        var name = Name();
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = Name();
        }
        var arguments = Arguments(isConstant: false);
        var directives = Directives(isConstant: false);
        var selectionSet = lexer.Kind == TokenKind.BraceLeft ? SelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selectionSet, start);
    }

    // Arguments[Const] :: ( Argument[?Const]+ )
    private ArgumentNode[] Arguments(bool isConstant)
    {
        if (!Skip(TokenKind.ParenLeft)) return [];
        var mark = pendingCount;
        do Push(Argument(isConstant));
        while (!Skip(TokenKind.ParenRight));
        return Pop<ArgumentNode>(mark);
    }

    // Argument[Const] :: Name : Value[?Const]
    private ArgumentNode Argument(bool isConstant)
    {
        var start = lexer.Location;
        var name = Name();
        Expect(TokenKind.Colon);
        return new ArgumentNode(name, Value(isConstant), start);
    }

    // FragmentSpread :: ... FragmentName Directives?
    // InlineFragment :: ... TypeCondition? Directives? SelectionSet
    private SelectionNode Spread()
    {
        var start = lexer.Location;
        Expect(TokenKind.Spread);
        NamedTypeNode? typeCondition = null;
        if (SkipKeyword("on"u8)) typeCondition = NamedType();
        else if (lexer.Kind == TokenKind.Name)
            return new FragmentSpreadNode(FragmentName(), Directives(isConstant: false), start);
        return new InlineFragmentNode(typeCondition, Directives(isConstant: false), SelectionSet(), start);
    }

    // FragmentDefinition :: Description? fragment FragmentName TypeCondition Directives? SelectionSet
    // TypeCondition :: on NamedType
    private FragmentDefinitionNode Fragment(StringValueNode? description, Location start)
    {
        Advance();
        var name = FragmentName();
        ExpectKeyword("on"u8);
        return new FragmentDefinitionNode(
            name, description, NamedType(), Directives(isConstant: false), SelectionSet(), start);
    }

    // FragmentName :: Name but not `on`
    private Name FragmentName()
    {
        if (IsKeyword("on"u8)) throw Unexpected();
        return Name();
    }
}
