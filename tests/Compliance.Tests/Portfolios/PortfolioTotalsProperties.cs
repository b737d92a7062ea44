using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Assessments;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Sessions;
using Compliance.Tests.Kernel;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Portfolios;

/// <summary>Totals of parts of a portfolio, against one session over all of it.</summary>
[Parallelizable]
public class PortfolioTotalsProperties
{
    private static readonly CalendarDate Day = new(2026, 12, 31);

    [Test]
    public void Any_sharding_merged_in_any_order_equals_one_session() => ForEach((dice, register) =>
    {
        var shards = Shards(dice, register);
        var merged = new PortfolioTotals(SmallCity.Plan, Day);
        foreach (var shard in shards)
            merged.Add(PortfolioTotals.FromBytes(CompiledPlan.Compile(SmallCity.Pack), shard.ToBytes()));

        merged.ToBytes().Should().Equal(Of(register.Subjects, register.HasUnknown).ToBytes());
        using var session = SmallCity.Fired(new EvaluationOptions { AsOf = Day, Jurisdictions = register.List, IsExcerpt = register.HasUnknown }, register.Subjects);
        foreach (var evaluation in merged.Evaluate(Jurisdictions(register), register.List))
            evaluation.Findings.Select(Brief).Should().Equal(session.Find(evaluation.Subject)!.Findings.Select(Brief));
    });

    [Test]
    public void Totals_are_grouped_as_one_likes() => ForEach((dice, register) =>
    {
        var shards = Shards(dice, register);
        var (left, right) = (Copy(shards[0]), Copy(shards[1]));
        left.Add(shards[1]);
        left.Add(shards[2]);
        right.Add(shards[2]);
        right.Add(shards[0]);
        left.ToBytes().Should().Equal(right.ToBytes());
    });

    [Test]
    public void What_is_taken_away_again_leaves_no_trace() => ForEach((dice, register) =>
    {
        var shards = Shards(dice, register);
        var totals = Copy(shards[0]);
        if (dice.Chance(0.5))
        {
            totals.Subtract(shards[1]);
            totals.Add(shards[1]);
        }

        totals.Add(shards[2]);
        totals.Subtract(shards[2]);
        foreach (var member in Members(register))
            totals.Add(member);
        foreach (var member in Members(register))
            totals.Subtract(member);
        totals.ToBytes().Should().Equal(shards[0].ToBytes());
        totals.Add(totals);
        totals.Subtract(shards[0]);
        totals.ToBytes().Should().Equal(shards[0].ToBytes());
        totals.Subtract(totals);
        totals.ToBytes().Should().Equal(new PortfolioTotals(SmallCity.Plan, Day).ToBytes());
    });

    [Test]
    public void A_register_from_its_shards_is_the_register() => ForEach(every: 5, (dice, register) =>
    {
        var whole = Register(register, register.Subjects);
        var count = dice.Between(1, 4);
        var shards = Enumerable.Range(1, count).OrderBy(_ => dice.Between(0, 99)).Select(number =>
        {
            RegisterShard.TryParse($"{number}/{count}", out var shard).Should().BeTrue();
            return CountedShard.FromJson(SmallCity.Plan, new CountedShard(shard, Register(register, register.Subjects.Where(subject => subject.Kind.Name == "jurisdiction" || shard.Holds(subject))), [], [], register.HasUnknown).ToJson(), register.List);
        });
        var (one, other) = (AnnualAssessment.Of(whole), AnnualAssessment.Of(CountedShard.Merge(shards).Totals));
        (other.Subjects, other.Unplaced, other.Elsewhere).Should().Be((one.Subjects, one.Unplaced, one.Elsewhere));
        other.UnknownMembers.Should().Equal(one.UnknownMembers);
        Findings(other).Should().Equal(Findings(one));
    });

    [Test]
    public void Many_members_between_the_years_can_be_taken_away_again_until_few_are_left()
    {
        // More than a session keeps one by one.
        var members = Enumerable.Range(0, 200).Select(i => SmallCity.Project($"P-{i}", "city", ("done", "true"), ("area", $"{i + 1} m²"), ("started", "2025-06-01..2026-06-01"))).ToList();
        var all = Of(members);
        all.Subtract(Of(members.Skip(2)));
        all.ToBytes().Should().Equal(Of(members.Take(2)).ToBytes());
        var city = SmallCity.Jurisdiction("city");
        using var session = SmallCity.Fired([city, .. members.Take(2)]);
        all.Evaluate([city])[0].Findings.Select(Brief).Should().Equal(session.Find(city)!.Findings.Select(Brief));
    }

