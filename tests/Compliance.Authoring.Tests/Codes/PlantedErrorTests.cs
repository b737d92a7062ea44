using System.IO;
using System.Linq;
using Compliance.Authoring.Testing.Cases;
using Compliance.Authoring.Testing.Coverage;
using Compliance.Authoring.Testing.Mutation;
using FluentAssertions;
using FluentAssertions.Execution;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Codes;

/// <summary>A table and a scheme of points as few lines, and each mistake that an author may make in them is caught: by the reader, by lint, or by a case.</summary>
public class PlantedErrorTests
{
    // What stands in the rules, and what is put there by mistake.
    private static readonly (string Kind, string Text, string By)[] Errors =
    [
        ("overlap: an end that belongs to both rows", "window_share: '>20 %..40 %', at_most: 2.2", "window_share: '20 %..40 %', at_most: 2.2"),
        ("overlap: a band too long", "{climate: cold, window_share: ..20 %,", "{climate: cold, window_share: ..25 %,"),
        ("overlap: a fact left out", "{climate: cold, window_share: ..20 %,", "{climate: cold,"),
        ("overlap: another climate", "{climate: mild, at_most", "{climate: cold, at_most"),
        ("gap: a band too short", "shape_coefficient: '>30 %', window_share: ..40 %", "shape_coefficient: '>30 %', window_share: ..30 %"),
        ("gap: an end that belongs to no row", "{climate: cold, window_share: ..20 %,", "{climate: cold, window_share: ..<20 %,"),
        ("gap: a climate left out", "      - {climate: mild, at_most: 3.5 W/m²}\n", ""),
        ("gap: a band that begins later", "{climate: cold, window_share: '>40 %', at_most: 2.1", "{climate: cold, window_share: '>45 %', at_most: 2.1"),
        ("a band the wrong way round", "window_share: '>20 %..40 %', at_most: 2.2", "window_share: '>40 %..20 %', at_most: 2.2"),
        ("a bare ratio for per cent", "shape_coefficient: ..30 %, window_share: ..20 %", "shape_coefficient: ..0.3, window_share: ..20 %"),
        ("swapped limits of neighbours", "{climate: cold, window_share: '>20 %..40 %', at_most: 2.4 W/m²}\n      - {climate: cold, window_share: '>40 %', at_most: 2.1 W/m²}", "{climate: cold, window_share: '>20 %..40 %', at_most: 2.1 W/m²}\n      - {climate: cold, window_share: '>40 %', at_most: 2.4 W/m²}"),
        ("swapped bands of neighbours", "shape_coefficient: '>30 %', window_share: ..40 %, at_most: 2.0 W/m²}\n      - {climate: severe_cold, shape_coefficient: '>30 %', window_share: '>40 %'", "shape_coefficient: '>30 %', window_share: '>40 %', at_most: 2.0 W/m²}\n      - {climate: severe_cold, shape_coefficient: '>30 %', window_share: ..40 %"),
        ("a digit of a limit", "at_most: 1.9 W/m²", "at_most: 1.8 W/m²"),
        ("a comparator of a row", "at_most: 2.8 W/m²", "at_least: 2.8 W/m²"),
        ("strictly less", "at_most: 2.5 W/m²", "less_than: 2.5 W/m²"),
        ("another unit", "at_most: 1.6 W/m²", "at_most: 1.6 kW/m²"),
        ("a unit of another dimension", "at_most: 1.6 W/m²", "at_most: 1.6 W"),
        ("two limits in a row", "at_most: 1.6 W/m²", "at_most: 1.6 W/m², less_than: 2 W/m²"),
        ("no limit in a row", ", at_most: 1.6 W/m²}", "}"),
        ("a misspelt fact", "{climate: mild, at_most", "{climat: mild, at_most"),
        ("a misspelt choice", "{climate: mild, at_most", "{climate: mid, at_most"),
        ("the boundary on the other side", "shape_coefficient: ..30 %, window_share: ..20 %, at_most: 2.5 W/m²}\n      - {climate: severe_cold, shape_coefficient: ..30 %, window_share: '>20 %..40 %'", "shape_coefficient: ..30 %, window_share: ..<20 %, at_most: 2.5 W/m²}\n      - {climate: severe_cold, shape_coefficient: ..30 %, window_share: '20 %..40 %'"),
        ("the floor forgotten", "safety: {floor: 10, points", "safety: {points"),
        ("a floor too low", "resources: {floor: 4,", "resources: {floor: 0,"),
        ("a floor too high", "resources: {floor: 4,", "resources: {floor: 8,"),
        ("the cap forgotten", "floor: 4, cap: 8, points", "floor: 4, points"),
        ("a cap too high", "cap: 8, points", "cap: 9, points"),
        ("a cap below the floor", "cap: 8, points", "cap: 3, points"),
        ("points of an item", "has_sprinklers, gives: 10", "has_sprinklers, gives: 9"),
        ("points of a row", "green_ratio: 40 %.., gives: 10", "green_ratio: 40 %.., gives: 9"),
        ("an end of a band of points", "30 %..<40 %, gives: 6}, {green_ratio: 40 %..", "30 %..40 %, gives: 6}, {green_ratio: '>40 %..'"),
        ("an overlap of bands of points", "30 %..<40 %, gives: 6", "30 %..40 %, gives: 6"),
        ("the wrong fact gives the points", "when: has_daylight, gives: 8", "when: is_public, gives: 8"),
        ("an item denied", "when: is_accessible, gives", "when: not is_accessible, gives"),
        ("an item left out", ", {when: has_alarm, gives: 5}", ""),
        ("points of a level", "two_stars: 30", "two_stars: 29"),
        ("levels that fall", "two_stars: 30", "two_stars: 39"),
        ("the condition of a level forgotten", ", when: climate >= cold}", "}"),
        ("the order of choices mistaken", "when: climate >= cold", "when: climate <= cold"),
        ("a level misspelt", "limit: {at_least: one_star", "limit: {at_least: one_stars"),
        ("the next level asked", "limit: {at_least: one_star", "limit: {at_least: two_stars"),
        ("a level of another rule misspelt", "star >= two_stars", "star >= two_star"),
        ("another level of another rule", "star >= two_stars", "star >= three_stars"),
        ("a year later", "limit:\n      from: 2026-06-01", "limit:\n      from: 2027-06-01"),
        ("an end before the beginning", "limit:\n      from: 2026-06-01", "limit:\n      from: 2026-06-01\n      until: 2026-05-31"),
        ("by a fact that is no day", "    measure: window_u_value\n    limit:\n", "    binds_by: climate\n    measure: window_u_value\n    limit:\n"),
        ("elsewhere misspelt", "limit:\n      from: 2026-06-01", "limit:\n      elsewhere: not_aplicable\n      from: 2026-06-01"),
        ("each of a kind that is no part", "    measure: window_u_value\n    limit:\n", "    each: window\n    measure: window_u_value\n    limit:\n"),
        ("a second kind that there is not", "    subject: building\n    measure: window_u_value\n    limit:\n", "    subject: [building, plot]\n    measure: window_u_value\n    limit:\n"),
        ("a row twice", "      - {climate: mild, at_most: 3.5 W/m²}\n", "      - {climate: mild, at_most: 3.5 W/m²}\n      - {climate: mild, at_most: 3.5 W/m²}\n"),
        ("the measure of another dimension", "    measure: window_u_value\n    limit:\n", "    measure: window_share\n    limit:\n"),
        ("a limit a thousand times too high", "at_most: 2.5 W/m²", "at_most: 2500 W/m²"),
        ("a floor that its chapter cannot reach", "safety: {floor: 10", "safety: {floor: 16"),
        ("a level that nothing reaches", "three_stars: 38", "three_stars: 60"),
        ("points that are taken away", "has_alarm, gives: 5", "has_alarm, gives: -5"),
        ("a cap too low", "cap: 8, points", "cap: 7, points"),
        ("a chapter left out", "      health: {points: [{when: has_daylight, gives: 8}]}\n", ""),
        ("an item twice", "{when: has_alarm, gives: 5}", "{when: has_alarm, gives: 5}, {when: has_alarm, gives: 5}"),
        ("a level twice", "{two_stars: 30, label: 二星级}", "{two_stars: 30, label: 二星级}, {two_stars: 34, label: 二星级}"),
        ("points from a lower band on", "30 %..<40 %, gives: 6", "20 %..<40 %, gives: 6"),
        ("the comparison with a level turned round", "star >= two_stars", "star <= two_stars"),
        ("more than a level", "limit: {at_least: one_star", "limit: {more_than: one_star"),
        ("a condition that nothing meets", "when: star >= two_stars", "when: star >= two_stars and star < two_stars"),
        ("an item without points", "when: has_meters, gives: 4", "when: has_meters"),
    ];

