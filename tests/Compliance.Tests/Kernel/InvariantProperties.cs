using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Registers;
using Compliance.Sessions;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Tests.Reference;
using Compliance.Values;
using FluentAssertions;
using FluentAssertions.Execution;
using NUnit.Framework;

namespace Compliance.Tests.Kernel;

/// <summary>What always holds narrows every evaluator's box as it does the plain one's, and who breaks it is named.</summary>
public class InvariantProperties
{
    private static readonly EvaluationOptions Today = new() { AsOf = new CalendarDate(2026, 1, 1) };

    [Test]
    public void Verdicts_are_the_plain_evaluators_by_rows_columns_and_sessions()
    {
        for (var seed = 0; seed < TestBudget.Of(1_000); seed++)
        {
            var world = InvariantWorld.Of(seed, rules: 6, sites: 12);
            using var scope = new AssertionScope($"seed {seed}: {string.Join("; ", world.Invariants)}");
            Check(world);
            if (scope.HasFailures())
                return;
        }
    }

    [TestCase("road: yes", "storeys", "0..0", true)]
    [TestCase("storeys: 3", "road", "no", true)]
    [TestCase("storeys: 0..2, road: no", "storeys", "1..2", true)]
    [TestCase("road: yes, storeys: 3", "storeys", "", false)]
    public void The_examples_of_the_concepts(string stated, string fact, string expected, bool holds)
    {
        var pack = SmallPack.Load(
            InvariantWorld.Vocabulary + "- {subject: site, holds: road or storeys >= 1}\n- {subject: site, holds: not road or storeys = 0}\n",
            "chapter: a\nrules:\n- {id: a, title: a, clauses: [{section: a, quote: a}], subject: site, obligation: must, departments: [], require: road or storeys >= 1, from: 2023-12-06}\n");
        var text = $"subject: site\nid: S\nfacts: {{{stated}}}\n";
        var read = new DescriptorReader(pack).ReadText(text, "s.yaml");
        var subject = read.Value!.Subjects[0];

        read.Diagnostics.Select(diagnostic => diagnostic.Code).Should().Equal(holds ? [] : ["CP5043"]);
        (subject.Stated(fact) is { } value ? value.PossibleValues is NumberRange range ? $"{range.Interval.Lower.Value}..{range.Interval.Upper.Value}" : value.Written : "").Should().Be(expected);
        new DescriptorReader(pack) { Strict = true }.ReadText(text, "s.yaml").Succeeded.Should().Be(holds);
        DescriptorWriter.ToYaml(subject).Split('\n').Count(line => line.StartsWith("  ", System.StringComparison.Ordinal)).Should().Be(stated.Split(',').Length);
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(Today);
        session.Insert(subject);
        session.Fire();
        var finding = session.Find(subject)!.Findings.Single();
        finding.Verdict.Should().Be(holds ? Verdict.Pass : Verdict.Undetermined);
        finding.Missing.Select(one => one.Name).Should().Equal(holds ? [] : ["road", "storeys"]);
    }

    [TestCase("1.0.0", Verdict.Undetermined)]
    [TestCase("1.1.0", Verdict.Pass)]
    public void They_count_for_packs_that_ask_for_the_version_that_has_them(string asked, Verdict verdict)
    {
        var pack = SmallPack.Load(
            InvariantWorld.Vocabulary.Replace("version: 1.0.0", "version: 1.2.0", System.StringComparison.Ordinal) + "- {subject: site, holds: not road or storeys = 0, since: 1.1.0}\n",
            "chapter: a\nrules:\n- {id: a, title: a, clauses: [{section: a, quote: a}], subject: site, obligation: must, departments: [], measure: storeys, limit: {at_most: 2, from: 2023-12-06}}\n",
            vocabularyVersion: asked);
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(Today);
        var subject = new DescriptorReader(pack).ReadText("subject: site\nid: S\nfacts: {road: yes}\n", "s.yaml").Require().Subjects[0];
        session.Insert(subject);
        session.Fire();
        session.Find(subject)!.Findings.Single().Verdict.Should().Be(verdict);
    }

    private static void Check(InvariantWorld world)
    {
        var kind = world.Pack.Vocabulary.Kinds[0];
        var plain = new WrittenPack([kind], new Dictionary<string, string[]>(), new Dictionary<string, string>());
        var rules = world.Rules.Select(rule => plain.ReadRule(WrittenPack.Parse($"{{subject: site, {rule}}}"))).ToList();
        var invariants = world.Invariants.Select(one => ExpressionParser.Parse(one, kind)).ToList();
        var read = new DescriptorReader(world.Pack).ReadText(string.Concat(world.Sites.Select((facts, place) => $"- {{subject: site, id: s{place:00}, facts: {Facts(facts)}}}\n")), "sites.yaml");
        var named = read.Diagnostics.Select(diagnostic => diagnostic.Span.Line).ToList();
        using var session = EngineUnderTest.For(CompiledPlan.Compile(world.Pack)).Open(Today);
        session.InsertAll(read.Value!.Subjects);
        session.Fire();
        var columns = ByColumns(world);
        for (var place = 0; place < world.Sites.Count; place++)
        {
            var (box, broken) = ReferenceInvariants.Narrow(plain.ReadSubject(WrittenPack.Parse(Facts(world.Sites[place])), "site"), invariants);
            named.Contains(place + 1).Should().Be(broken.Count > 0, $"of {Facts(world.Sites[place])}");
            var expected = rules.Select(rule => rule.Evaluate(box)).ToList();
            var found = session.Find(read.Value.Subjects[place])!.Findings;
            found.Select(finding => finding.Verdict).Should().Equal(expected.Select(one => one.Verdict), $"of {Facts(world.Sites[place])}");
            columns[place].Should().Equal(expected.Select(one => one.Verdict), $"of {Facts(world.Sites[place])}, in columns");
        }
    }

    private static List<IReadOnlyList<Verdict>> ByColumns(InvariantWorld world)
    {
        var names = world.Pack.Vocabulary.Kinds[0].Facts.Select(fact => fact.Name).ToList();
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(path, $"subject,id,{string.Join(",", names)}\n" + string.Concat(world.Sites.Select((facts, place) =>
            $"site,s{place:00},{string.Join(",", names.Select(name => facts.TryGetValue(name, out var value) ? value : ""))}\n")));
        var found = new List<IReadOnlyList<Verdict>>();
        new RegisterKernel(CompiledPlan.Compile(world.Pack), Today).Evaluate(path, _ => true, part => found.AddRange(part.Evaluations.Select(evaluation => evaluation.Verdicts)));
        File.Delete(path);
        return found;
    }

    private static string Facts(IReadOnlyDictionary<string, string> facts) => $"{{{string.Join(", ", facts.Select(fact => $"{fact.Key}: '{fact.Value}'"))}}}";
}
