using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.HotPaths;

/// <summary>A slip on a hot path is told by counting instructions, not time: they are as many on a busy machine.</summary>
[Category("Slow")]
public class InstructionCountTests
{
    // What the counter itself is tested by; they have no bound.
    private const string ShortLoop = "loop-1000";
    private const string LongLoop = "loop-2000";
    private const int MoreTurns = 1_000;

    private IReadOnlyDictionary<string, double> _counts = null!;

    [OneTimeSetUp]
    public void Count() => _counts = InstructionCounts.Of();

    [TestCaseSource(typeof(InstructionBound), nameof(InstructionBound.All))]
    public void A_hot_path_takes_no_more_instructions_than_its_bound(InstructionBound bound)
    {
        var count = _counts[bound.Path];
        if (count > bound.Most)
        {
            Assert.Fail(FormattableString.Invariant(
                $"To {bound.Means} takes {count:N0} instructions; it took {bound.Counted:N0}, and may take {bound.Most:N0}. ")
                + "See with the benchmarks what it costs now; raise the bound only where that is known and worth it.");
        }
    }

    [Test]
    public void Every_hot_path_has_a_bound() =>
        _counts.Keys.Except([ShortLoop, LongLoop]).Should().BeEquivalentTo(InstructionBound.All.Select(bound => bound.Path));

    // A turn has an operation, a comparison and a jump at the least.
    [Test]
    public void A_loop_takes_the_same_instructions_for_each_of_its_turns()
    {
        var aTurn = (_counts[LongLoop] - _counts[ShortLoop]) / MoreTurns;
        aTurn.Should().BeInRange(3, 12).And.Be(Math.Floor(aTurn));
        (_counts[ShortLoop] - (aTurn * MoreTurns)).Should().BeInRange(0, 100);
    }

    [Test]
    public void Counted_again_they_are_as_many()
    {
        var again = InstructionCounts.Of(ShortLoop, "kernel");
        again[ShortLoop].Should().Be(_counts[ShortLoop]);
        again["kernel"].Should().BeApproximately(_counts["kernel"], _counts["kernel"] / 100);
    }

    [Test]
    public void Who_asks_for_a_path_that_is_not_there_is_told_which_are()
    {
        var (status, output, errors) = InstructionCounts.Run("kernal");
        (status, output).Should().Be((1, ""));
        errors.Should().StartWith("There is no hot path 'kernal'. There are kernel, ");
    }
}
