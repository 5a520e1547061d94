namespace Storefront.GraphQL.Tests.Differential;

/// <summary>A request: a document, its variables as JSON, and which operation of it to run.</summary>
internal sealed record Case(string Document, string Variables = "{}", string? Operation = null);
