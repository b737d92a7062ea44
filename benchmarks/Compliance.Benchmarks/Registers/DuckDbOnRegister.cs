using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using Compliance.Benchmarks.Programs;
using Compliance.Benchmarks.Sql;
using Compliance.Packs;
using Compliance.Values;
using DuckDB.NET.Data;

namespace Compliance.Benchmarks.Registers;

/// <summary>DuckDB with the rules as SQL, straight on the file, in a process of its own: this program, with the verb <see cref="Verb"/>.</summary>
internal sealed class DuckDbOnRegister(RulePack pack, CalendarDate on, int threads) : IRegisterContender
{
    /// <summary>The first argument of a run that checks one register.</summary>
    public const string Verb = "duckdb-register";

    private string _version = "";

    public string Name => $"DuckDB {_version}{(threads == 1 ? ", one core" : "")}";

    /// <summary>Runs statements, and writes the version, the seconds and the counts, a line each: <c>duckdb-register STATEMENTS THREADS</c>.</summary>
    public static void Run(string[] args, TextWriter output)
    {
        var statements = JsonSerializer.Deserialize<string[]>(File.ReadAllText(args[1]))!;
        var started = Stopwatch.GetTimestamp();
        using var connection = new DuckDBConnection($"DataSource=:memory:;threads={args[2]}");
        connection.Open();
        Execute(connection, "SET preserve_insertion_order = false");
        Execute(connection, statements[DuckDbSql.Read]);
        var counts = Count(connection, statements[DuckDbSql.Count]);
        Execute(connection, statements[DuckDbSql.Write]);
        output.WriteLine(connection.ServerVersion.TrimStart('v'));
        output.WriteLine(Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("R", CultureInfo.InvariantCulture));
        output.WriteLine(string.Join(' ', counts));
    }

    public RegisterRun Run(string csv, string failing)
    {
        var request = Path.GetTempFileName();
        File.WriteAllText(request, JsonSerializer.Serialize(new DuckDbSql(RegisterColumns.Read(csv, pack, on)).Statements(csv, failing)));
        var run = Itself.Run([Verb, request, threads.ToString(CultureInfo.InvariantCulture)], threads == 1 ? 1 : null);
        File.Delete(request);

        var lines = run.Output.Split('\n');
        _version = lines[0];
        var counts = lines[2].Split(' ').Select(count => long.Parse(count, CultureInfo.InvariantCulture));
        return new RegisterRun(run.Seconds, double.Parse(lines[1], CultureInfo.InvariantCulture), run.PeakBytes, run.ProcessorSeconds, [.. counts]);
    }

    public string Compare(RegisterAnswer right, RegisterRun run, string failing) => right.Compare(run.Counts, RegisterAnswer.ReadFailing(failing, "id", "rule"));

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // A sum is wider than a machine word.
    private static List<BigInteger> Count(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        reader.Read();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetFieldValue<BigInteger>)];
    }
}
