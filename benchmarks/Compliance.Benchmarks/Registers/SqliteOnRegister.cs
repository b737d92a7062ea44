using System.Globalization;
using System.IO;
using System.Linq;
using Compliance.Benchmarks.Programs;
using Compliance.Benchmarks.Sql;
using Compliance.Values;
using Microsoft.Data.Sqlite;

namespace Compliance.Benchmarks.Registers;

/// <summary>SQLite with the rules as SQL, after an import, in a process of its own: this program, with the verb <see cref="Verb"/>.</summary>
internal sealed class SqliteOnRegister(CalendarDate on) : IRegisterContender
{
    /// <summary>The first argument of a run that checks one register.</summary>
    public const string Verb = "sqlite-register";

    public string Name { get; } = $"SQLite {Version()}";

    /// <summary>Checks a register, and writes the counts on one line: <c>sqlite-register CSV FAILING DAY</c>.</summary>
    public static void Run(string[] args, TextWriter output)
    {
        var register = RegisterColumns.Read(args[1], SampleProjects.LoadPack(), CalendarDate.Parse(args[3]));
        output.WriteLine(string.Join(' ', new SqliteRegister(register).Check(args[1], args[2])));
    }

    public RegisterRun Run(string csv, string failing)
    {
        var run = Itself.Run([Verb, csv, failing, on.ToString()]);
        return new RegisterRun(run.Seconds, null, run.PeakBytes, run.ProcessorSeconds, [.. run.Output.Split(' ').Select(count => long.Parse(count, CultureInfo.InvariantCulture))]);
    }

    public string Compare(RegisterAnswer right, RegisterRun run, string failing) => right.Compare(run.Counts, RegisterAnswer.ReadFailing(failing, "id", "rule"));

    private static string Version()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }
}
