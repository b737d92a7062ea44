using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;
using Compliance.Tests.Kernel.Worlds;
using FluentAssertions;

namespace Compliance.Tests.Kernel;

/// <summary>What a session holds depends on the subjects that are in it, not on how they came there.</summary>
public class SessionProperties
{
    [PropertyTest(60, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void The_order_of_insertion_does_not_matter(World world)
    {
        Subject[] shuffled = [.. world.Subjects];
        new Dice(world.Seed).Shuffle(shuffled);
        Verdicts(world.Evaluate(shuffled)).Should().BeEquivalentTo(Verdicts(world.Evaluate(world.Subjects)));
    }

    [PropertyTest(100, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void A_session_that_has_seen_many_changes_equals_one_opened_afresh(World world)
    {
        var dice = new Dice(world.Seed);
        using var session = EngineUnderTest.For(world.Plan).Open(new EvaluationOptions());
        var held = new Dictionary<string, Subject>();
        for (var step = 0; step < 60; step++)
        {
            // The facts of one subject under the id of another: updates change something.
            var id = $"S-{dice.Between(0, 5)}";
            var subject = Renamed(dice.Pick<Subject>(world.Subjects), id);
            switch (dice.Between(0, 4))
            {
                case 0 when held.Remove(id, out var old):
                    session.Retract(old);
                    break;

                case 1:
                    session.Fire();
                    break;

                default:
                    if (held.ContainsKey(id))
                        session.Update(subject);
                    else
                        session.Insert(subject);
                    held[id] = subject;
                    break;
            }
        }

        session.Fire();
        Verdicts(session.Evaluations).Should().BeEquivalentTo(Verdicts(world.Evaluate([.. held.Values])));
    }

    private static Subject Renamed(Subject subject, string id) => new(
        subject.Kind, subject.Header with { Id = id },
        Enumerable.Range(0, subject.Kind.Facts.Count).Where(slot => subject.Stated(slot) is not null).ToDictionary(slot => slot, slot => subject.Stated(slot)!),
        subject.Deviations);

    private static Dictionary<string, string> Verdicts(IEnumerable<Evaluation> evaluations) =>
        evaluations.ToDictionary(evaluation => evaluation.Subject.Id, evaluation => string.Join(" ", evaluation.Verdicts.Select(verdict => verdict.Word())));
}
