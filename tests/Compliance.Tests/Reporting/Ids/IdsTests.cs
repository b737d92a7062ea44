using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Profiles;
using Compliance.Reporting.Ids;
using Compliance.Tests.BadInput;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting.Ids;

/// <summary>What rules need of a model, as IDS, and what it cannot say.</summary>
public class IdsTests
{
    private static readonly XNamespace _ids = "http://standards.buildingsmart.org/IDS";

    [Test]
    public void A_file_is_valid_by_the_official_schema([Values] Language language, [Values("jiaozuo-2023-3", "building-energy-2008")] string pack)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(Of(PackOf(pack), language).Text));
        OfficialSchemas.Errors("ids-1.0.xsd", bytes).Should().BeEmpty();
    }

    [Test]
    public void The_official_schema_finds_what_is_wrong()
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(Of(BadFiles.ShippedPack).Text.Replace("cardinality=\"required\"", "cardinality=\"perhaps\"", StringComparison.Ordinal)));
        OfficialSchemas.Errors("ids-1.0.xsd", bytes).Should().NotBeEmpty();
    }

    [Test]
    public void Every_rule_is_there_with_what_IDS_cannot_say([Values] Language language)
    {
        var file = Of(BadFiles.ShippedPack, language);
        var description = XDocument.Parse(file.Text).Descendants(_ids + "description").First().Value;
        file.Rules.Select(rule => rule.Rule.Id).Should().Equal(BadFiles.ShippedPack.Rules.Select(rule => rule.Id));
        file.Rules.Should().OnlyContain(rule => rule.Unsaid.Count > 0);
        foreach (var rule in file.Rules)
            description.Should().Contain($"{rule.Rule.Id}  {rule.Rule.Title.In(language)}");
    }

    [Test]
    public void A_fact_that_a_rule_reads_is_asked_for_or_said_to_have_no_place()
    {
        foreach (var rule in Of(BadFiles.ShippedPack).Rules.Where(rule => rule.Rule.Subject.Name == "project"))
            rule.Asked.Concat(rule.Rule.FactsRead.Select(read => read.Fact).Where(fact => rule.Unsaid.Any(why => why.En.Contains($"'{fact.Label.En}' has no place", StringComparison.Ordinal)))).Should().Contain(rule.Rule.FactsRead.Select(read => read.Fact));
    }

    [Test]
    public void What_a_rule_reads_is_asked_of_the_models_that_it_applies_to()
    {
        var specification = XDocument.Parse(Of(BadFiles.ShippedPack).Text).Descendants(_ids + "specification").Single(one => ((string)one.Attribute("name")!) == "Buildings: kind of construction: new construction");
        var condition = specification.Element(_ids + "applicability")!.Elements(_ids + "property").Single();
        condition.Element(_ids + "baseName")!.Value.Trim().Should().Be("construction");
        condition.Descendants().Attributes("value").Select(value => value.Value).Should().Equal("new", "新建", "new construction");
        specification.Element(_ids + "requirements")!.Elements(_ids + "property").Single(property => NameOf(property) == "category").Attribute("cardinality")!.Value.Should().Be("required");
    }

    [TestCase("construction_waste", "IFCMASSMEASURE", "minInclusive 0")]
    [TestCase("GrossFloorArea", "IFCAREAMEASURE", "minExclusive 0")]
    [TestCase("energy_saving_rate", "IFCRATIOMEASURE", "minInclusive 0|maxInclusive 1")]
    [TestCase("is_demonstration", "IFCBOOLEAN", "")]
    [TestCase("started_on", "IFCLABEL", "pattern [0-9]{4}-[0-9]{2}-[0-9]{2}")]
    public void A_fact_is_asked_for_with_its_type_and_its_domain_in_units_of_the_international_system(string name, string type, string domain)
    {
        var property = XDocument.Parse(Of(BadFiles.ShippedPack).Text).Descendants(_ids + "requirements").Elements(_ids + "property").First(property => NameOf(property) == name);
        ((string)property.Attribute("dataType")!).Should().Be(type);
        string.Join("|", property.Descendants().Where(element => element.Name.NamespaceName.EndsWith("XMLSchema", StringComparison.Ordinal) && element.Name.LocalName != "restriction").Select(element => $"{element.Name.LocalName} {element.Attribute("value")!.Value}")).Should().Be(domain);
    }

    [Test]
    public void A_value_or_an_optional_property_has_a_type_of_data_which_the_schema_does_not_ask_for() =>
        XDocument.Parse(Of(BadFiles.ShippedPack).Text).Descendants(_ids + "property").Should().OnlyContain(property => property.Attribute("dataType") != null);

    [Test]
    public void A_model_that_says_what_is_asked_is_read_as_it_is_asked()
    {
        // Every place that is asked for is one that the profile reads.
        var profile = ProfileOf(BadFiles.ShippedPack);
        var places = profile.Subject.Facts.SelectMany(fact => fact.Sources).Select(source => source.From).ToHashSet();
        foreach (var property in XDocument.Parse(Of(BadFiles.ShippedPack).Text).Descendants(_ids + "property"))
            places.Should().Contain($"{property.Element(_ids + "propertySet")!.Value.Trim()}.{property.Element(_ids + "baseName")!.Value.Trim()}");
    }

    [TestCase("facts: {}")]
    [TestCase("facts: {gross_floor_area: [{from: '<a> & \"b\".x\u202E', unit: m²}]}")]
    public void A_profile_without_places_asks_for_nothing_and_says_so(string facts)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.yaml", "id: x\ntitle: {zh: 题, en: title}\nassumes: {zh: 无, en: nothing}\nformat: ifc\nends: [.ifc]\nsubject: project\neach: IfcBuilding\n" + facts + "\n");
        var file = IdsFile.Of(BadFiles.ShippedPack, ImportProfile.Load(path, BadFiles.ShippedPack.Vocabulary).Require(), Language.English);
        file.Text.Should().NotContain("\u202E");
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(file.Text));
        OfficialSchemas.Errors("ids-1.0.xsd", bytes).Should().BeEmpty();
        file.Rules.Single(rule => rule.Rule.Id == "construction-waste").Unsaid.Should().Contain(why => why.En == "'construction waste' has no place in a model");
    }

    [Test]
    public void Another_format_is_refused() =>
        FluentActions.Invoking(() => IdsFile.Of(BadFiles.ShippedPack, ImportProfile.Load(Repository.PathOf("rules", "profiles", "gbxml.yaml"), BadFiles.ShippedPack.Vocabulary).Require(), Language.English)).Should().Throw<ArgumentException>();

    private static string NameOf(XElement property) => property.Element(_ids + "baseName")!.Value.Trim();

    private static IdsFile Of(RulePack pack, Language language = Language.English) => IdsFile.Of(pack, ProfileOf(pack), language);

    private static ImportProfile ProfileOf(RulePack pack) => ImportProfile.Load(Repository.PathOf("rules", "profiles", "ifc.yaml"), pack.Vocabulary).Require();

    private static RulePack PackOf(string name) => PackReader.Load(Directory.GetDirectories(Repository.PathOf("rules", name)).Order(StringComparer.Ordinal).Last()).Require();
}
