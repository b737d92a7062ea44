using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Compliance.Packs;
using Compliance.Sql.Mapping;
using Compliance.Sql.Tests.Databases;
using Compliance.Values;

namespace Compliance.Sql.Tests.Sitting;

/// <summary>A database with a register in it, whose facts are kept.</summary>
internal sealed class DatabaseContender
{
    private readonly RegisterTable _table;
    private readonly SqlPlan _plan;
    private readonly int _process;

    public DatabaseContender(ITestDatabase database, RegisterTable table, RulePack pack, CalendarDate day)
    {
        Database = database;
        _table = table;
        _process = database switch
        {
            ClickHouseInNode node => node.ProcessId,
            PostgreSqlServer => ParentOf(int.Parse(database.Read("SELECT pg_backend_pid()")[0][0]!, CultureInfo.InvariantCulture)),
            _ => Environment.ProcessId,
        };
        var types = table.Columns.ToDictionary(column => column.Name, column => column.Type == TestType.Decimal ? DecimalType(database) : database.TypeOf(column.Type), StringComparer.Ordinal);
        var catalog = new SqlCatalog(database.Dialect, new Dictionary<string, IReadOnlyDictionary<string, string>> { ["register"] = types });
        var mapping = SqlMapping.Read(table.Mapping, "register.map.yaml", pack, catalog).Require();
        _plan = SqlPlan.Compile(pack, mapping.Kind, database.Dialect, mapping, new SqlPlanOptions { AsOf = day });
    }

    public ITestDatabase Database { get; }

    public string Name => Database.Dialect.Name;

    /// <summary>What each counting took.</summary>
    public List<Cost> Counts { get; } = [];

    /// <summary>What was counted, a row a rule.</summary>
    public IReadOnlyList<string> Found { get; private set; } = [];

    /// <summary>Puts the register into a table.</summary>
    public void Load(string csv)
    {
        if (Name == "duckdb")
            return;

        var columns = string.Join(", ", _table.Columns.Select(column => $"{Database.Dialect.Quote(column.Name)} {(column.Type == TestType.Decimal ? DecimalType(Database) : Database.TypeOf(column.Type))}"));
        Database.Run("DROP TABLE IF EXISTS register");
        if (Name == "postgresql")
        {
            Database.Run($"CREATE UNLOGGED TABLE register ({columns})");
            Database.Run($"COPY register FROM '{csv}' (FORMAT csv, HEADER)");
        }
        else
        {
            Database.Run($"CREATE TABLE register ({columns}) ENGINE = MergeTree ORDER BY tuple()");
            Database.Run($"INSERT INTO register SELECT * FROM file('{csv}', 'CSVWithNames', '{columns.Replace("'", "\\'", StringComparison.Ordinal)}')");
        }
    }

    /// <summary>Keeps the facts, and makes the views over them. Findings are kept by the same script: they are not what is counted here.</summary>
    public void Keep()
    {
        Database.Run($"DROP TABLE IF EXISTS {Database.Dialect.Quote("kept_facts")}{(Name == "postgresql" ? " CASCADE" : "")}");
        foreach (var statement in _plan.Tables("kept", "seen").Where(statement => !statement.Contains("kept_findings", StringComparison.Ordinal) && !statement.Contains("kept_problems", StringComparison.Ordinal)))
            Database.Run(statement);
        if (Name == "postgresql")
            Database.Run("VACUUM ANALYZE kept_facts");
    }

    /// <summary>Counts the verdicts.</summary>
    public Cost Count()
    {
        var cost = Measure(() => Found = [.. Database.Read("SELECT * FROM seen_counts").Select(row => string.Join(' ', row)).Order(StringComparer.Ordinal)]);
        Counts.Add(cost);
        return cost;
    }

    /// <summary>Does something and says what it took.</summary>
    public Cost Measure(Action action)
    {
        var (before, started) = (ProcessorTime.Of(_process), Stopwatch.GetTimestamp());
        action();
        return new Cost(Stopwatch.GetElapsedTime(started).TotalSeconds, ProcessorTime.Of(_process) - before);
    }

    private static string DecimalType(ITestDatabase database) => database.Dialect.Name switch
    {
        "clickhouse" => "Nullable(Decimal(14, 4))",
        "postgresql" => "numeric(14, 4)",
        _ => "DECIMAL(14, 4)",
    };

    private static int ParentOf(int process) => int.Parse(File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ')[1], CultureInfo.InvariantCulture);
}
