using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.Tests.Execution;

/// <summary>A schema whose fields have prices.</summary>
internal static class PricedShop
{
    private const string Sdl =
        """
        type Query {
          name: String
          count: Int @cost(weight: "7.5")
          song: Song
          top: [Song!]! @listSize(assumedSize: 10)
          unsized: [Song!]!
          songs(first: Int, last: Int, where: Where): Songs!
            @listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"],
              requireOneSlicingArgument: false)
          strict(first: Int, last: Int): [Song!]! @listSize(slicingArguments: ["first", "last"])
          byDefault(first: Int = 4): [Song!]! @listSize(slicingArguments: ["first"])
          nodes(ids: [ID!]!): [Song]! @listSize(slicingArguments: ["ids"])
          page(paging: Paging): [Song!]! @listSize(slicingArguments: ["paging.size"], assumedSize: 3,
            requireOneSlicingArgument: false)
          found: [Found!]! @listSize(assumedSize: 2)
          sorted(by: String @cost(weight: "3")): Song
        }
        type Mutation { sell(id: ID): Song @cost(weight: "10") }
        input Paging { size: Int }
        input Where { title: Text or: [Where!] }
        input Text { eq: String contains: String @cost(weight: "10") }
        union Found = Song | Label
        type Label { name: String songs: [Song!]! @listSize(assumedSize: 100) }
        type Songs @cost(weight: "0") {
          nodes: [Song!]! edges: [Edge!]! total: Int @cost(weight: "5")
        }
        type Edge @cost(weight: "0") { node: Song! }
        type Song {
          title: String
          price: Money
          credits: [Credit!]! @listSize(assumedSize: 5)
          similar(first: Int): Songs! @listSize(assumedSize: 20, slicingArguments: ["first"], sizedFields: ["nodes"],
            requireOneSlicingArgument: false)
        }
        type Money @cost(weight: "0") { amount: Int }
        type Credit { role: String party: Party }
        type Party { name: String }
        """;

    public static Server Open(ExecutorOptions? options = null, RequestCaller? caller = null) =>
        new($"{SchemaPrinter.Print(Cost.Directive)}\n{SchemaPrinter.Print(ListSize.Directive)}\n{Sdl}")
        {
            Options = options ?? new ExecutorOptions(),
            Caller = caller ?? RequestCaller.Anonymous,
        };
}
