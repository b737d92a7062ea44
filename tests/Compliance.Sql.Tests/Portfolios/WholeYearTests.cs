using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Sql.Tests.Databases;
using Compliance.Tests.Portfolios;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Sql.Tests.Portfolios;

/// <summary>
/// Rules that ask for the finished year, over members that a database draws together: on the limit and one step beyond, of a number and of a day, on the day before the year
/// ends, on its last and on the first of the next.
/// </summary>
[TestFixture("duckdb")]
[TestFixture("postgresql")]
[TestFixture("clickhouse")]
public class WholeYearTests(string name)
{
    private static readonly CalendarDate[] Days = [new(2026, 12, 30), new(2026, 12, 31), new(2027, 1, 1)];

    // A member is its area, whether it is green, and when it was started; verdicts are those on the three days.
    private static readonly (string Rule, string Members, string Verdicts)[] Counties =
    [
        ("whole-sum", "60 green 2026-12-30", "undetermined pass undetermined"),
        ("whole-sum", "60.000001 green 2026-12-30", "fail fail undetermined"),
        ("whole-sum", "60 green 2026-12-31", "undetermined pass undetermined"),
        ("whole-sum", "60 green 2026-01-01; 0.000001 green 2025-12-31", "undetermined pass undetermined"),
        ("whole-sum", "60 green 2026-01-01; 0.000001 green 2027-01-01", "undetermined pass undetermined"),
        ("whole-sum", "60 green 2026-12-31; 60.000001 green 2027-01-01", "undetermined pass fail"),
        ("whole-sum", "60 green 2026-01-01; 0.000001 green 2026-12-31", "fail fail undetermined"),
        ("whole-count", "1 grey 2026-12-31", "undetermined fail undetermined"),
        ("whole-count", "1 green 2026-12-31", "pass pass undetermined"),
        ("whole-count", "1 green 2027-01-01", "undetermined fail pass"),
        ("whole-count", "1 green 2025-12-31", "undetermined fail undetermined"),
        ("whole-share", "40 green 2026-01-01; 60 grey 2026-12-31", "undetermined pass undetermined"),
        ("whole-share", "39.999999 green 2026-01-01; 60.000001 grey 2026-12-31", "undetermined fail undetermined"),
        ("whole-share", "40 green 2026-01-01; 60 grey 2026-12-31; 0.000001 grey 2027-01-01", "undetermined pass undetermined"),
        ("whole-none", "100 grey 2026-12-31", "undetermined pass undetermined"),
        ("whole-none", "0.000001 green 2026-12-31; 100 grey 2026-12-31", "fail fail undetermined"),
        ("whole-rising", "50 green 2025-12-31; 50 grey 2025-01-01; 50 green 2026-01-01; 50 grey 2026-12-31", "undetermined fail undetermined"),
        ("whole-rising", "50 green 2025-12-31; 50 grey 2025-01-01; 50.000001 green 2026-01-01; 50 grey 2026-12-31", "undetermined pass undetermined"),
        ("whole-rising-count", "1 green 2025-12-31; 1 green 2026-12-31", "pass pass undetermined"),
        ("whole-rising-count", "1 green 2025-12-31", "undetermined fail pass"),
        ("whole-use", "80 green 2026-01-01; 20 grey 2026-12-31", "undetermined pass undetermined"),
        ("whole-use", "79.999999 green 2026-01-01; 20.000001 grey 2026-12-31", "undetermined fail undetermined"),
    ];

    [Test]
    public void A_finished_year_is_judged_as_in_memory_before_and_after_its_end()
    {
        Assume.That(TestDatabases.Has(name), $"There is no {name} here: tests/Databases/run brings it.");
        using var database = TestDatabases.Open(name);
        var projects = Counties.SelectMany((county, i) => county.Members.Split("; ").Select((member, j) => (Project($"P-{i}-{j}", member.Split(' ')), (string?)Place(i)))).ToList();
        var found = Counties.Select(_ => new List<Verdict>()).ToList();
        foreach (var day in Days)
        {
            var (one, other) = new SqlCity(projects, day).Assess(database, out var fetched);
            fetched.Should().Be(0, "nothing of these is open, so that the database draws them together");
            SqlCity.FindingsOf(one).Should().Equal(SqlCity.FindingsOf(other), $"{day}");
            for (var i = 0; i < Counties.Length; i++)
                found[i].Add(one.Jurisdictions.Single(jurisdiction => jurisdiction.Jurisdiction.Id == Place(i)).Evaluation.Findings.Single(finding => finding.Rule.Id == Counties[i].Rule).Verdict);
        }

        found.Select((verdicts, i) => $"{Counties[i].Rule}, {Counties[i].Members}: {string.Join(' ', verdicts).ToLowerInvariant()}")
            .Should().Equal(Counties.Select(county => $"{county.Rule}, {county.Members}: {county.Verdicts}"));
    }

    private static string Place(int number) => $"county-{number}";

    private static Subject Project(string id, string[] member)
    {
        var (area, isGreen) = (decimal.Parse(member[0], CultureInfo.InvariantCulture), member[1] == "green");
        string Of(decimal value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value} {unit}");
        return SmallCity.Project(
            id, null, ("kind", "new"), ("done", "true"), ("green", isGreen ? "true" : "false"), ("rank", isGreen ? "1 star" : "0 star"), ("weight", Of(area, "m²")),
            ("area", Of(area, "m²")), ("amount", Of(area, "t")), ("used", Of(isGreen ? area : 0, "t")), ("made", Of(area, "t")), ("started", member[2]));
    }
}
