using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Descriptors;
using Compliance.Sessions;
using Compliance.Tests;
using Compliance.Tests.Kernel.Worlds;
using FluentAssertions;

namespace Compliance.NRules.Tests.Conformance;

/// <summary>Both kernels on random packs and boxes.</summary>
public class WorldProperties
{
    [PropertyTest(200, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void Findings_are_the_kernels_to_the_letter(World world) => Both.ShouldAgree(world.Plan, world.Subjects, new EvaluationOptions());

    [PropertyTest(100, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void Findings_are_the_kernels_where_something_can_be_read_in_two_ways(World world) =>
        Both.ShouldAgree(world.Plan, [.. AmbiguousSubjects.Of(world).Select((ambiguous, i) => Renamed(ambiguous.Subject, $"R-{i}"))], new EvaluationOptions());

    [PropertyTest(50, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void Findings_are_the_kernels_where_only_the_year_is_known(World world) =>
        Both.ShouldAgree(world.Plan, [.. world.Subjects.Select((subject, i) => i % 3 == 0 ? subject : AmbiguousSubjects.OfYear(subject))], new EvaluationOptions());

    [PropertyTest(100, Arbitrary = [typeof(ArbitraryDiscreteWorlds)])]
    public void Findings_are_the_kernels_to_the_letter_in_small_worlds(World world) => Both.ShouldAgree(world.Plan, world.Subjects, new EvaluationOptions());

    [PropertyTest(100, Arbitrary = [typeof(ArbitraryWorlds)])]
    public void The_same_changes_leave_the_same_behind(World world)
    {
        var dice = new Dice(world.Seed);
        using var kernel = new KernelEngine(world.Plan).Open(new EvaluationOptions());
        using var nrules = world.Plan.UseNRules().Open(new EvaluationOptions());
        IComplianceSession[] both = [kernel, nrules];
        var held = new Dictionary<string, Subject>();
        for (var step = 0; step < 40; step++)
        {
            var id = $"S-{dice.Between(0, 5)}";
            var subject = Renamed(dice.Pick<Subject>(world.Subjects), id);
            var verb = dice.Between(0, 5);
            foreach (var session in both)
                Do(session, verb, subject, held);
            if (verb == 0)
                held.Remove(id);
            else if (verb > 1)
                held[id] = subject;
            Both.Describe(nrules).Should().Equal(Both.Describe(kernel));
        }
    }

    private static void Do(IComplianceSession session, int verb, Subject subject, Dictionary<string, Subject> held)
    {
        switch (verb)
        {
            case 0 when held.TryGetValue(subject.Id, out var old):
                session.Retract(old);
                break;

            case 0:
                break;

            case 1:
                session.Fire(CancellationToken.None);
                break;

            case var _ when held.ContainsKey(subject.Id):
                session.Update(subject);
                break;

            default:
                session.Insert(subject);
                break;
        }
    }

    private static Subject Renamed(Subject subject, string id) => new(
        subject.Kind, subject.Header with { Id = id },
        Enumerable.Range(0, subject.Kind.Facts.Count).Where(slot => subject.Stated(slot) is not null).ToDictionary(slot => slot, slot => subject.Stated(slot)!));
}
