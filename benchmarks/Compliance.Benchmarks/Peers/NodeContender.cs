using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compliance.Benchmarks.Comparison;

namespace Compliance.Benchmarks.Peers;

/// <summary>A contender in a Node process of its own, which waits until it is its turn.</summary>
internal sealed class NodeContender : IContender
{
    private readonly string _request = Path.GetTempFileName();
    private readonly Process _process;
    private readonly IReadOnlyList<IReadOnlyList<Verdict[]>> _verdicts;

    /// <summary>Starts a script of <c>benchmarks/peers</c> on rules in its own form.</summary>
    public NodeContender(string name, string script, JsonNode rules, JsonNode sets)
    {
        File.WriteAllText(_request, new JsonObject { ["rules"] = rules, ["sets"] = sets.DeepClone() }.ToJsonString());
        _process = NodePackages.Start(script, _request);
        using var answer = JsonDocument.Parse(Answer());
        Name = $"{name} {answer.RootElement.GetProperty("version").GetString()}";
        _verdicts = [.. answer.RootElement.GetProperty("verdicts").EnumerateArray().Select(set => (IReadOnlyList<Verdict[]>)[.. set.EnumerateArray().Select(Read)])];
    }

    public string Name { get; }

    public IReadOnlyList<Verdict[]> Evaluate(int set) => _verdicts[set];

    public Sample Run(int set)
    {
        _process.StandardInput.WriteLine(set.ToString(CultureInfo.InvariantCulture));
        _process.StandardInput.Flush();
        using var answer = JsonDocument.Parse(Answer());
        return new Sample(answer.RootElement.GetProperty("microseconds").GetDouble() / 1e6, null);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_request);
    }

    private static Verdict[] Read(JsonElement verdicts) => [.. verdicts.GetString()!.Select(digit => (Verdict)(digit - '0'))];

    private string Answer() => _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The Node process ended; what it said is above.");
}
