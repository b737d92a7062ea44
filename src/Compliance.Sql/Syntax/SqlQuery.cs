using System.Collections.Generic;

namespace Compliance.Sql.Syntax;

/// <summary>A query.</summary>
internal abstract record SqlQuery;

/// <summary>Rows of one table, or of a named query before it.</summary>
/// <param name="Columns">What is selected, each under a name.</param>
/// <param name="From">The table.</param>
internal sealed record SelectQuery(IReadOnlyList<SelectedColumn> Columns, TableReference From) : SqlQuery
{
    /// <summary>The query that stands there under the table's name; null for a table of that name.</summary>
    public SqlQuery? Inner { get; init; }

    /// <summary>A table that is joined to it; null for none.</summary>
    public JoinedTable? Join { get; init; }

    /// <summary>Which rows; null for all.</summary>
    public SqlExpression? Where { get; init; }

    /// <summary>By what rows are drawn together; empty where they are not.</summary>
    public IReadOnlyList<SqlExpression> GroupBy { get; init; } = [];

    /// <summary>Which of the groups; null for all.</summary>
    public SqlExpression? Having { get; init; }
}

/// <summary>A table whose rows are joined to others.</summary>
/// <param name="Table">The table.</param>
/// <param name="On">Which rows belong together.</param>
/// <param name="IsLeft">Whether rows without one are kept, with NULL in its columns.</param>
internal sealed record JoinedTable(TableReference Table, SqlExpression On, bool IsLeft);

/// <summary>The rows of several queries, one after the other.</summary>
internal sealed record UnionQuery(IReadOnlyList<SqlQuery> Parts) : SqlQuery;

/// <summary>For each row of a table several, one after the other.</summary>
/// <param name="Before">What each of them has from the row, in front.</param>
/// <param name="Names">The names of what differs between them.</param>
/// <param name="Rows">What differs, for each of them.</param>
/// <param name="Behind">What each of them has from the row, behind.</param>
/// <param name="From">The table.</param>
internal sealed record UnpivotQuery(
    IReadOnlyList<SelectedColumn> Before, IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<SqlExpression>> Rows, IReadOnlyList<SelectedColumn> Behind, TableReference From) : SqlQuery
{
    /// <summary>Which of them: those where one of the values that differ is among some; null for all.</summary>
    public (int Place, IReadOnlyList<SqlExpression> Values)? Only { get; init; }
}

/// <summary>A query with others before it that it names.</summary>
internal sealed record WithQuery(IReadOnlyList<NamedQuery> Named, SqlQuery Body) : SqlQuery;

/// <summary>A query under a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Query">The query.</param>
/// <param name="IsMaterialized">Whether it is evaluated once, however often it is named.</param>
internal sealed record NamedQuery(string Name, SqlQuery Query, bool IsMaterialized);

/// <summary>A selected column.</summary>
internal sealed record SelectedColumn(SqlExpression Value, string Name);

/// <summary>A table by the parts of its name, each as it is written in the database.</summary>
internal sealed record TableReference(IReadOnlyList<string> Parts)
{
    /// <summary>A table, or a named query, of one name.</summary>
    public static TableReference Of(string name) => new([name]);
}
