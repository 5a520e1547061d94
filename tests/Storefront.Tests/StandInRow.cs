using System.Collections;
using System.Data.Common;
using System.Text.RegularExpressions;

namespace Storefront.Tests;

/// <summary>
/// One row that has in each column whatever it is asked for. Asked whether there is anything, it has only keys, counts
/// and sums with their currencies: keys lead to more rows, and everything else would have to make sense.
/// </summary>
/// <param name="key">What keys are.</param>
internal sealed partial class StandInRow(string sql, long key) : DbDataReader
{
    private static readonly DateTimeOffset Instant = new(2021, 3, 5, 0, 0, 0, TimeSpan.Zero);

    private readonly string[] columns = Comma().Split(sql.Trim().Split('\n')[0]);
    private bool isRead;

    public override int Depth => 0;
    public override int FieldCount => 0;
    public override bool HasRows => true;
    public override bool IsClosed => false;
    public override int RecordsAffected => 0;
    public override object this[int ordinal] => GetValue(ordinal);
    public override object this[string name] => GetValue(0);

    public override bool Read() => !isRead && (isRead = true);

    public override bool NextResult() => false;

    public override bool IsDBNull(int ordinal) => ordinal < columns.Length && !KeyOrCount().IsMatch(columns[ordinal]);

    public override bool GetBoolean(int ordinal) => true;

    public override byte GetByte(int ordinal) => 1;

    public override short GetInt16(int ordinal) => 1;

    // A day, for where one is stored as a number.
    public override int GetInt32(int ordinal) => 20210305;

    public override long GetInt64(int ordinal) => key;

    public override float GetFloat(int ordinal) => 1;

    public override double GetDouble(int ordinal) => 1;

    public override decimal GetDecimal(int ordinal) => 1;

    // A text, and a list of none for where lists are stored as texts.
    public override string GetString(int ordinal) =>
        ordinal < columns.Length && columns[ordinal].EndsWith("[Currency]", StringComparison.Ordinal) ? "CNY" : "[]";

    public override DateTime GetDateTime(int ordinal) => Instant.UtcDateTime;

    public override Guid GetGuid(int ordinal) => Guid.Empty;

    // Columns that are read without saying as what are keys.
    public override object GetValue(int ordinal) => GetInt64(ordinal);

    public override T GetFieldValue<T>(int ordinal) => (T)(Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.Boolean => GetBoolean(ordinal),
        TypeCode.Int16 => GetInt16(ordinal),
        TypeCode.Int32 => GetInt32(ordinal),
        TypeCode.Double => GetDouble(ordinal),
        TypeCode.Decimal => GetDecimal(ordinal),
        TypeCode.String => GetString(ordinal),
        _ when typeof(T) == typeof(DateTimeOffset) => Instant,
        _ when typeof(T) == typeof(Guid) => Guid.Empty,
        _ => GetValue(ordinal),
    });

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException();

    public override char GetChar(int ordinal) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException();

    public override string GetDataTypeName(int ordinal) => throw new NotSupportedException();

    public override Type GetFieldType(int ordinal) => throw new NotSupportedException();

    public override string GetName(int ordinal) => throw new NotSupportedException();

    public override int GetOrdinal(string name) => throw new NotSupportedException();

    public override int GetValues(object[] values) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    [GeneratedRegex(@",\s(?![^(]*\))")]
    private static partial Regex Comma();

    [GeneratedRegex(@"id\d*\]( AS \[\w+\])?$|COUNT\(|SUM\(|AS \[Currency\]$")]
    private static partial Regex KeyOrCount();
}
