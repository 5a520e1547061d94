#pragma warning disable EF1001 // Nothing public reaches the columns of OPENJSON.

using System.Data;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.SqlServer.Infrastructure.Internal;
using Microsoft.EntityFrameworkCore.SqlServer.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Storefront.Data;

/// <summary>
/// Gives texts that SQL Server reads from JSON the collation of text columns. By itself EF Core gives them that of the
/// database, which makes a comparison with a column an error, and one with a parameter blind to case
/// (https://github.com/dotnet/efcore/issues/32147).
/// </summary>
internal sealed class OrdinalLists(
    QuerySqlGeneratorDependencies dependencies, IRelationalTypeMappingSource types, ISqlServerSingletonOptions server)
    : IQuerySqlGeneratorFactory
{
    public QuerySqlGenerator Create() => new Generator(dependencies, types, server);

    private sealed class Generator(
        QuerySqlGeneratorDependencies dependencies, IRelationalTypeMappingSource types,
        ISqlServerSingletonOptions server)
        : SqlServerQuerySqlGenerator(dependencies, types, server)
    {
        protected override Expression VisitOpenJsonExpression(SqlServerOpenJsonExpression list) =>
            base.VisitOpenJsonExpression(list.Update(
                list.JsonExpression, list.Path, list.ColumnInfos?.Select(Ordinal).ToList()));

        private static SqlServerOpenJsonExpression.ColumnInfo Ordinal(SqlServerOpenJsonExpression.ColumnInfo column) =>
            column.TypeMapping.DbType is DbType.String or DbType.AnsiString
                ? column with { TypeMapping = Ordinal(column.TypeMapping.StoreType) }
                : column;

        private static StringTypeMapping Ordinal(string type) =>
            new($"{type} COLLATE {ProviderDifferences.SqlServer.OrdinalCollation}", dbType: null);
    }
}
