using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Tests.Reference;
using YamlDotNet.RepresentationModel;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>A random pack, read from files as any other, and random subjects for it. One number repeats it.</summary>
public sealed class World
{
    private const int RuleCount = 6;
    private const int SubjectCount = 12;
    private readonly string _text;

    private World(int seed, bool isDiscrete, bool isDated = false)
    {
        Seed = seed;
        var dice = new Dice(seed);
        var facts = new VocabularyMaker(dice).Make(isDiscrete);
        var vocabulary = VocabularyMaker.Write(facts);
        var makers = new RuleMaker(facts, dice, isDated ? new TermMaker(dice) : null);
        var rules = "chapter: a\nrules:\n" + string.Concat(Enumerable.Range(0, RuleCount).Select(i => makers.Make($"rule-{i}")));
        var terms = makers.Terms?.Write() ?? "";
        _text = $"seed {seed}\n{vocabulary}{terms}{rules}";
        Pack = SmallPack.Load(vocabulary, rules, terms);
        Plan = CompiledPlan.Compile(Pack);
        var written = new WrittenPack(Pack.Vocabulary.Kinds, new Dictionary<string, string[]>(), new Dictionary<string, string>()) { Terms = makers.Terms?.All ?? new Dictionary<string, string>() };
        var nodes = (YamlSequenceNode)((YamlMappingNode)WrittenPack.Parse(rules))["rules"];
        References = makers.Terms is { } named
            ? [.. Pack.Rules.Zip(nodes, (rule, node) => new ReferenceRule(rule, HasTableOrPoints(node) ? written.ReadRule(node) : null, named.All))]
            : [.. Pack.Rules.Zip(nodes, (rule, node) => new ReferenceRule(rule, written.ReadRule(node)))];
        var subjects = new SubjectMaker(Pack, facts, dice);
        Subjects = [.. Enumerable.Range(0, SubjectCount).Select(i => subjects.Make($"S-{i}"))];
    }

    // What the library does not keep as text is read of the rule as it is written.
    private static bool HasTableOrPoints(YamlNode rule) => rule.ToString() is var text && (text.Contains("rows", System.StringComparison.Ordinal) || text.Contains("score", System.StringComparison.Ordinal));

    public int Seed { get; }

    internal RulePack Pack { get; }

    internal CompiledPlan Plan { get; }

    internal IReadOnlyList<ReferenceRule> References { get; }

    internal IReadOnlyList<Subject> Subjects { get; }

    public static World Of(int seed) => new(seed, isDiscrete: false);

    /// <summary>A world of Boolean, choices and small counts, in which every point of a box can be tried.</summary>
    public static World Discrete(int seed) => new(seed, isDiscrete: true);

    /// <summary>A world with terms, sums of days, limits that end, that a day of the subject's own tells, and that are other facts.</summary>
    public static World Dated(int seed) => new(seed, isDiscrete: false, isDated: true);

    /// <summary>The verdicts of all rules on a subject, by the kernel itself.</summary>
    internal Verdict[] Evaluate(Subject subject)
    {
        var verdicts = new Verdict[Pack.Rules.Count];
        Plan.Evaluate(subject, subject.Date!.Value, verdicts);
        return verdicts;
    }

    /// <summary>The evaluations of a session with these subjects.</summary>
    internal IReadOnlyList<Evaluation> Evaluate(IReadOnlyList<Subject> subjects)
    {
        using var session = EngineUnderTest.For(Plan).Open(new EvaluationOptions());
        session.InsertAll(subjects);
        session.Fire();
        return [.. session.Evaluations];
    }

    /// <summary>Everything that a failure is looked into with.</summary>
    public override string ToString() => _text;

    /// <summary>A subject as one line, for messages.</summary>
    internal string Describe(Subject subject) => $"seed {Seed}, {subject} on {subject.Date}: " + string.Join(", ", subject.Kind.Facts
        .Select((fact, slot) => (fact, stated: subject.Stated(slot)))
        .Where(one => one.stated is not null)
        .Select(one => $"{one.fact}: {one.stated!.Written}"));
}
