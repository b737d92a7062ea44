using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Benchmarks.Comparison;
using Compliance.Benchmarks.ReteByHand;
using Compliance.Compilation;
using Compliance.NRules;
using Compliance.Sessions;
using NRules;
using NRules.Fluent;

namespace Compliance.Benchmarks.Rete;

/// <summary>The pack's rules in NRules beside NRules with the rules written by hand, and beside the kernel. All times are processor time.</summary>
internal sealed class NRulesPart : IPart
{
    private const int Projects = 1_000;
    private const int Counted = 15;

    private static readonly string _byHand = $"NRules {typeof(ISession).Assembly.GetName().Version?.ToString(3)}, rules by hand";

    public string Name => "nrules";

    public IEnumerable<Figure> Run(TextWriter progress)
    {
        var pack = SampleProjects.LoadPack();
        var plan = CompiledPlan.Compile(pack);
        var repository = new RuleRepository();
        repository.Load(rules => rules.PrivateTypes().NestedTypes().From(ProjectReteRules.All));
        var byHand = repository.Compile();
        var yieldingRules = new RuleRepository();
        yieldingRules.Load(rules => rules.PrivateTypes().NestedTypes().From(ProjectFindingRules.All));
        var yielding = yieldingRules.Compile();
        var (nrules, kernel) = (plan.UseNRules(), new KernelEngine(plan));
        var hosted = plan.UseNRules(rules => rules.PrivateTypes().From(typeof(NotifiesOfFailures)));
        var figures = new List<Figure>();
        foreach (var set in DescriptorSet.All(plan, Projects))
        {
            progress.WriteLine($"NRules, {set.Name}");
            figures.AddRange(Measure("in InsertAll of 1,000", set.Name, $"{Kept.BytesOf(nrules, set):#,0} B kept; {Kept.BytesOf(nrules, set, isLookedAt: true):#,0} B with findings looked at; {Kept.BytesOf(hosted, set):#,0} B with a host's rule", set.Verdicts,
                ManyProjects.AtOnce("Compliance, NRules session", nrules, set),
                ManyProjects.AtOnceLookedAt("Compliance, NRules session, findings looked at", nrules, set),
                ManyProjects.AtOnce("Compliance, NRules session and a host's rule", hosted, set),
                ManyProjects.AtOnce("Compliance, kernel session", kernel, set),
                ManyProjects.AtOnceYielding($"{_byHand} that yield findings", yielding, set),
                ManyProjects.AtOnceByHand(_byHand, byHand, set)));
            figures.AddRange(Measure("1,000 inserted one by one", set.Name, "", set.Verdicts,
                ManyProjects.InsertedEach("Compliance, NRules session", nrules, set),
                ManyProjects.InsertedEachYielding($"{_byHand} that yield findings", yielding, set),
                ManyProjects.InsertedEachByHand(_byHand, byHand, set)));
            figures.AddRange(Measure("a session each", set.Name, "", set.Verdicts,
                ManyProjects.OneByOne("Compliance, NRules session", nrules, set),
                ManyProjects.OneByOneLookedAt("Compliance, NRules session, findings looked at", nrules, set),
                ManyProjects.OneByOne("Compliance, NRules session and a host's rule", hosted, set),
                ManyProjects.OneByOneYielding($"{_byHand} that yield findings", yielding, set),
                ManyProjects.OneByOneByHand(_byHand, byHand, set)));
        }

        foreach (var fact in new[] { "has_energy_metering", "is_prefabricated" })
        {
            progress.WriteLine($"NRules, changes of {fact}");
            figures.AddRange(Measure("a change of a fact", fact, "", null,
                OneChange.Of("Compliance, NRules session of 1,000", nrules, pack, 1_000, fact),
                OneChange.Of("Compliance, NRules session of 1,000, findings looked at", nrules, pack, 1_000, fact, isLookedAt: true),
                OneChange.Of("Compliance, NRules session of 100,000", nrules, pack, 100_000, fact),
                OneChange.Of("Compliance, NRules session of 1,000 and a host's rule", hosted, pack, 1_000, fact),
                OneChange.Yielding($"{_byHand} that yield findings, session of 1,000", yielding, pack, 1_000),
                OneChange.ByHand($"{_byHand}, session of 1,000", byHand, pack, 1_000)));
        }

        progress.WriteLine("NRules, compiling");
        figures.AddRange(Measure("build and compile", "the shipped pack", "", null,
            new ReteContender("Compliance, NRules session", () => Compile(() => CompiledPlan.Compile(pack).UseNRules())),
            new ReteContender(_byHand, () => Compile(() => repository.Compile()))));
        return figures;
    }

    private static int Compile(Func<object> compile)
    {
        GC.KeepAlive(compile());
        return 1;
    }

    private static IEnumerable<Figure> Measure(string part, string on, string memory, IReadOnlyList<Verdict[]>? expected, params ReteContender[] contenders)
    {
        foreach (var contender in contenders)
        {
            for (var i = 0; i < 10; i++)
                ProcessorTime.Of(contender.Work);
        }

        var seconds = contenders.Select(_ => new double[Counted]).ToArray();
        for (var round = 0; round < Counted; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
                seconds[i][round] = ProcessorTime.Of(contenders[i].Work);
        }

        return [.. contenders.Select((contender, i) => new Figure(
            $"NRules, {part}", contender.Name, on, Spread.Of([.. seconds[i]]), Spread.Of([.. seconds[i].Zip(seconds[0], (own, first) => own / first)]).Median,
            i == 0 ? memory : "", expected is null || contender.Verdicts is null ? "" : Agreement.Describe(contender.Verdicts(), expected)))];
    }
}
