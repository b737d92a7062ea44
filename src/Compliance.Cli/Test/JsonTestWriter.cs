using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Authoring.Testing;
using Compliance.Authoring.Testing.Cases;
using Compliance.Authoring.Testing.Coverage;
using Compliance.Authoring.Testing.Mutation;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Newtonsoft.Json;

namespace Compliance.Cli.Test;

/// <summary>Writes what testing packs came to as one JSON object, for other programs.</summary>
internal static class JsonTestWriter
{
    public static void Write(IReadOnlyList<PackTest> tests, TextWriter output)
    {
        var result = new
        {
            tool = new { name = "compliance", version = ToolVersion.Text },
            passed = tests.All(test => test.Passed),
            packs = tests.Select(Pack),
        };
        VisibleJson.Write(output, JsonConvert.SerializeObject(result, Formatting.Indented).ReplaceLineEndings("\n"));
    }

    private static object Pack(PackTest test) => new
    {
        id = test.Pack.Id,
        version = test.Pack.Version,
        digest = test.Pack.Digest,
        release = ReleaseWords.Of(test.Pack.Release.State),
        passed = test.Passed,
        summary = new { rules = test.Rules.Count, cases = test.Cases, failures = test.Failures, coverage = Score(test.Coverage), mutation = Score(test.Mutation), equivalent = test.Equivalent },
        rules = test.Rules.Select(Rule),
    };

    private static object Rule(RuleTest test) => new
    {
        rule = test.Rule.Id,
        file = test.Rule.Span.File,
        line = test.Rule.Span.Line,
        passed = test.Passed,
        cases = test.Results.Count,
        failures = test.Failures.Select(Failure),
        coverage = test.Coverage is { } coverage ? new { met = coverage.Met.Count, of = coverage.Count, missing = coverage.Missing.Select(Goal) } : null,
        mutation = test.Mutation is { } mutation
            ? new { killed = mutation.Killed, of = mutation.Count, survivors = mutation.Survivors.Select(Mutant), equivalent = mutation.Equivalent.Select(Mutant) }
            : null,
        suggestions = test.Suggestions.Select(suggestion => new { reason = Text(suggestion.Reason), yaml = suggestion.Yaml }),
    };

    private static object Failure(CaseResult result) => new
    {
        file = result.Span.File,
        line = result.Span.Line,
        name = result.Case.Name is { } name ? Text(name) : null,
        on = result.Case.On.ToString(),
        facts = Text(result.Facts),
        differences = result.Differences.Select(difference => new { key = difference.Key, label = Text(difference.Label), expected = Text(difference.Expected), found = Text(difference.Found) }),
        message = Text(result.Finding.Message),
    };

    private static object Goal(CoverageGoal goal) => new { kind = goal.Kind.ToString().ToLowerInvariant(), line = goal.Span.Line, text = Text(goal.Text) };

    private static object Mutant(Mutant mutant) => new { key = mutant.Key, line = mutant.Span.Line, before = mutant.Before, after = mutant.After };

    private static object Text(LocalizedText text) => new { zh = text.Zh, en = text.En };

    private static object? Score(Score? score) => score is { } known ? new { part = known.Part, of = known.Whole, percent = known.Percent } : null;
}
