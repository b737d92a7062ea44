using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Descriptors;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions;

namespace Compliance.Tests.Sessions;

/// <summary>
/// Projects of the shipped pack and the jurisdictions that they lie in, on which every verb of a session is used at random. It keeps
/// what the session should hold, and a copy of what was found by what the session tells.
/// </summary>
internal sealed class BusyRegister
{
    private static readonly string[] _places = ["jiaozuo", "jiefang", "wuzhi"];
    private static readonly Subject[] _jurisdictions = [.. _places.Select((place, i) => new SubjectBuilder(ShippedPack.Pack, "jurisdiction", place).In(i == 0 ? "" : "jiaozuo").Build().Require())];

    private readonly Subject[][] _projects;
    private readonly ConcurrentDictionary<string, Subject> _held = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _copy = new(StringComparer.Ordinal);

    public BusyRegister(int seed, int projects, int variants)
    {
        var dice = new Dice(seed);
        _projects = [.. Enumerable.Range(0, projects).Select(i => Enumerable.Range(0, variants).Select(_ => Project(dice, $"P-{i}")).ToArray())];
    }

    /// <summary>The day that the session is moved to from time to time.</summary>
    public CalendarDate Today { get; private set; } = new(2026, 12, 31);

    public IEnumerable<Subject> Held => _held.Values;

    /// <summary>Keeps the copy.</summary>
    public void Follow(IComplianceSession session) => session.Changed += (_, batch) =>
    {
        foreach (var one in batch.Subjects)
        {
            var key = one.Subject.ToString();
            if (_copy.ContainsKey(key) != (one.Before is not null))
                throw new InvalidOperationException($"{one} comes out of nowhere, or is told as new again.");
            if (one.After is null)
                _copy.Remove(key);
            else
                _copy[key] = Verdicts(one.After);
        }
    };

    /// <summary>Does something with the projects that fall to one of several.</summary>
    public void Step(Dice dice, IComplianceSession session, int one = 0, int of = 1)
    {
        var index = (dice.Between(0, (_projects.Length / of) - 1) * of) + one;
        var subject = dice.Pick<Subject>(_projects[index]);
        var isThere = _held.ContainsKey(subject.Id);
        switch (dice.Between(0, 11))
        {
            case 0 or 1 when isThere:
                session.Retract("project", subject.Id);
                _held.TryRemove(subject.Id, out _);
                return;
            case 2 when isThere:
                FluentActions.Invoking(() => session.InsertAll([subject.As("X-" + one), subject])).Should().Throw<ArgumentException>();
                return;
            case 3:
                session.Fire();
                return;
            case 4:
                session.DecisionOf(subject);
                session.Find("project", subject.Id);
                return;
            case 5 when of == 1:
                session.Fire();
                session.Preview(subject).Should().NotBeNull();
                return;
            case 6 when of == 1:
                using (var source = new CancellationTokenSource())
                {
                    // Where nothing waits, there is nothing to cancel.
                    source.Cancel();
                    try
                    {
                        session.Fire(source.Token);
                    }
                    catch (OperationCanceledException)
                    {
                        return;
                    }
                }

                return;
            case 7 or 8:
                session.Upsert(subject);
                break;
            case var _ when isThere:
                session.Update(subject);
                break;
            default:
                session.Insert(subject);
                break;
        }

        _held[subject.Id] = subject;
    }

    /// <summary>Puts the jurisdictions in.</summary>
    public void Begin(IComplianceSession session)
    {
        foreach (var jurisdiction in _jurisdictions)
        {
            session.Insert(jurisdiction);
            _held[jurisdiction.ToString()] = jurisdiction;
        }
    }

    /// <summary>Goes to another day.</summary>
    public void Move(IComplianceSession session, CalendarDate today)
    {
        Today = today;
        session.MoveTo(today);
    }

    /// <summary>Holds the session against a fresh one, and against the copy.</summary>
    public void ShouldBeAsFresh(IComplianceSession session)
    {
        session.Fire();
        using var fresh = EngineUnderTest.For(ShippedPack.Plan).Open(new EvaluationOptions(Today: Today));
        fresh.InsertAll(Held);
        fresh.Fire();
        var now = session.Evaluations.ToDictionary(evaluation => evaluation.Subject.ToString(), Whole);
        now.Should().Equal(fresh.Evaluations.ToDictionary(evaluation => evaluation.Subject.ToString(), Whole));
        if (_copy.Count > 0)
            _copy.Should().Equal(session.Evaluations.ToDictionary(evaluation => evaluation.Subject.ToString(), Verdicts));
    }

    private static string Verdicts(Compliance.Findings.Evaluation evaluation) => string.Join(" ", evaluation.Verdicts);

    private static string Whole(Compliance.Findings.Evaluation evaluation) =>
        $"{evaluation.Decision} {string.Join("\n", evaluation.Findings.Select(finding => $"{finding.Verdict} {finding.Measured?.Value} {finding.Message.En} {finding.Portfolio?.Members}"))}";

    private static Subject Project(Dice dice, string id)
    {
        var builder = new SubjectBuilder(ShippedPack.Pack, "project", id).In(dice.Pick(["jiaozuo", "jiefang", "wuzhi", "nowhere"]));
        foreach (var (fact, values) in Facts)
        {
            if (!dice.Chance(0.2))
                builder.Set(fact, dice.Pick(values));
        }

        return (dice.Chance(0.5) ? builder.On(new CalendarDate(2025 + dice.Between(0, 7), 6, 30)) : builder).Build().Require();
    }

    private static readonly (string Fact, string[] Values)[] Facts =
    [
        ("construction", ["new", "renovation", "none", "new | renovation"]), ("category", ["public", "residential"]), ("location", ["urban", "rural"]),
        ("gross_floor_area", ["12000 m²", "500 m²", "1..2 万m²"]), ("construction_waste", ["300 t", "360 t", "361 t", "100..900 t"]), ("energy_saving_rate", ["78 %", "70..80 %", "65 %"]),
        ("has_energy_metering", ["true", "false"]), ("is_prefabricated", ["true", "false"]), ("started_on", ["2026-03-01", "2025-12-31", "2027-05-05"]), ("roof_area", ["1000 m²"]),
        ("rooftop_pv_area", ["499 m²", "500 m²"]), ("meets_energy_design_standard", ["true", "false"]), ("meets_green_building_standard", ["true", "false"]),
    ];
}
