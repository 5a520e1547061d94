namespace Storefront.Accounts;

/// <summary>
/// What a verb leaves to be done as soon as its transaction is committed, such as a call to the outside world. It may
/// be cut off at any moment, so something else must see to what it leaves undone.
/// </summary>
public sealed class AfterCommit
{
    private readonly List<Func<CancellationToken, Task>> steps = [];

    public void Do(Func<CancellationToken, Task> step) => steps.Add(step);

    internal async ValueTask Run(CancellationToken cancel)
    {
        foreach (var step in steps) await step(cancel);
    }
}
