using System.Collections;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Storefront.GraphQL.Types;

namespace Storefront.GraphQL.EntityFramework.Reading;

/// <summary>
/// SQL that EF Core made of LINQ, once: running it again costs neither LINQ nor EF Core anything. Its parameters are
/// the slots of the query, in the order the request gives their values.
/// </summary>
internal sealed class Statement
{
    private readonly string sql;
    private readonly Parameter[] parameters;
    private readonly ConcurrentBag<DbCommand> commands = [];

    private Statement(string sql, Parameter[] parameters)
    {
        this.sql = sql;
        this.parameters = parameters;
    }

    /// <summary>Translates a query.</summary>
    /// <param name="slots">Every slot of the query whose value a request gives.</param>
    /// <param name="isCount">Whether to count the rows instead of reading them.</param>
    public static Statement Of(DbContext db, Expression expression, IReadOnlyList<Slot> slots, bool isCount = false)
    {
        var query = db.GetService<IAsyncQueryProvider>().CreateQuery(expression);
        using var command = query.CreateDbCommand();
        var sql = command.CommandText;
        if (isCount) sql = $"SELECT CAST(COUNT(*) AS bigint) FROM (\n{sql}\n) AS c";
        var parameters = slots
            .SelectMany((slot, value) => MadeOf(slot, query, command)
                .Select(template => new Parameter(slot, value, template)))
            .ToArray();
        if (parameters.Length < command.Parameters.Count)
            throw new SchemaException(
                $"The query depends on a value that is neither an argument nor a parent's key:\n{sql}");
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
            var (parameter, usual) = (command.Parameters[index], parameters[index].Template.Size);
            parameter.Value = parameters[index].ValueFor(values);

            // SQL Server's driver cuts a text off at the size, which EF Core chose for another value; -1 is any.
            if (usual > 0 && parameter.Value is string text) parameter.Size = text.Length > usual ? -1 : usual;
        }
        return command;
    }

    /// <summary>Keeps a command for the next request.</summary>
    public void Return(DbCommand command)
    {
        command.Connection = null;
        commands.Add(command);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.Add(Clone(parameter.Template));
        return command;
    }

    // Npgsql reads the text of a statement for names each time it is run, unless its parameters are numbered.
    private static string Numbered(string sql, Parameter[] parameters)
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

    /// <summary>The parameters that became of a slot: those that change with it.</summary>
    private static List<DbParameter> MadeOf(Slot slot, IQueryable query, DbCommand command)
    {
        slot.Trial(1);
        using var changed = query.CreateDbCommand();
        slot.Trial(0);
        return
        [
            .. command.Parameters.Cast<DbParameter>()
                .Where((one, index) => !IsSame(one.Value, changed.Parameters[index].Value)).Select(Clone),
        ];
    }

    private static DbParameter Clone(DbParameter parameter) => (DbParameter)((ICloneable)parameter).Clone();

    private static bool IsSame(object? left, object? right) =>
        left is IEnumerable many and not string && right is IEnumerable others
            ? many.Cast<object?>().SequenceEqual(others.Cast<object?>())
            : Equals(left, right);

    /// <param name="Place">Which of a request's values it takes.</param>
    /// <param name="Template">What EF Core made.</param>
    private sealed record Parameter(Slot Slot, int Place, DbParameter Template)
    {
        private readonly Func<string, string>? pattern = Slot.PatternIn(Template);

        public object ValueFor(IReadOnlyList<object?> values)
        {
            var stored = Slot.ToStored(values[Place], Template);
            return pattern is not null && stored is string text ? pattern(text) : stored;
        }
    }
}
