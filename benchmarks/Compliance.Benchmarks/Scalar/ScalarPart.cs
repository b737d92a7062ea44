using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Compliance.Benchmarks.Comparison;
using Compliance.Benchmarks.Peers;
using Compliance.Benchmarks.ReteByHand;
using Compliance.Benchmarks.Translation;
using Compliance.Compilation;

namespace Compliance.Benchmarks.Scalar;

/// <summary>One project after the other against the full pack, by everyone. Time and memory are a project's.</summary>
internal sealed class ScalarPart : IPart
{
    private const int Projects = 1_000;
    private const int Counted = 21;

    public string Name => "scalar";

    public IEnumerable<Figure> Run(TextWriter progress)
    {
        var plan = CompiledPlan.Compile(SampleProjects.LoadPack());
        var sets = DescriptorSet.All(plan, Projects);
        var contenders = Contenders(plan, sets);
        var figures = new List<Figure>();
        for (var set = 0; set < sets.Count; set++)
        {
            progress.WriteLine($"One project, {sets[set].Name}: {contenders.Count} contenders");
            var measured = Rounds.Run(contenders, set, Counted);
            figures.AddRange(contenders.Select((contender, i) => new Figure(
                "one project", contender.Name, sets[set].Name, measured[i].Seconds, measured[i].Ratio,
                measured[i].Bytes is { } bytes ? $"{Figure.Count((long)(bytes + 0.5))} B" : "", Agreement.Describe(contender.Evaluate(set), sets[set].Verdicts))));
        }

        foreach (var contender in contenders)
            contender.Dispose();
        return figures;
    }

    private static List<IContender> Contenders(CompiledPlan plan, IReadOnlyList<DescriptorSet> sets)
    {
        var kind = sets[0].Subjects[0].Kind;
        var rules = new RuleTranslator(kind, fact => fact.Unit).Translate(plan.Pack, SampleProjects.Day);
        var slots = DescriptorJson.SlotsOf(plan.Pack, kind);
        var projects = new JsonArray([.. sets.Select(set => new JsonArray([.. set.Subjects.Select(subject => DescriptorJson.Write(subject, slots))]))]);
        return
        [
            new SessionContender(plan, sets),
            new KernelContender(plan, sets),
            new KernelContender(PlainDoubles.Compile(plan.Pack), sets, "Compliance, kernel in plain doubles"),
            new HandContender(sets),
            new NRulesContender(sets),
            new NodeContender("json-logic-js", "json-logic.mjs", JsonLogicRules.Write(rules), projects),
            new NodeContender("GoRules ZEN", "zen.mjs", ZenRules.Write(rules), projects),
            new NodeContender("json-rules-engine", "json-rules-engine.mjs", JsonRulesEngineRules.Write(rules), projects),
        ];
    }
}
