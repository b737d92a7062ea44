using System.IO;
using System.Linq;
using System.Text.Json;
using Compliance.Benchmarks.Peers;
using Compliance.Benchmarks.Programs;
using Compliance.Benchmarks.Sql;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Benchmarks.Registers;

/// <summary>DuckDB with the rules as SQL, straight on the file.</summary>
internal sealed class DuckDbOnRegister(RulePack pack, CalendarDate on, int threads) : IRegisterContender
{
    private string _version = "";

    public string Name => $"DuckDB {_version}{(threads == 1 ? ", one core" : "")}";

    public RegisterRun Run(string csv, string failing)
    {
        var request = Path.GetTempFileName();
        var statements = new DuckDbSql(RegisterColumns.Read(csv, pack, on)).Statements(csv, failing);
        File.WriteAllText(request, JsonSerializer.Serialize(new { threads, statements }));
        var run = ChildRun.Of("node", [NodePackages.Script("duckdb.mjs"), request], threads == 1 ? 1 : null);
        File.Delete(request);
        if (run.ExitCode != 0)
            throw new IOException(run.Output);

        using var answer = JsonDocument.Parse(run.Output);
        _version = answer.RootElement.GetProperty("version").GetString()!.TrimStart('v');
        var counts = answer.RootElement.GetProperty("statements")[1].GetProperty("rows")[0].EnumerateArray().Select(count => long.Parse(count.ToString(), System.Globalization.CultureInfo.InvariantCulture));
        return new RegisterRun(run.Seconds, answer.RootElement.GetProperty("seconds").GetDouble(), run.PeakBytes, run.ProcessorSeconds, [.. counts]);
    }

    public string Compare(RegisterAnswer right, RegisterRun run, string failing) => right.Compare(run.Counts, RegisterAnswer.ReadFailing(failing, "id", "rule"));
}
