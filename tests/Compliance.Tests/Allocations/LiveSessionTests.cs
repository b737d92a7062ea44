using System;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Allocations;

/// <summary>A change in a live session allocates nothing, once it has seen some: told by counting bytes, not time.</summary>
[Category("Slow")]
[NonParallelizable]
public class LiveSessionTests
{
    private const int Changes = 10_000;

    [TestCase("has_energy_metering", "false")]
    [TestCase("is_prefabricated", "false")]
    [TestCase("gross_floor_area", "1234.5 m²")]
    [TestCase("construction_waste", "321 t")]
    public void A_change_of_one_fact_allocates_nothing(string fact, string value)
    {
        using var city = new LiveCity(projects: 50);
        city.BytesOf(Changes, fact, value).Should().Be(0);
    }

    [TestCase("has_energy_metering")]
    [TestCase("is_prefabricated")]
    public void Neither_does_one_among_very_many_or_where_facts_are_missing(string fact)
    {
        using var city = new LiveCity(projects: 2_000, missing: 0.1);
        city.BytesOf(Changes, fact, "false").Should().Be(0);
    }

    [TestCase("energy_saving_rate", "50 %")]
    [TestCase("is_prefabricated", "false")]
    public void Neither_does_one_that_a_listener_need_not_be_told_of(string fact, string value)
    {
        // Where nothing is built no rule asks for these, and no share counts them.
        using var city = new LiveCity(projects: 50, construction: "none");
        var told = 0;
        city.Session.FindingChanged += (_, _) => told++;
        city.BytesOf(Changes, fact, value).Should().Be(0);
        told.Should().Be(0);
    }

    // Most subjects of a large session are evaluated once, and nothing is kept for a second time.
    [Test]
    public void Neither_do_states_that_were_never_there_before()
    {
        using var city = new LiveCity(projects: 50);
        city.BytesOf(Changes, "is_prefabricated", "false");
        city.BytesOfNewStates("is_prefabricated", "false").Should().Be(0);
    }

    [Test]
    public void A_project_that_comes_is_decided_on_and_goes_allocates_nothing()
    {
        var (session, projects) = Warm();
        using (session)
        {
            var bytes = BytesOf(() =>
            {
                foreach (var project in projects)
                {
                    session.Insert(project);
                    session.Fire();
                    if (session.DecisionOf(project) is null)
                        Assert.Fail();
                    session.Retract(project);
                }
            });
            bytes.Should().Be(0);
        }
    }

    // An evaluation is the caller's to keep: the object, and its verdicts of one byte each.
    [Test]
    public void A_project_whose_evaluation_is_asked_for_allocates_that_alone()
    {
        var (session, projects) = Warm();
        using (session)
        {
            var bytes = BytesOf(() =>
            {
                foreach (var project in projects)
                {
                    session.Insert(project);
                    session.Fire();
                    if (session.Find(project)!.Decision == (Decision)(-1))
                        Assert.Fail();
                    session.Retract(project);
                }
            });
            (bytes / projects.Length).Should().BeLessThanOrEqualTo(150);
        }
    }

    private static (IComplianceSession Session, Subject[] Projects) Warm()
    {
        using var city = new LiveCity(projects: 1_000);
        return (new KernelEngine(ShippedPack.Plan).Open(new EvaluationOptions(LiveCity.Day)), [.. city.Projects]);
    }

    private static long BytesOf(Action work)
    {
        for (var i = 0; i < 4; i++)
            work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
