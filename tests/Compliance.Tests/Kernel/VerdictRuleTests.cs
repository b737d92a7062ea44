using System.Collections.Generic;
using System.Linq;
using Compliance.Compilation;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Kernel;

/// <summary>The formula of verdicts, for one subject and in bits, by all that a condition and a limit may answer.</summary>
public class VerdictRuleTests
{
    private static readonly Truth[] _truths = [Truth.False, Truth.True, Truth.Unknown];

    [TestCase(Truth.False, Truth.False, Verdict.NotApplicable)]
    [TestCase(Truth.False, Truth.True, Verdict.NotApplicable)]
    [TestCase(Truth.False, Truth.Unknown, Verdict.NotApplicable)]
    [TestCase(Truth.True, Truth.False, Verdict.Fail)]
    [TestCase(Truth.True, Truth.True, Verdict.Pass)]
    [TestCase(Truth.True, Truth.Unknown, Verdict.Undetermined)]
    [TestCase(Truth.Unknown, Truth.False, Verdict.Undetermined)]
    [TestCase(Truth.Unknown, Truth.True, Verdict.Pass)]
    [TestCase(Truth.Unknown, Truth.Unknown, Verdict.Undetermined)]
    public void With_a_limit_in_force(Truth applies, Truth holds, Verdict expected)
    {
        VerdictRule.Of(applies, isInForce: true, holds).Should().Be(expected);
        InBits(applies, isInForce: true, holds).Should().Be(expected);
    }

    [TestCaseSource(nameof(Pairs))]
    public void Without_one(Truth applies, Truth holds)
    {
        var expected = applies == Truth.False ? Verdict.NotApplicable : Verdict.Upcoming;
        VerdictRule.Of(applies, isInForce: false, holds).Should().Be(expected);
        InBits(applies, isInForce: false, holds).Should().Be(expected);
    }

    [TestCaseSource(nameof(Pairs))]
    public void Where_the_limit_is_not_asked_its_answer_makes_no_difference(Truth applies, Truth holds)
    {
        foreach (var isInForce in new[] { false, true })
        {
            var others = _truths.Select(other => VerdictRule.Of(applies, isInForce, other)).Distinct();
            if (!VerdictRule.AsksLimit(applies, isInForce))
                others.Should().Equal(VerdictRule.Of(applies, isInForce, holds));
        }
    }

    private static IEnumerable<TestCaseData> Pairs() => from applies in _truths from holds in _truths select new TestCaseData(applies, holds);

    private static Verdict InBits(Truth applies, bool isInForce, Truth holds)
    {
        var (pass, fail, open) = VerdictRule.Of(May(applies, Truth.True), May(applies, Truth.False), isInForce, May(holds, Truth.True), May(holds, Truth.False));
        var found = new List<Verdict>();
        Add(pass, Verdict.Pass);
        Add(fail, Verdict.Fail);
        Add(open, isInForce ? Verdict.Undetermined : Verdict.Upcoming);
        return found.DefaultIfEmpty(Verdict.NotApplicable).Single();

        // Every bit of a word answers alike.
        void Add(Lanes lanes, Verdict verdict)
        {
            var words = new ulong[Lanes.Words];
            lanes.Store(words, 0);
            words.Distinct().Should().ContainSingle().Which.Should().BeOneOf(0, ulong.MaxValue);
            if (words[0] != 0)
                found.Add(verdict);
        }
    }

    private static Lanes May(Truth truth, Truth side) => (truth & side) != 0 ? Lanes.All : Lanes.None;
}
