using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Schemas;

public class PackSchemasTests
{
    private const string Rest = "obligation: must, departments: []";

    private const string Facts =
        "version: 1.0.0, subjects: {plot: {zh: 地段, en: plot}}, facts: {area: {label: {zh: 用地面积, en: area}, subjects: [plot], type: number, unit: km²}}";

    private const string Instrument = $"{{number: 3号, issued: 2023-12-06, text: seeds/3.txt, sha256: {Digest}}}";

    private const string Digest = "3a17493e004829c4c727bd2b5fd6b5aba9befb598661e3249f3bfa597836126f";

    [TestCase("measure: area, limit: {at_most: 3 km², from: 2030-12-31}")]
    [TestCase("measure: area, limits: [{at_most: 3 km², from: 2025-12-31}, {at_most: 2 km², from: 2030-12-31}]")]
    [TestCase("measure: reported_on, limit: {on_or_before: 11-15, from: 2023-12-06}")]
    [TestCase("require: is_continuous, from: 2023-12-06")]
    [TestCase("measure: points, limit: {at_least: 60, from: 2030-12-31, until: 2031-12-31}")]
    [TestCase("measure: area, limit: {at_most: 'least of (plot_area, 3 km²)', from: 2030-12-31}, binds_by: filed_on")]
    public void A_rule_asks_for_a_limit_or_a_condition(string requirement) => Accepts("rules", Rule(requirement + ", " + Rest));

    [TestCase("measure: area")]
    [TestCase("require: is_continuous")]
    [TestCase("measure: area, limit: {at_most: 3 km², from: 2030-12-31}, limits: [{at_most: 3 km², from: 2030-12-31}]")]
    [TestCase("measure: area, limit: {at_most: 3 km², from: 2030-12-31}, from: 2030-12-31")]
    [TestCase("measure: area, limit: {at_most: 3 km², from: 2030-12-31}, require: is_continuous")]
    [TestCase("require: is_continuous, from: 2023-12-06, limit: {at_most: 3 km², from: 2030-12-31}")]
    public void A_rule_that_asks_for_both_or_for_half_is_refused(string requirement) => Refuses("rules", Rule(requirement + ", " + Rest));

    [TestCase("{at_most: 3 km²}", TestName = "A limit without its day is refused")]
    [TestCase("{from: 2030-12-31}", TestName = "A limit without a comparator is refused")]
    [TestCase("{at_most: 3 km², at_least: 2 km², from: 2030-12-31}", TestName = "A limit with two comparators is refused")]
    [TestCase("{atmost: 3 km², from: 2030-12-31}", TestName = "A limit with an unknown comparator is refused")]
    [TestCase("{at_most: [3 km²], from: 2030-12-31}", TestName = "A limit of a list is refused")]
    [TestCase("{at_most: 3 km², from: 2030-12-31, until: 2031}", TestName = "A limit until a year is refused")]
    [TestCase("{on_or_before: 15 November, from: 2030-12-31}", TestName = "A deadline in words is refused")]
    [TestCase("{at_most: 3 km², from: 2030}", TestName = "A limit from a year is refused")]
    public void A_wrong_limit_is_refused(string limit) => Refuses("rules", Rule($"measure: area, limit: {limit}, {Rest}"));

    [TestCase("obligation: should, departments: []", TestName = "An unknown obligation is refused")]
    [TestCase("obligation: must", TestName = "A rule without departments is refused")]
    [TestCase(Rest + ", judged_by: computer", TestName = "An unknown judge is refused")]
    [TestCase(Rest + ", cases: [{facts: {}, on: 2030-12-31, verdict: passed}]", TestName = "An unknown verdict is refused")]
    [TestCase(Rest + ", cases: [{facts: {}, verdict: pass}]", TestName = "A case without a day is refused")]
    [TestCase(Rest + ", cases: [{facts: {area: {least: 1}}, on: 2030-12-31, verdict: pass}]", TestName = "A case with a wrong interval is refused")]
    public void A_wrong_rule_is_refused(string rest) => Refuses("rules", Rule($"require: is_continuous, from: 2023-12-06, {rest}"));

