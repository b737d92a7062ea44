using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
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

    private static JObject Definition(string name) =>
        (JObject)JObject.Parse(Written["descriptor.schema.json"])["definitions"]![name]!;
}
