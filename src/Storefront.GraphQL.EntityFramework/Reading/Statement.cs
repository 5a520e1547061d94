using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// SQL that EF Core made of LINQ, once: running it again costs neither LINQ nor EF Core anything. Its parameters are the
/// slots of the query, in the order the request gives their values.
/// </summary>
internal sealed class Statement
{
    // Translating takes milliseconds of processor time; strangers who send ever new shapes must not take all of it.
    private static readonly SemaphoreSlim Translating = new(2);

    private readonly string sql;
    private readonly (Slot Slot, DbParameter? Template)[] parameters;

    private Statement(string sql, (Slot, DbParameter?)[] parameters)
    {
        this.sql = sql;
        this.parameters = parameters;
    }

    /// <summary>Translates a query.</summary>
    /// <param name="slots">Every slot of the query whose value a request gives.</param>
    /// <param name="limit">The slot of the row limit, and the limit: it becomes a literal, because PostgreSQL plans a
    /// limit it does not know for a tenth of the table.</param>
    /// <param name="isCount">Whether to count the rows instead of reading them.</param>
    public static Statement Of(IQueryable query, IReadOnlyList<Slot> slots, (Slot Slot, int Rows)? limit, bool isCount)
    {
        Translating.Wait();
        try
        {
            using var command = query.CreateDbCommand();
            var sql = command.CommandText;
            if (limit is { } known && Parameter(query, command, known.Slot) is { } name)
            {
                sql = Regex.Replace(
                    sql, Regex.Escape(name.ParameterName) + @"\b", known.Rows.ToString(CultureInfo.InvariantCulture));
            }
            if (isCount) sql = $"SELECT CAST(COUNT(*) AS bigint) FROM (\n{sql}\n) AS c";
            return new Statement(sql, [.. slots.Select(slot => (slot, Parameter(query, command, slot)))]);
        }
        finally
        {
            Translating.Release();
        }
    }

    /// <summary>The SQL with its parameters, as a reader of a log wants it.</summary>
    public override string ToString() => sql;

    /// <summary>A command for one request.</summary>
    /// <param name="values">One for each slot, and perhaps more after them.</param>
    public DbCommand Command(DbConnection connection, IReadOnlyList<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < parameters.Length; index++)
        {
            var (slot, template) = parameters[index];
            if (template is null) continue;
            var parameter = Clone(template);
            parameter.Value = slot.ToStored(values[index], template);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>The parameter that became of a slot: the one that changes with it. Null when the query does not use it.</summary>
    private static DbParameter? Parameter(IQueryable query, DbCommand command, Slot slot)
    {
        slot.Trial(1);
        using var changed = query.CreateDbCommand();
        slot.Trial(0);
        for (var index = 0; index < command.Parameters.Count; index++)
        {
            if (!IsSame(command.Parameters[index].Value, changed.Parameters[index].Value))
                return Clone(command.Parameters[index]);
        }
        return null;
    }

    private static DbParameter Clone(DbParameter parameter) => (DbParameter)((ICloneable)parameter).Clone();

    private static bool IsSame(object? left, object? right) => left is IEnumerable many and not string && right is IEnumerable others
        ? many.Cast<object?>().SequenceEqual(others.Cast<object?>())
        : Equals(left, right);
}