    [Test]
    public void Members_with_parts_are_counted_with_what_follows_from_these()
    {
        var pack = SmallPack.Load(
            """
            version: 1.0.0
            subjects:
              estate: {label: {zh: 片区, en: estate}, members: [project]}
              project: {label: {zh: 项目, en: project}, contains: [room]}
              room: {zh: 房间, en: room}
            facts:
              size: {label: {zh: 面积, en: size}, subjects: [room], type: number, unit: m², domain: {more_than: 0}}
            """,
            """
            chapter: a
            rules:
            - {id: large, title: a, clauses: [{section: a, quote: a}], subject: estate, count: {members: project, where: sum(room.size) >= 10 m²}, limit: {at_least: 2 project, from: 2023-12-06}, obligation: must, departments: []}
            - {id: room, title: a, clauses: [{section: a, quote: a}], subject: room, measure: size, limit: {at_least: 3 m², from: 2023-12-06}, obligation: must, departments: []}
            """);
        var plan = CompiledPlan.Compile(pack);
        var subjects = new DescriptorReader(pack).ReadText(
            """
            - {subject: estate, id: E, facts: {}}
            - {subject: project, id: a, estate: E, facts: {room: [{size: 4}, {size: 7}]}}
            - {subject: project, id: b, estate: E, facts: {room: [{size: 4}, {size: 5..7}]}}
            - {subject: project, id: c, estate: E, facts: {}}
            - {subject: project, id: d, facts: {room: []}}
            """,
            "register.yaml").Require().Subjects;
        var whole = new RegisterTotals(plan, Day);
        var (one, other) = (whole.Empty(), whole.Empty());
        foreach (var (subject, i) in subjects.Select((subject, i) => (subject, i)))
        {
            whole.Add(subject);
            (i is 1 or 3 ? other : one).Add(subject);
        }

        var merged = CountedShard.Merge(new[] { (one, 1), (other, 2) }.Select(part => CountedShard.FromJson(plan, new CountedShard(new RegisterShard(part.Item2, 2), part.Item1, [], [], IsExcerpt: false).ToJson())));
        Findings(AnnualAssessment.Of(merged.Totals)).Should().Equal(Findings(AnnualAssessment.Of(whole)));
        (merged.Totals.Subjects, whole.Subjects).Should().Be((8, 8), "rooms are counted too");
        using var session = EngineUnderTest.For(plan).Open(new EvaluationOptions(AsOf: Day));
        session.InsertAll(subjects);
        session.Fire();
        AnnualAssessment.Of(merged.Totals).Jurisdictions[0].Evaluation.Findings.Select(Brief).Should().Equal(session.Find("estate", "E")!.Findings.Select(Brief));
    }

    [Test]
    public void Totals_of_two_packs_or_days_are_not_merged()
    {
        var other = CompiledPlan.Compile(SmallCity.Load([.. SmallCity.CaseGoals.Skip(1)]));
        var totals = Of([]);
        totals.Invoking(one => one.Add(new PortfolioTotals(other, Day))).Should().Throw<ArgumentException>().WithMessage("Totals by * do not add up.*");
        totals.Invoking(one => one.Subtract(new PortfolioTotals(SmallCity.Plan, new CalendarDate(2026, 12, 30)))).Should().Throw<ArgumentException>().WithMessage("Totals as of 2026-12-31 and as of 2026-12-30 do not add up.*");
        FluentActions.Invoking(() => PortfolioTotals.FromBytes(other, totals.ToBytes())).Should().Throw<ArgumentException>().WithMessage("The totals are by *");
    }

    [Test]
    public void Nothing_is_decided_where_more_was_taken_away_than_was_there()
    {
        var totals = Of([]);
        totals.Subtract(SmallCity.Project("P", "city"));
        totals.Invoking(one => one.Evaluate([])).Should().Throw<InvalidOperationException>();
        totals.Invoking(one => one.Add(SmallCity.Jurisdiction("city"))).Should().Throw<ArgumentException>();
    }

