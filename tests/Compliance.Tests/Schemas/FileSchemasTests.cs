using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Compliance.Tests.Schemas;

public class FileSchemasTests
{
    private static readonly IReadOnlyDictionary<string, string> Written =
        FileSchemas.Write(Vocabulary.Load(Repository.PathOf("rules", "vocabulary-1.1.0.yaml")).Require());

    private static IEnumerable<string> Names => Written.Keys;

    [TestCaseSource(nameof(Names))]
    public void The_shipped_schema_is_the_one_that_the_code_writes(string name)
    {
        var path = SchemaFile.PathOf(name);
        var shipped = File.Exists(path) ? File.ReadAllText(path) : "";
        (shipped == Written[name]).Should().BeTrue(
            $"rules/schema/{name} has to be brought up to date; run: dotnet run --project src/Compliance.Cli -- schema rules/schema");
    }

    [Test]
    public void No_other_schema_is_shipped() =>
        Directory.GetFiles(Repository.PathOf("rules", "schema")).Select(Path.GetFileName).Should().BeEquivalentTo([.. Written.Keys, ResultSchema.FileName, Compliance.Profiles.ProfileSchema.FileName]);

    [TestCaseSource(nameof(Names))]
    public void A_schema_is_text_that_any_machine_writes_alike(string name)
    {
        Written[name].Should().NotContain("\r").And.EndWith("}\n").And.StartWith("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\"");
        Written[name].Should().Be(JObject.Parse(Written[name]).ToString().ReplaceLineEndings("\n") + "\n");
    }

    [Test]
    public void A_fact_is_described_in_both_languages_with_its_unit_and_domain() =>
        Definition("jurisdiction.prefabricated_share").Value<string>("description").Should().Be(
            "装配式建筑占比 / prefabricated share; %; ≥ 0 % 且 ≤ 100 % / ≥ 0 % and ≤ 100 %\n"
            + "当年新开工装配式建筑占新建建筑的面积比例\n"
            + "Share, by area, of the new buildings started in the year that are prefabricated");

    [Test]
    public void A_fact_may_have_another_domain_for_another_kind_of_subject()
    {
        Definition("project.construction_waste").Value<string>("description").Should().Contain("≥ 0 t");
        Definition("jurisdiction.construction_waste").Value<string>("description").Should().Contain("> 0 t");
    }

    // An editor says "Matches multiple schemas when only one must validate" of oneOf, and not which key is too much.
    [TestCaseSource(nameof(Names))]
    public void No_schema_asks_that_exactly_one_of_several_matches(string name) => Written[name].Should().NotContain("oneOf");

    [TestCase("measure,limit", "")]
    [TestCase("measure,limit,share", "")]
    [TestCase("ratio,measure,limit", "")]
    [TestCase("require,from,until", "")]
    [TestCase("measure,limit,limits", "limits|limit")]
    [TestCase("measure,limit,require", "require")]
    [TestCase("require,from,limit", "limit")]
    public void A_rule_with_keys_of_two_kinds_is_refused_by_the_key_that_is_too_much(string keys, string refused)
    {
        var rule = (JObject)JObject.Parse(Written["rules.schema.json"]).SelectToken("properties.rules.items")!;
        var stated = keys.Split(',');
        var complete = rule["anyOf"]!.Where(way => way["required"]!.Select(key => (string)key!).All(stated.Contains)).ToList();
        var tooMuch = complete.Select(way => way["properties"]!.Children<JProperty>().Where(key => stated.Contains(key.Name)).Select(key => key.Name).ToList()).ToList();

        if (refused.Length == 0)
            tooMuch.Should().ContainSingle(found => found.Count == 0);
        else
            tooMuch.Should().NotBeEmpty().And.OnlyContain(found => found.Count == 1 && refused.Split('|').Contains(found[0]));
    }

    [Test]
    public void The_names_of_the_vocabulary_are_offered_in_rules_and_cases_and_others_are_accepted()
    {
        var rule = JObject.Parse(Written["rules.schema.json"]).SelectToken("properties.rules.items.properties")!;

        Offered(rule["subject"]!["anyOf"]![0]!).Should().Contain("project").And.Contain("jurisdiction");
        Offered(rule["binds_by"]!).Should().Contain("started_on").And.NotContain("gross_floor_area");
        Offered(rule["share"]!["properties"]!["in_year"]!).Should().Contain("started_on");
        Offered(rule["count"]!["properties"]!["members"]!).Should().Contain("project");
        JObject.Parse(Written["cases.schema.json"]).SelectToken("$.definitions['Stated facts'].properties.gross_floor_area.description")!.Value<string>().Should().Be("建筑面积 / gross floor area");
        SchemaFile.Load("rules.schema.json").ErrorsOf(Chapter("subject: tunnel, binds_by: dug_on", "[市住房和城乡建设局, 某局]")).Should().BeEmpty();
    }

    [Test]
    public void For_one_pack_its_own_names_alone_are_right()
    {
        var schemas = FileSchemas.Write(PackReader.Load(Repository.PathOf("rules", "jiaozuo-2023-3", "1.2.0")).Require());
        var rules = SchemaFile.Of(schemas["rules.schema.json"]);

        rules.ErrorsOf(Chapter("subject: project, binds_by: started_on", "[市住房和城乡建设局]")).Should().BeEmpty();
        rules.ErrorsOf(Chapter("subject: tunnel", "[市住房和城乡建设局]")).Should().NotBeEmpty();
        rules.ErrorsOf(Chapter("subject: project, binds_by: gross_floor_area", "[市住房和城乡建设局]")).Should().NotBeEmpty();
        rules.ErrorsOf(Chapter("subject: project", "[某局]")).Should().NotBeEmpty();

        var cases = SchemaFile.Of(schemas["cases.schema.json"]);
        cases.ErrorsOf("one-star: [{facts: {green_star: 1}, on: 2031-01-01, verdict: pass}]").Should().BeEmpty();
        cases.ErrorsOf("two-stars: [{facts: {green_star: 1}, on: 2031-01-01, verdict: pass}]").Should().NotBeEmpty();
    }

    [Test]
    public void The_files_of_a_pack_are_right_by_its_own_schemas()
    {
        var folder = Repository.PathOf("rules", "jiaozuo-2023-3", "1.2.0");
        var schemas = FileSchemas.Write(PackReader.Load(folder).Require());
        foreach (var file in Directory.GetFiles(folder, "*.yaml"))
        {
            var kind = Path.GetFileName(file) switch { "pack.yaml" => "pack", "checklist.yaml" => "checklist", var name when name.EndsWith(".cases.yaml", System.StringComparison.Ordinal) => "cases", _ => "rules" };
            SchemaFile.Of(schemas[kind + ".schema.json"]).ErrorsOfFile(file).Should().BeEmpty(file);
        }
    }

    private static IEnumerable<string> Offered(JToken shape) => (shape["enum"] ?? shape["anyOf"]!.Select(option => option["enum"]).First(words => words is not null))!.Select(word => (string)word!);

    private static string Chapter(string rule, string departments) =>
        $"{{chapter: 一, rules: [{{id: a, title: t, clauses: [{{section: 一, quote: 应}}], {rule}, require: x, from: 2026-01-01, obligation: must, departments: {departments}}}]}}";

    private static JObject Definition(string name) =>
        (JObject)JObject.Parse(Written["descriptor.schema.json"])["definitions"]![name]!;
}
