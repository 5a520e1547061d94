using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Storefront.Data;

namespace Storefront.Tests;

/// <summary>
/// Stands in for SQL Server where there is none: it keeps the statements it is sent, and answers each with one row.
/// </summary>
internal sealed class StandInDatabase : DbDataSource
{
    private readonly List<string> statements = [];

    /// <summary>What a statement for one value gives.</summary>
    public object? Scalar { get; set; }

    /// <summary>What was sent since it was last taken: each statement, its parameters declared.</summary>
    public IReadOnlyList<string> TakeStatements()
    {
        var taken = statements.ToArray();
        statements.Clear();
        return taken;
    }

    public override string ConnectionString => "";

    /// <summary>A context that works on the stand-in; the caller disposes of it.</summary>
    public SqlServerStorefrontDb Context()
    {
        var options = new DbContextOptionsBuilder<SqlServerStorefrontDb>();
        SqlServerStorefrontDb.Configure(options, ConnectionString);
        var db = new SqlServerStorefrontDb(options.Options);
        db.Database.SetDbConnection(CreateConnection());
        return db;
    }

    protected override DbConnection CreateDbConnection() => new Connection(this);

    // At once: EF Core takes the parameters off a command that it is done with.
    private void Take(DbCommand command)
    {
        var parameters = command.Parameters.Cast<SqlParameter>()
            .Select(one => $"DECLARE @{one.ParameterName.TrimStart('@')} {TypeOf(one)};\n");
        statements.Add(string.Concat(parameters) + command.CommandText.ReplaceLineEndings("\n").Trim());
    }

    private static string TypeOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar or SqlDbType.VarChar =>
            $"{parameter.SqlDbType}({(parameter.Size is > 0 and <= 4000 ? parameter.Size : "max")})",
        var type => $"{type}",
    };

    private sealed class Connection(StandInDatabase database) : DbConnection
    {
        private ConnectionState state;

        [AllowNull]
        public override string ConnectionString { get => ""; set => throw new NotSupportedException(); }
        public override string Database => "";
        public override string DataSource => "";
        public override string ServerVersion => "16.00";
        public override ConnectionState State => state;

        public override void Open() => state = ConnectionState.Open;

        public override void Close() => state = ConnectionState.Closed;

        public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
            throw new NotSupportedException();

        protected override DbCommand CreateDbCommand() => new Command(database) { Connection = this };
    }

    private sealed class Command(StandInDatabase database) : DbCommand
    {
        [AllowNull]
        public override string CommandText { get; set; } = "";
        public override int CommandTimeout { get; set; }
        public override CommandType CommandType { get; set; } = CommandType.Text;
        public override bool DesignTimeVisible { get; set; }
        public override UpdateRowSource UpdatedRowSource { get; set; }
        protected override DbConnection? DbConnection { get; set; }
        protected override DbTransaction? DbTransaction { get; set; }
        protected override DbParameterCollection DbParameterCollection { get; } = new SqlCommand().Parameters;

        public override void Prepare()
        {
        }

        public override void Cancel()
        {
        }

        public override int ExecuteNonQuery()
        {
            database.Take(this);
            return 0;
        }

        public override object? ExecuteScalar()
        {
            database.Take(this);
            return database.Scalar;
        }

        protected override DbParameter CreateDbParameter() => new SqlParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            database.Take(this);
            return new StandInRow(CommandText, Key());
        }

        // The first of the keys that were asked for; a row with another would surprise whoever asked.
        private long Key()
        {
            var lists = DbParameterCollection.Cast<SqlParameter>().Select(one => one.Value).OfType<string>();
            var keys = lists.FirstOrDefault(text => text.StartsWith('[') && char.IsAsciiDigit(text[1]));
            return keys is null ? 1 : JsonSerializer.Deserialize<long[]>(keys)![0];
        }
    }
}