    [Test]
    public void Bytes_that_were_changed_or_cut_off_are_refused()
    {
        var bytes = Of([SmallCity.Project("P", "city", ("area", "40 m²"))], hasUnknown: true).ToBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            byte[] changed = [.. bytes];
            changed[i] ^= 1;
            FluentActions.Invoking(() => PortfolioTotals.FromBytes(SmallCity.Plan, changed)).Should().Throw<FormatException>();
            FluentActions.Invoking(() => PortfolioTotals.FromBytes(SmallCity.Plan, bytes[..i])).Should().Throw<FormatException>();
        }
    }

    [TestCase("0/2")]
    [TestCase("3/2")]
    [TestCase("1")]
    [TestCase("1/2/3")]
    [TestCase("-1/2")]
    [TestCase("１/2")]
    [TestCase("1/0")]
    public void What_is_no_shard_is_none(string text) => RegisterShard.TryParse(text, out _).Should().BeFalse();

    [Test]
    public void Shards_are_of_like_size_and_hold_each_subject_once()
    {
        RegisterShard[] shards = [new(1, 3), new(2, 3), new(3, 3)];
        var counts = new int[3];
        for (var i = 0; i < 600; i++)
        {
            var holders = Enumerable.Range(0, 3).Where(shard => shards[shard].Holds(SmallCity.Project($"JZ-2026-{i:0000}", null))).ToList();
            counts[holders.Should().ContainSingle().Subject]++;
        }

        counts.Should().OnlyContain(count => count > 170);
    }

    private static PortfolioTotals Of(IEnumerable<Subject> subjects, bool hasUnknown = false)
    {
        var totals = new PortfolioTotals(SmallCity.Plan, Day);
        foreach (var member in subjects.Where(subject => subject.Kind.Name != "jurisdiction"))
            totals.Add(member);
        if (hasUnknown)
            totals.AddUnknownMembers();
        return totals;
    }

    private static PortfolioTotals Copy(PortfolioTotals totals) => PortfolioTotals.FromBytes(SmallCity.Plan, totals.ToBytes());

    private static RegisterTotals Register(RegisterMaker register, IEnumerable<Subject> subjects)
    {
        var totals = new RegisterTotals(SmallCity.Plan, Day, register.List);
        foreach (var subject in subjects)
            totals.Add(subject);
        if (register.HasUnknown)
            totals.AddUnknownMembers("c.csv");
        return totals;
    }

    // The subjects, dealt out at random; what nobody can read is in the first.
    private static List<PortfolioTotals> Shards(Dice dice, RegisterMaker register)
    {
        var parts = Enumerable.Range(0, 3).Select(_ => new List<Subject>()).ToList();
        foreach (var member in Members(register))
            parts[dice.Between(0, 2)].Add(member);
        return [.. parts.Select((part, i) => Of(part, hasUnknown: register.HasUnknown && i == 0))];
    }

    private static IEnumerable<Subject> Members(RegisterMaker register) => register.Subjects.Where(subject => subject.Kind.Name != "jurisdiction");

    private static IEnumerable<Subject> Jurisdictions(RegisterMaker register) => register.Subjects.Where(subject => subject.Kind.Name == "jurisdiction");

    private static IEnumerable<string> Findings(AnnualAssessment assessment) => assessment.Jurisdictions
        .OrderBy(one => one.Jurisdiction.Id, StringComparer.Ordinal)
        .SelectMany(one => one.Evaluation.Findings.Select(finding => $"{one.Jurisdiction.Id} {one.Subjects} {finding.Rule.Id}: {Snapshot.Of(finding)}"));

    private static string Brief(Finding finding) => Snapshot.Brief(finding) + $" | {finding.Portfolio?.Members} {finding.Portfolio?.Unplaced} {finding.Portfolio?.Exists} {finding.Computed()}";

    private static void ForEach(Action<Dice, RegisterMaker> hold) => ForEach(every: 1, hold);

    private static void ForEach(int every, Action<Dice, RegisterMaker> hold)
    {
        for (var seed = 0; seed < Generated.Registers; seed += every)
        {
            var dice = new Dice(seed);
            try
            {
                hold(dice, new RegisterMaker(dice));
            }
            catch (Exception exception)
            {
                throw new AssertionException($"The register of seed {seed}: {exception.Message}", exception);
            }
        }
    }
}
