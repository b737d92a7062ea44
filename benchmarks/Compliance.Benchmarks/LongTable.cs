using System;
using System.Globalization;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Values;

namespace Compliance.Benchmarks;

/// <summary>A table of limits with 5,000 rows, climate by shape by share of windows: from its folder to a plan, and one building after the other.</summary>
[MemoryDiagnoser]
public class LongTable
{
    private const int Climates = 10, Shapes = 20, Shares = 25, Buildings = 1_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("long-table-").FullName;
    private readonly Verdict[] _verdicts = new Verdict[1];
    private CompiledPlan _plan = null!;
    private Subject[] _subjects = null!;

    [GlobalSetup]
    public void Setup()
    {
        Write();
        var pack = PackReader.Load(_folder).Require();
        _plan = CompiledPlan.Compile(pack);
        _subjects = [.. Enumerable.Range(0, Buildings).Select(i => Building(pack, i))];
        var table = (LimitTable)pack.Rules[0].Requirement.Limits[0];
        if (table.Limits.Count != Climates * Shapes * Shares)
            throw new InvalidOperationException($"The table has {table.Limits.Count} rows.");
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public CompiledPlan Load() => CompiledPlan.Compile(PackReader.Load(_folder).Require());

    [Benchmark(OperationsPerInvoke = Buildings)]
    public int Evaluate()
    {
        var passed = 0;
        foreach (var subject in _subjects)
        {
            _plan.Evaluate(subject, new CalendarDate(2026, 6, 1), _verdicts);
            passed += _verdicts[0] == Verdict.Pass ? 1 : 0;
        }

        return passed;
    }

    private static Subject Building(RulePack pack, int i)
    {
        string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
        return new SubjectBuilder(pack.Vocabulary, "building", $"B-{i}")
            .Set("climate", $"zone_{i * 7 % Climates}")
            .Set("shape", Number(0.001 + (i * 37 % 400 / 1000.0)))
            .Set("share", Number(i * 53 % 1000 / 10.0) + " %")
            .Set("u_value", Number(0.2 + (i * 31 % 300 / 100.0)) + " W/(m²·K)")
            .Build().Require();
    }

    private void Write()
    {
        var zones = string.Join(", ", Enumerable.Range(0, Climates).Select(zone => $"zone_{zone}: {{zh: 区{zone}, en: zone {zone}}}"));
        File.WriteAllText(Path.Combine(_folder, "vocabulary.yaml"), $$$"""
            version: 1.0.0
            subjects: {building: {zh: 建筑, en: building}}
            facts:
              climate: {label: {zh: 气候区, en: climate}, subjects: [building], type: choice, choices: { {{{zones}}} }}
              shape: {label: {zh: 体形系数, en: shape}, subjects: [building], type: number, unit: '1', domain: {more_than: 0}}
              share: {label: {zh: 窗墙面积比, en: share}, subjects: [building], type: number, unit: '%', domain: {at_least: 0 %, at_most: 100 %}}
              u_value: {label: {zh: 传热系数, en: transmittance}, subjects: [building], type: number, unit: W/(m²·K), domain: {more_than: 0}}

            """);
        File.WriteAllText(Path.Combine(_folder, "pack.yaml"), $"id: a\nversion: 1.0.0\ntitle: a\ninstrument: {{number: a, issued: 2025-12-06, text: a, sha256: {new string('0', 64)}}}\nvocabulary: 1.0.0\n");
        File.WriteAllText(Path.Combine(_folder, "1.yaml"), "chapter: a\nrules:\n- {id: a, title: a, clauses: [{section: a, quote: a}], subject: building, obligation: must, departments: [], measure: u_value, limit: {rows: u.csv, from: 2026-01-01}}\n");
        File.WriteAllLines(Path.Combine(_folder, "u.csv"), Rows().Prepend("climate,shape,share (%),at_most (W/(m²·K))"));
    }

    private static System.Collections.Generic.IEnumerable<string> Rows() =>
        from zone in Enumerable.Range(0, Climates)
        from shape in Enumerable.Range(0, Shapes)
        from share in Enumerable.Range(0, Shares)
        select FormattableString.Invariant($"zone_{zone},{(shape == 0 ? "" : $">0.{shape * 2:00}")}..{(shape == Shapes - 1 ? "" : $"0.{(shape + 1) * 2:00}")},{(share == 0 ? "" : $">{share * 4}")}..{(share == Shares - 1 ? "" : $"{(share + 1) * 4}")},{1 + ((zone + shape + share) % 30 / 10.0)}");
}
