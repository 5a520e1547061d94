using System.Data.Common;
using System.Linq.Expressions;
using Storefront.GraphQL.EntityFramework.Reading;
using Storefront.GraphQL.Execution;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Rows;

/// <summary>
/// How one row becomes the JSON of a selection: leaves at once, fields of levels below in the gaps that are left.
/// </summary>
internal sealed class RowPlan
{
    private readonly List<Mark> marks = [];
    private readonly List<FieldPlan> path = [];

    private RowPlan() => Root = null!;

    public RowObject Root { get; private set; }

    /// <summary>Places in the row's JSON where something has to be done when it is written, in their order.</summary>
    public IReadOnlyList<Mark> Marks => marks;

    /// <summary>Plans a selection on rows; what it reads is added to the columns.</summary>
    public static RowPlan Compile(SelectionPlan selection, Columns columns)
    {
        var plan = new RowPlan();
        plan.Root = plan.Object(selection, columns.Row, columns, isNullable: false, nullTest: -1);
        return plan;
    }

    private RowObject Object(
        SelectionPlan selection, Expression instance, Columns columns, bool isNullable, int nullTest)
    {
        var begin = marks.Count;
        if (isNullable) marks.Add(new Mark(MarkKind.Begin, null, null, [.. path]));
        var fields = selection.Fields.Select(field => Field(field, instance, columns)).ToArray();
        var hasGaps = marks.Skip(begin).Any(mark => mark.Kind == MarkKind.Gap);
        if (isNullable && hasGaps)
        {
            marks[begin].End = marks.Count;
            marks.Add(new Mark(MarkKind.End, null, null, [.. path]));
        }
        else if (isNullable)
        {
            marks.RemoveRange(begin, marks.Count - begin);
        }
        return new RowObject(fields, nullTest, isNullable && hasGaps ? begin : -1, begin, marks.Count);
    }

    private RowField Field(FieldPlan field, Expression instance, Columns columns)
    {
        switch (field.Definition.Source)
        {
            case MemberSource member:
                return Member(field, instance, Queries.Over(member.Expression, instance), columns);
            case { Needs: { } needs }: return Gap(field, Queries.Over(needs, instance), columns);
        }
        if (field.Definition.Name == "__typename")
            return new RowField(field, LeafCompiler.Constant(field.Parent.Name), null, -1);
        throw new SchemaException(
            $"{field.Coordinate} cannot be read of a row: make it a member, an expression or a batch function.");
    }

    private RowField Member(FieldPlan field, Expression instance, Expression value, Columns columns)
    {
        if (!field.IsComposite)
            return new RowField(field, LeafCompiler.Compile(columns, value, field.Definition.Type, instance), null, -1);
        var present = ColumnPath.PresenceOf(columns.Model, value) ?? throw new SchemaException(
            $"{field.Coordinate} is neither a row nor an object of columns.");
        var nullTest = columns.Add(Expression.Property(value, present));
        path.Add(field);
        var below = Object(RowSelection.Below(field), value, columns, isNullable: true, nullTest);
        path.RemoveAt(path.Count - 1);
        return new RowField(field, null, below, -1);
    }

    private RowField Gap(FieldPlan field, Expression need, Columns columns)
    {
        marks.Add(new Mark(MarkKind.Gap, field, ColumnReader.Compile(columns, need), [.. path]));
        return new RowField(field, null, null, marks.Count - 1);
    }
}

/// <summary>What has to be done at a mark.</summary>
internal enum MarkKind
{
    /// <summary>The value of a field of a level below goes here.</summary>
    Gap,

    /// <summary>An object that may be null begins: the place to cut back to when something in it fails.</summary>
    Begin,

    /// <summary>The object ends.</summary>
    End,
}

/// <param name="Field">The field of a gap.</param>
/// <param name="Need">What the field's source needs of the row.</param>
/// <param name="Path">The fields from the row to the object the mark is in.</param>
internal sealed record Mark(MarkKind Kind, FieldPlan? Field, Func<DbDataReader, object?>? Need, FieldPlan[] Path)
{
    /// <summary>Where the object that begins here ends.</summary>
    public int End { get; set; }
}

/// <param name="NullTest">The column that is null when the object is; -1 for the row itself.</param>
/// <param name="Begin">The mark at which it begins; -1 when nothing below it is left open.</param>
/// <param name="FirstMark">The marks from here to <paramref name="EndMark"/>, exclusive, are its own.</param>
internal sealed record RowObject(RowField[] Fields, int NullTest, int Begin, int FirstMark, int EndMark);

/// <summary>A field of a row: a leaf, an object of the same row, or a gap.</summary>
internal sealed record RowField(FieldPlan Plan, Leaf? Leaf, RowObject? Object, int Gap);
