using System;
using System.Collections.Generic;
using Compliance.Sql.Dialects;

namespace Compliance.Sql.Tests.Databases;

/// <summary>A database that tests write tables to and run queries on.</summary>
internal interface ITestDatabase : IDisposable
{
    SqlDialect Dialect { get; }

    /// <summary>The name of a type whose columns may be NULL.</summary>
    string TypeOf(TestType type);

    /// <summary>Runs a statement without a result.</summary>
    void Run(string statement);

    /// <summary>The rows of a query: each value as the text of it, or null.</summary>
    IReadOnlyList<string?[]> Read(string query);
}

internal enum TestType
{
    Text,
    Decimal,
    Whole,
    Date,
    Double,
    Truth,
}