    [Test]
    public void A_right_pack_is_accepted() =>
        Accepts("pack", $"{{id: jiaozuo-2023-3, version: 1.0.0, title: plan, instrument: {Instrument}, vocabulary: 1.0.0}}");

    [TestCase("id: Jiaozuo, version: 1.0.0, title: plan, instrument: " + Instrument + ", vocabulary: 1.0.0", TestName = "A pack under a wrong name is refused")]
    [TestCase("id: jiaozuo, version: 1.0, title: plan, instrument: " + Instrument + ", vocabulary: 1.0.0", TestName = "A version of two numbers is refused")]
    [TestCase("id: jiaozuo, version: 1.0.0, title: {zh: 方案}, instrument: " + Instrument + ", vocabulary: 1.0.0", TestName = "A title in one language of two is refused")]
    [TestCase("id: jiaozuo, version: 1.0.0, title: plan, instrument: {number: 3号, issued: 2023-12-06, text: seeds/3.txt, sha256: 3a17}, vocabulary: 1.0.0", TestName = "A cut digest is refused")]
    [TestCase("id: jiaozuo, version: 1.0.0, title: plan, vocabulary: 1.0.0", TestName = "A pack without an instrument is refused")]
    public void A_wrong_pack_is_refused(string pack) => Refuses("pack", $"{{{pack}}}");

    [Test]
    public void Right_cases_are_accepted() => Accepts("cases", "{plot-area: [{facts: {area: 3 km²}, on: 2030-12-31, verdict: pass}]}");

    [TestCase("{}", TestName = "A file of no cases is refused")]
    [TestCase("{plot-area: []}", TestName = "A rule with an empty list of cases is refused")]
    [TestCase("{plot-area: {facts: {}, on: 2030-12-31, verdict: pass}}", TestName = "A case without a list around it is refused")]
    [TestCase("{plot-area: [{facts: {}, on: 2030-12-31, verdict: passed}]}", TestName = "A case beside its chapter with an unknown verdict is refused")]
    public void Wrong_cases_are_refused(string cases) => Refuses("cases", cases);

    [Test]
    public void A_right_vocabulary_is_accepted() => Accepts("vocabulary", $"{{{Facts}}}");

    [TestCase("type: number", "type: figure", TestName = "An unknown type is refused")]
    [TestCase("[plot]", "[]", TestName = "A fact of no kind of subject is refused")]
    [TestCase(", type: number", "", TestName = "A fact without a type is refused")]
    [TestCase("unit: km²", "units: km²", TestName = "An unknown key of a fact is refused")]
    [TestCase("unit: km²", "unit: km², domain: {min: 0}", TestName = "A domain with another key is refused")]
    [TestCase("type: number, unit: km²", "type: choice, choices: {}", TestName = "A choice without choices is refused")]
    public void A_wrong_vocabulary_is_refused(string right, string wrong)
    {
        Facts.Should().Contain(right);
        Refuses("vocabulary", $"{{{Facts.Replace(right, wrong, System.StringComparison.Ordinal)}}}");
    }

    [Test]
    public void A_right_checklist_is_accepted() =>
        Accepts("checklist", "{checklist: [{section: 二(一), quote: 合理布局, title: layout, obligation: encourage, departments: []}]}");

    [TestCase("{checklist: []}", TestName = "An empty checklist is refused")]
    [TestCase("{checklist: [{section: 二(一), title: layout, obligation: encourage, departments: []}]}", TestName = "An item without its words is refused")]
    public void A_wrong_checklist_is_refused(string checklist) => Refuses("checklist", checklist);

    private static string Rule(string keys) =>
        $"{{chapter: 2(1), rules: [{{id: plot-area, title: area, clauses: [{{row: 1, section: 二(一), quote: 合理布局}}], subject: plot, {keys}}}]}}";

    private static void Accepts(string schema, string yaml) => SchemaFile.Load(schema + ".schema.json").ErrorsOf(yaml).Should().BeEmpty();

    private static void Refuses(string schema, string yaml) => SchemaFile.Load(schema + ".schema.json").ErrorsOf(yaml).Should().NotBeEmpty();
}
