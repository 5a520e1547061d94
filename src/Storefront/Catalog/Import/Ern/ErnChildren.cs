namespace Storefront.Catalog.Import.Ern;

/// <summary>
/// The children of one element, one after the other, checked against the order the standard gives them.
/// </summary>
internal sealed class ErnChildren(ErnCursor cursor, int depth, ErnOrder? order)
{
    private int furthest = -1;
    private bool isOver = depth < 0;

    public bool Next()
    {
        if (isOver) return false;
        if (!cursor.NextChild(depth))
        {
            isOver = true;
            return false;
        }

        if (order is not null) Check(order);
        return true;
    }

    private void Check(ErnOrder order)
    {
        if (!order.TryPlace(cursor.Name, out var place, out var isSingle)) return;
        if (place < furthest)
            cursor.Refuse(ProblemCode.WrongElementOrder, $"{cursor.Name} stands before {order[furthest]}.");
        else if (place == furthest && isSingle)
            cursor.Refuse(ProblemCode.RepeatedElement, $"There is one {cursor.Name}, not two.");
        else furthest = place;
    }
}
