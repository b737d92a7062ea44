using System.Collections.Generic;
using System.Linq;
using Compliance.Assessments;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Sessions;
using Compliance.Sql.Mapping;
using Compliance.Sql.Running;
using Compliance.Sql.Tests.Databases;
using Compliance.Sql.Tests.Equality;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Tests.Portfolios;
using Compliance.Values;

namespace Compliance.Sql.Tests.Portfolios;

/// <summary>A random city: jurisdictions and plots in files, and projects in the table of a database. One number repeats it.</summary>
internal sealed class SqlCity
{
    private static readonly string?[] Places = ["city", "a", "b", "t", "x", "甲县", "甲", "小名", " a ", "nowhere", "", "未知", null];
    private readonly SubjectKind _projects = SmallCity.Pack.Vocabulary.FindKind("project")!;

    /// <summary>A random one.</summary>
    public SqlCity(int seed, int projects, CalendarDate day)
    {
        Day = day;
        var dice = new Dice(seed);
        var register = new RegisterMaker(dice);
        var maker = new MemberMaker(dice);
        List = register.List;
        HasUnknown = register.HasUnknown;
        Given = [.. register.Subjects.Where(subject => subject.Kind.Name != "project")];

        // Most facts of most projects are known, as in a register that is kept.
        Projects = [.. Enumerable.Range(0, projects).Select(i => Fit(maker.Member("project", $"S-{i}", null), dice)).Select(subject => (subject, dice.Chance(0.8) ? dice.Pick("city", "a", "b") : dice.Pick(Places)))];
    }

    /// <summary>One of these projects, and of the counties that they lie in, all of one city.</summary>
    public SqlCity(IReadOnlyList<(Subject Subject, string? Place)> projects, CalendarDate day)
    {
        Day = day;
        List = JurisdictionList.Empty;
        Given = [SmallCity.Jurisdiction("city"), .. projects.Select(project => project.Place!).Distinct().Select(place => SmallCity.Jurisdiction(place, "city"))];
        Projects = projects;
    }

    /// <summary>The day that all are evaluated.</summary>
    public CalendarDate Day { get; }

    public JurisdictionList List { get; }

    public bool HasUnknown { get; }

    public IReadOnlyList<Subject> Given { get; }

    public IReadOnlyList<(Subject Subject, string? Place)> Projects { get; }

    public SqlMapping Mapping => SqlMapping.Read(
        "subject: project\ntable: projects\nid: code\njurisdiction: place\nfacts:\n" + string.Concat(_projects.Facts.Select(fact => fact.IsRange
            ? $"  {fact.Name}: {{min: {fact.Name}_from, max: {fact.Name}_to}}\n"
            : $"  {fact.Name}: {{column: {fact.Name}{(fact.Type == FactType.Choice ? ", separator: '|'" : "")}}}\n")),
        "m.yaml",
        SmallCity.Pack).Require();

    /// <summary>What the register comes to by the database, and in memory.</summary>
    public (AnnualAssessment Database, AnnualAssessment Memory) Assess(ITestDatabase database, out long fetched)
    {
        var memory = Totals(RegisterShard.Whole);
        foreach (var (subject, place) in Projects)
            memory.Add(In(subject, place));
        return (AnnualAssessment.Of(Count(database, RegisterShard.Whole, out fetched)), AnnualAssessment.Of(memory));
    }

    /// <summary>What a shard of the register comes to by a database that holds its projects.</summary>
    /// <param name="database">The database.</param>
    /// <param name="shard">Which subjects are in it; jurisdictions are in each.</param>
    /// <param name="fetched">How many projects the database left to the kernel.</param>
    public RegisterTotals Count(ITestDatabase database, RegisterShard shard, out long fetched)
    {
        Write(database, Projects.Where(project => shard.Holds(project.Subject)));
        var found = Totals(shard);
        var plan = SqlPlan.Compile(SmallCity.Pack, _projects, database.Dialect, Mapping, new SqlPlanOptions { AsOf = Day });
        var members = plan.MembersOf(found.Totals.Rules, found.KnownNames);
        var open = database.Read(members.Open);
        fetched = open.Count;
        if (database is ConnectedDatabase { Connection: var connection })
        {
            new SqlRegister(plan, SmallCity.Plan, connection, new EvaluationOptions(AsOf: Day)).AddTo(found);
        }
        else
        {
            // The same by the database's own library, for which there is no driver.
            var rows = new SubjectRows(plan, System.Array.Empty<Deviation>().ToLookup(_ => ""));
            MemberTotals.AddDecisions(found, _projects, database.Read(members.Decisions!));
            MemberTotals.AddSums(found, members.Groups, database.Read(members.Sums!));
            foreach (var row in open)
                found.Add(rows.Read(row));
            foreach (var row in database.Read(plan.LeftToKernel()))
                found.Add(rows.ReadAsFound(row));
        }

        return found;
    }

