using System.Collections;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// SQL that EF Core made of LINQ, once: running it again costs neither LINQ nor EF Core anything. Its parameters are
/// the slots of the query, in the order the request gives their values.
/// </summary>
internal sealed class Statement
{
    private readonly string sql;
    private readonly (Slot Slot, int Value, DbParameter Template)[] parameters;
    private readonly ConcurrentBag<DbCommand> commands = [];

    private Statement(string sql, (Slot, int, DbParameter)[] parameters)
    {
        this.sql = sql;
        this.parameters = parameters;
    }

    /// <summary>Translates a query.</summary>
    /// <param name="slots">Every slot of the query whose value a request gives.</param>
    /// <param name="limits">The slots of row limits, and the limits: they become literals, because PostgreSQL plans a
    /// limit it does not know for a tenth of the table.</param>
    /// <param name="isCount">Whether to count the rows instead of reading them.</param>
    public static Statement Of(
        IQueryable query, IReadOnlyList<Slot> slots, IReadOnlyList<(Slot Slot, int Rows)> limits, bool isCount)
    {
        using var command = query.CreateDbCommand();
        var sql = command.CommandText;
        foreach (var (slot, rows) in limits)
        {
            var name = Regex.Escape(Parameter(query, command, slot)!.ParameterName);
            sql = Regex.Replace(sql, name + @"\b", rows.ToString(CultureInfo.InvariantCulture));
        }
        if (isCount) sql = $"SELECT CAST(COUNT(*) AS bigint) FROM (\n{sql}\n) AS c";
        var parameters = slots
            .Select((slot, value) => (slot, value, Template: Parameter(query, command, slot)))
            .Where(one => one.Template is not null)
            .Select(one => (one.slot, one.value, one.Template!))
            .ToArray();
        if (parameters.Length + limits.Count < command.Parameters.Count)
        {
            throw new SchemaException(
                $"The query depends on a value that is neither an argument nor a parent's key:\n{sql}");
        }
        return new Statement(Numbered(sql, parameters), parameters);
    }

    /// <summary>The SQL with its parameters, as a reader of a log wants it.</summary>
    public override string ToString() => sql;

    /// <summary>A command for one request, to be given back by <see cref="Return"/>.</summary>
    /// <param name="values">One for each slot, and perhaps more after them.</param>
    public DbCommand Rent(DbConnection connection, IReadOnlyList<object?> values)
    {
        if (!commands.TryTake(out var command)) command = Command(connection);
        command.Connection = connection;
        for (var index = 0; index < parameters.Length; index++)
        {
            var (slot, value, template) = parameters[index];
            var parameter = command.Parameters[index];
            parameter.Value = slot.ToStored(values[value], template);
            if (template.Size > 0 && parameter.Value is string text) parameter.Size = Size(text, template.Size);
        }
        return command;
    }

    /// <summary>Keeps a command for the next request.</summary>
    public void Return(DbCommand command)
    {
        command.Connection = null;
        commands.Add(command);
    }

    // SQL Server's driver cuts a text off at the size, which EF Core chose for another value; -1 is any.
    private static int Size(string text, int usual) => text.Length > usual ? -1 : usual;

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (_, _, template) in parameters) command.Parameters.Add(Clone(template));
        return command;
    }

    // Npgsql reads the text of a statement for names each time it is run, unless its parameters are numbered.
    private static string Numbered(string sql, (Slot, int, DbParameter Template)[] parameters)
    {
        for (var index = 0; index < parameters.Length; index++)
        {
            var template = parameters[index].Template;
            if (!template.GetType().Name.StartsWith("Npgsql", StringComparison.Ordinal)) return sql;
            sql = Regex.Replace(sql, $"@{Regex.Escape(template.ParameterName.TrimStart('@'))}\\b", $"$${index + 1}");
            template.ParameterName = "";
        }
        return sql;
    }

    /// <summary>
    /// The parameter that became of a slot: the one that changes with it. Null when the query does not use it.
    /// </summary>
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

    private static bool IsSame(object? left, object? right) =>
        left is IEnumerable many and not string && right is IEnumerable others
            ? many.Cast<object?>().SequenceEqual(others.Cast<object?>())
            : Equals(left, right);
}
