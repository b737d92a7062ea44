using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Authoring.Contracts;
using Compliance.Authoring.Linting;
using Compliance.Packs;

namespace Compliance.Authoring.Tests.Analysis;

/// <summary>A few rules over the shipped vocabulary, in a pack of their own, with other packs beside it.</summary>
internal sealed class TrialPack : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("trial").FullName;

    public TrialPack(params string[] rules)
    {
        File.Copy(Repository.PathOf("rules", "vocabulary.yaml"), Path.Combine(_root, "vocabulary.yaml"));
        Write("trial", "", rules);
    }

    public PackCatalog Catalog => new(_root);

    public RulePack Pack => Catalog.Load("trial", withCases: true).Require();

    /// <summary>A rule by what it asks; what is left out is nothing special.</summary>
    public static string Rule(string id, string asks, string when = "", string subject = "project", string obligation = "must", string more = "") => $"""
          - id: {id}
            title: {id}
            clauses: [{"{"}section: 一, quote: 应予执行{id}{"}"}]
            subject: {subject}
        {(when.Length == 0 ? "" : $"    when: {when}\n")}    {asks.Replace("; ", "\n    ", StringComparison.Ordinal)}
            obligation: {obligation}
            departments: []
        {(more.Length == 0 ? "" : $"    {more}\n")}
        """;

    /// <summary>Writes a pack; its instrument was issued on the first day of 2026 where nothing else is said.</summary>
    public TrialPack Write(string id, string header, IReadOnlyList<string> rules, string issued = "2026-01-01")
    {
        var folder = Path.Combine(_root, id, "1.0.0");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "pack.yaml"), $"id: {id}\nversion: 1.0.0\ntitle: {id}\ninstrument: {{issued: {issued}, source: reports}}\nvocabulary: 1.0.0\n{header}");
        File.WriteAllText(Path.Combine(folder, "rules.yaml"), "chapter: 一\nrules:\n" + string.Join("\n", rules));
        return this;
    }

    /// <summary>What one check finds.</summary>
    public IReadOnlyList<LintFinding> Findings<TCheck>()
        where TCheck : ILintCheck, new() =>
        new Linter([new TCheck()]).Lint(Pack, Catalog).Findings;

    /// <summary>The only thing that one check finds.</summary>
    public LintFinding Finding<TCheck>()
        where TCheck : ILintCheck, new() =>
        Findings<TCheck>().Single();

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
