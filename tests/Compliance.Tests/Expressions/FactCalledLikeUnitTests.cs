using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Sessions;
using Compliance.Tests.Kernel;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Expressions;

/// <summary>A fact may be called like a unit: right behind a number stands a unit, and anywhere else the fact.</summary>
public class FactCalledLikeUnitTests
{
    private const string Vocabulary = """
        version: 1.0.0
        subjects: {thing: {zh: 物, en: thing}}
        facts:
          stars: {label: {zh: 星级, en: rating}, subjects: [thing], type: count, unit: star, domain: {at_least: 0}}
          a2: {label: {zh: 甲二, en: second}, subjects: [thing], type: number, unit: t, domain: {more_than: 0}}
          t: {label: {zh: 用量, en: amount}, subjects: [thing], type: number, unit: t, domain: {more_than: 0}}
        """;

    [TestCase("stars", "at_least: 2 stars", "stars: 2", Verdict.Pass)]
    [TestCase("stars", "at_least: 2 stars", "stars: 1", Verdict.Fail)]
    [TestCase("a2 + 3 t", "at_most: t", "a2: 2, t: 5", Verdict.Pass)]
    [TestCase("a2 + 3 t", "at_most: t", "a2: 2.1, t: 5", Verdict.Fail)]
    [TestCase("(300 t) / t", "at_most: 6000 %", "t: 5", Verdict.Pass)]
    [TestCase("(300 t) / t", "at_most: 6000 %", "t: 4.9", Verdict.Fail)]
    public void It_is_measured_and_is_a_limit(string measure, string limit, string facts, Verdict verdict)
    {
        var pack = SmallPack.Measuring(Vocabulary, $"'{measure}'", limit);
        using var session = EngineUnderTest.For(CompiledPlan.Compile(pack)).Open(new EvaluationOptions());
        session.Insert(new DescriptorReader(pack).ReadText($"subject: thing\nid: T\ndate: 2026-01-01\nfacts: {{{facts}}}\n", "t.yaml").Value!.Subjects.Single());
        session.Fire();
        session.Evaluations.Single().Findings.Single().Verdict.Should().Be(verdict);
    }
}