    private static System.Collections.Generic.IEnumerable<TestCaseData> Planted => Errors.Select(error => new TestCaseData(error.Text, error.By).SetArgDisplayNames(error.Kind));

    [Test]
    public void The_code_itself_is_clean()
    {
        using var pack = new CodePack();
        pack.Problems().Should().BeEmpty();
    }

    [TestCaseSource(nameof(Planted))]
    public void A_planted_error_is_caught(string text, string by)
    {
        using var pack = new CodePack();
        pack.Replace(text, by);
        pack.Problems().Should().NotBeEmpty();
    }

    [TestCase("three_stars: 38", "three_stars: 60", "CP6217", "三星级")]
    [TestCase("safety: {floor: 10", "safety: {floor: 16", "CP6218", "16")]
    public void What_can_never_be_reached_is_told_by_its_own_code(string text, string by, string code, string names)
    {
        using var pack = new CodePack();
        pack.Replace(text, by);
        pack.Problems().Should().ContainSingle(problem => problem.Contains(code, System.StringComparison.Ordinal)).Which.Should().Contain(names);
    }

    [Test]
    public void Its_cases_show_everything_and_notice_every_change()
    {
        using var folder = new CodePack();
        var pack = folder.Read().Require();
        using var scope = new AssertionScope();
        foreach (var rule in pack.Rules)
        {
            CoverageRunner.Run(rule, CaseRunner.Run(rule)).Missing.Should().BeEmpty();
            MutationRunner.Run(rule).Survivors.Should().BeEmpty();
        }
    }

    [Test]
    public void A_table_is_one_rule_of_at_most_40_lines_and_a_scheme_at_most_five_rules()
    {
        File.ReadLines(Path.Combine(CodePack.Source, "1-envelope.yaml")).Count().Should().BeLessThanOrEqualTo(40);
        using var folder = new CodePack();
        folder.Read().Require().Rules.Count(rule => rule.Chapter.En == "Assessment").Should().BeLessThanOrEqualTo(5);
    }
}
