namespace Storefront.GraphQL.Execution.Telemetry;

/// <summary>A statement that fetched a level of an operation, and perhaps levels below it.</summary>
/// <param name="Fields">What it was for: <c>Song.credits</c>, the level above first.</param>
/// <param name="Statement">Its text, with places for its values.</param>
/// <param name="Parents">For how many different parents it was asked; 0 at the root.</param>
/// <param name="Rows">How many rows it gave.</param>
/// <param name="Duration">From asking for a connection to the last row.</param>
public readonly record struct LevelRun(string Fields, string Statement, int Parents, int Rows, TimeSpan Duration);