    /// <summary>What is found of each jurisdiction, to the letter.</summary>
    public static IEnumerable<string> FindingsOf(AnnualAssessment assessment) => assessment.Jurisdictions
        .SelectMany(one => one.Evaluation.Findings.Select(finding => $"{one.Jurisdiction.Id} {one.Subjects} {finding.Rule.Id}: {Snapshot.Of(finding)} | {finding.Portfolio?.Unplaced}"));

    private void Write(ITestDatabase database, IEnumerable<(Subject Subject, string? Place)> projects) => TestTable.Make(
        database,
        "projects",
        [
            ("code", TestType.Text),
            ("place", TestType.Text),
            .. _projects.Facts.SelectMany(fact => fact.IsRange
                ? new[] { ($"{fact.Name}_from", TypeOf(fact)), ($"{fact.Name}_to", TypeOf(fact)) }
                : [(fact.Name, TestType.Text)]),
        ],
        projects.Select(project => (string?[])[project.Subject.Id, project.Place, .. _projects.Facts.SelectMany((fact, slot) => TestCell.Of(fact, project.Subject.ValuesOf(slot)))]));

    private static TestType TypeOf(Fact fact) => fact.Type == FactType.Date ? TestType.Date : TestType.Decimal;

    // As a table can hold it: an end that is open is not stated.
    private static Subject Fit(Subject subject, Dice dice)
    {
        for (var slot = 0; slot < subject.Kind.Facts.Count; slot++)
        {
            var fact = subject.Kind.Facts[slot];
            if (!subject.ValuesOf(slot).IsPoint && dice.Chance(0.9))
                subject = subject.With(fact.Name, Known(fact, dice));
            if (fact.IsRange && subject.RangeOf(slot) is var range && ((range.Lower.Value is not null && !range.Lower.IsClosed && range.Lower != fact.Domain.Lower) || (range.Upper.Value is not null && !range.Upper.IsClosed && range.Upper != fact.Domain.Upper)))
                subject = subject.With(fact.Name, (string?)null);
        }

        return subject;
    }

    private static string Known(Fact fact, Dice dice) => fact.Type switch
    {
        FactType.Boolean => dice.Pick("true", "false"),
        FactType.Choice => dice.Pick("new", "old", "none"),
        FactType.Date => dice.Pick("2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"),
        _ => $"{dice.Pick("0.5", "1", "2", "3")} {fact.Unit.Symbol.En}".Replace(fact.Type == FactType.Count ? "0.5" : "x", "0", System.StringComparison.Ordinal),
    };

    private static Subject In(Subject subject, string? place)
    {
        var builder = new SubjectBuilder(SmallCity.Pack, subject.Kind.Name, subject.Id);
        if (!string.IsNullOrWhiteSpace(place))
            builder.In(place);
        for (var slot = 0; slot < subject.Kind.Facts.Count; slot++)
        {
            if (subject.Stated(slot) is { } stated)
                builder.Set(subject.Kind.Facts[slot].Name, stated.Written);
        }

        return builder.Build().Require();
    }

    private RegisterTotals Totals(RegisterShard shard)
    {
        var totals = new RegisterTotals(SmallCity.Plan, Day, List);
        foreach (var subject in Given.Where(subject => subject.Kind == totals.Kind || shard.Holds(subject)))
            totals.Add(subject);
        if (HasUnknown)
            totals.AddUnknownMembers("c.csv");
        return totals;
    }
}
