using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Importing;
using Compliance.Importing.Step;
using Compliance.Localization;
using Compliance.Profiles;
using Compliance.Tests.BadInput;
using Compliance.Workbooks;
using FluentAssertions;
using NUnit.Framework;
using static Compliance.Tests.Importing.ModelMaker;

namespace Compliance.Tests.Importing;

/// <summary>Files of other systems are read by profiles, and each fact knows where it comes from.</summary>
public class ImportTests
{
    private static IEnumerable<string> Shipped => Directory.GetFiles(Repository.PathOf("rules", "profiles"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!);

    [TestCaseSource(nameof(Shipped))]
    public void Every_shipped_profile_is_right(string name) => ProfileOf(name).Id.Should().Be(name);

    [Test]
    public void The_shipped_schema_of_profiles_is_the_one_that_the_code_writes() =>
        File.ReadAllText(Repository.PathOf("rules", "schema", ProfileSchema.FileName)).Should().Be(ProfileSchema.Write());

    [Test]
    public void Two_places_that_disagree_are_a_box_of_both_and_are_said()
    {
        var model = Model(Set(500, 10, "BaseQuantities", Area("241.497955958")) + Set(510, 11, "BaseQuantities", Area("119.824049906")) + Set(520, 12, "BaseQuantities", Area("121.673906052"))
            + Set(530, 10, "Pset_BuildingCommon", "IFCPROPERTYSINGLEVALUE('GrossPlannedArea',$,IFCAREAMEASURE(120.),$)"));
        var read = Read("ifc", "house.ifc", model);

        AreaOf(read).Should().Be("120.0 m²..241.497955958 m²");
        Told(read).Should().ContainSingle().Which.Should().StartWith("house.ifc:").And.Contain("CP5065").And.Contain("241.497955958 m²").And.Contain("120.0 m²");
        read.Value!.Subjects.Single().Stated("gross_floor_area")!.Span.Line.Should().BeGreaterThan(15, "it stands where the quantity does");
        read.Value.Subjects.Single().Name.Should().Be("Haus 教");
    }

    [Test]
    public void A_planned_area_alone_is_no_gross_floor_area_and_is_said()
    {
        var read = Read("ifc", "house.ifc", Model(Set(530, 10, "Pset_BuildingCommon", "IFCPROPERTYSINGLEVALUE('GrossPlannedArea',$,IFCAREAMEASURE(120.),$)")));
        AreaOf(read).Should().BeNull();
        Told(read).Should().ContainSingle().Which.Should().Contain("CP5067").And.Contain("a planned area is no built one");
    }

    [Test]
    public void A_planned_area_stands_against_what_a_descriptor_of_the_model_says()
    {
        var read = Read("ifc", "house.ifc", Model(Set(510, 10, "ComplianceFacts", "IFCPROPERTYSINGLEVALUE('gross_floor_area',$,IFCAREAMEASURE(100.),$)") + Set(530, 10, "Pset_BuildingCommon", "IFCPROPERTYSINGLEVALUE('GrossPlannedArea',$,IFCAREAMEASURE(120.),$)")));
        AreaOf(read).Should().Be("100.0 m²..120.0 m²");
        Told(read).Should().ContainSingle().Which.Should().Contain("CP5065");
    }

    [TestCase("construction", "IFCLABEL('新建')", "new construction")]
    [TestCase("is_prefabricated", "IFCBOOLEAN(.T.)", "yes")]
    [TestCase("construction_waste", "IFCMASSMEASURE(12500.)", "12500.0 kg", "#505")]
    [TestCase("energy_saving_rate", "IFCRATIOMEASURE(0.785)", "78.500 %")]
    [TestCase("started_on", "IFCDATE('2026-03-01')", "2026-03-01")]
    [TestCase("started_on", "IFCLABEL('2026-03-01')", "2026-03-01")]
    public void Every_fact_may_stand_in_a_property_of_its_own_name(string fact, string value, string read, string unit = "$")
    {
        var subject = Read("ifc", "house.ifc", Model("#505=IFCSIUNIT(*,.MASSUNIT.,.KILO.,.GRAM.);\n" + Set(510, 10, "ComplianceFacts", $"IFCPROPERTYSINGLEVALUE('{fact}',$,{value},{unit})"))).Require().Subjects.Single();
        StatedText.Of(subject.Kind.Facts[subject.Kind.SlotOf(fact)], subject.Stated(fact)!, Language.English).Should().Be(read);
    }

    [TestCase("energy_saving_rate", "IFCREAL(0.785)")]
    [TestCase("construction_waste", "IFCVOLUMEMEASURE(3.)")]
    public void A_number_whose_unit_the_model_does_not_say_is_refused(string fact, string value) =>
        Told(Read("ifc", "house.ifc", Model(Set(510, 10, "ComplianceFacts", $"IFCPROPERTYSINGLEVALUE('{fact}',$,{value},$)")))).Should().ContainSingle().Which.Should().StartWith("house.ifc:").And.Contain("CP5063");

    [Test]
    public void A_storey_of_several_levels_is_summed_once()
    {
        var levels = "#13=IFCBUILDINGSTOREY('s-3',$,'DG 1',$,$,$,$,$,.PARTIAL.,3000.);\n#14=IFCBUILDINGSTOREY('s-4',$,'DG 2',$,$,$,$,$,.PARTIAL.,4000.);\n#22=IFCRELAGGREGATES('r3',$,$,$,#12,(#13,#14));\n#23=IFCRELAGGREGATES('r4',$,$,$,#10,(#12));\n";
        var (ground, upper) = (Set(510, 11, "BaseQuantities", Area("100.")), Set(520, 12, "BaseQuantities", Area("80.")));
        var inner = Set(530, 13, "BaseQuantities", Area("50.")) + Set(540, 14, "BaseQuantities", Area("30."));
        AreaOf(Read("ifc", "house.ifc", Model(levels + ground + upper + inner))).Should().Be("180.0 m²");
        AreaOf(Read("ifc", "house.ifc", Model(levels + ground + inner))).Should().Be("180.0 m²", "a storey that says nothing is the sum of its levels");
        AreaOf(Read("ifc", "house.ifc", Model(levels + ground + Set(530, 13, "BaseQuantities", Area("50."))))).Should().BeNull("a level is missing");
    }

    [Test]
    public void A_storey_that_says_its_area_twice_and_differently_leaves_the_sum_open() =>
        AreaOf(Read("ifc", "house.ifc", Model(Set(510, 11, "BaseQuantities", Area("100.")) + Set(520, 12, "BaseQuantities", Area("80.")) + Set(530, 12, "BaseQuantities", Area("81."))))).Should().BeNull();

    [Test]
    public void A_building_of_several_buildings_is_one_subject()
    {
        var read = Read("ifc", "house.ifc", Model("#15=IFCBUILDING('b-2',$,'Wing',$,$,$,$,$,.PARTIAL.,$,$,$);\n#16=IFCBUILDING('b-3',$,'Shed',$,$,$,$,$,.ELEMENT.,$,$,$);\n#24=IFCRELAGGREGATES('r5',$,$,$,#10,(#15));\n#25=IFCRELAGGREGATES('r6',$,$,$,#15,(#15));\n"));
        read.Require().Subjects.Select(subject => subject.Id).Should().Equal("b-1", "b-3");
    }

    [TestCase("IFC2X3")]
    [TestCase("IFC4")]
    [TestCase("IFC4X3_ADD2")]
    public void A_building_has_the_properties_of_its_type_where_it_has_none_itself(string schema)
    {
        var type = "#600=IFCPROPERTYSINGLEVALUE('construction',$,IFCLABEL('new'),$);\n#601=IFCPROPERTYSINGLEVALUE('is_prefabricated',$,IFCBOOLEAN(.T.),$);\n#602=IFCPROPERTYSET('t',$,'ComplianceFacts',$,(#600,#601));\n#603=IFCTYPEOBJECT('ty',$,'Type',$,$,(#602));\n#604=IFCRELDEFINESBYTYPE('rt',$,$,$,(#10),#603);\n";
        var subject = Read("ifc", "house.ifc", Model(type + Set(510, 10, "ComplianceFacts", "IFCPROPERTYSINGLEVALUE('is_prefabricated',$,IFCBOOLEAN(.F.),$)"), schema: schema)).Require().Subjects.Single();
        subject.Stated("construction").Should().NotBeNull("its type says it");
        StatedText.Of(subject.Kind.Facts[subject.Kind.SlotOf("is_prefabricated")], subject.Stated("is_prefabricated")!, Language.English).Should().Be("no", "it says that itself");
    }

    [Test]
    public void A_set_of_sets_is_read_as_all_of_them_in_the_newest_schema()
    {
        var data = "#600=IFCPROPERTYSINGLEVALUE('construction',$,IFCLABEL('new'),$);\n#601=IFCPROPERTYSET('t',$,'ComplianceFacts',$,(#600));\n#602=IFCQUANTITYAREA('GrossFloorArea',$,$,5.,$);\n#603=IFCELEMENTQUANTITY('q',$,'Qto_BuildingBaseQuantities',$,$,(#602));\n#604=IFCRELDEFINESBYPROPERTIES('d',$,$,$,(#10),IFCPROPERTYSETDEFINITIONSET((#601,#603)));\n";
        var read = Read("ifc", "house.ifc", Model(data, schema: "IFC4X3_ADD2"));
        AreaOf(read).Should().Be("5.0 m²");
        read.Require().Subjects.Single().Stated("construction").Should().NotBeNull();
    }

    [Test]
    public void The_area_of_a_building_is_the_sum_of_its_storeys_only_where_each_has_one()
    {
        var ground = Set(510, 11, "BaseQuantities", Area("119.824049906"));
        AreaOf(Read("ifc", "house.ifc", Model(ground + Set(520, 12, "BaseQuantities", Area("121.673906052"))))).Should().Be("241.497955958 m²");
        AreaOf(Read("ifc", "house.ifc", Model(ground))).Should().BeNull();
    }

    [TestCase("IFCSIUNIT(*,.AREAUNIT.,.MILLI.,.SQUARE_METRE.)", "2000000", "2000000 mm²")]
    [TestCase("IFCCONVERSIONBASEDUNIT(#4,.AREAUNIT.,'SQUARE FOOT',#501)", "1000.", "92.903040 m²")]
    [TestCase("IFCCONVERSIONBASEDUNIT(#4,.AREAUNIT.,'SQUARE YARD',#503)", "1000.", "836.12736 m²")]
    public void Numbers_are_in_the_units_of_the_model(string unit, string area, string shown)
    {
        var conversion = "#501=IFCMEASUREWITHUNIT(IFCAREAMEASURE(0.09290304),#502);\n#502=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);\n#503=IFCMEASUREWITHUNIT(IFCAREAMEASURE(9.),#504);\n#504=IFCCONVERSIONBASEDUNIT(#4,.AREAUNIT.,'SQUARE FOOT',#501);\n";
        AreaOf(Read("ifc", "house.ifc", Model(conversion + Set(510, 10, "Qto_BuildingBaseQuantities", Area(area)), unit)))!.Replace(".000000", "", StringComparison.Ordinal)
            .Should().StartWith(shown.Split(' ')[0].TrimEnd('0')).And.EndWith(shown.Split(' ')[1]);
    }

    [Test]
    public void A_model_without_an_area_says_nothing_of_it() => AreaOf(Read("ifc", "house.ifc", Model())).Should().BeNull();

    [TestCase(@"a''b", "a'b")]
    [TestCase(@"C:\\temp", @"C:\temp")]
    [TestCase(@"\X\C4rger", "Ärger")]
    [TestCase(@"\X2\65E5672C\X0\ x", "日本 x")]
    [TestCase(@"\X4\0001F600\X0\", "😀")]
    [TestCase(@"\S\D", "Ä")]
    [TestCase(@"\PE\\S\0", "А")]
    [TestCase(@"\S\'", "§")]
    [TestCase(@"\S\''", "§")]
    [TestCase(@"\X2\65E5", "日")]
    [TestCase(@"\X2\D83DDE00\X0\", "😀")]
    [TestCase(@"\X2\65E5\X0\\X2\672C\X0\", "日本")]
    [TestCase(@"\PG\\S\a\S\b", "αβ")]
    [TestCase(@"\PE\\S\0\PA\\S\D", "АÄ")]
    [TestCase(@"\X\E9t\X\E9", "été")]
    [TestCase(@"one\N\ two\F\", "one two")]
    [TestCase("日本", "日本")]
    public void Texts_are_read_in_every_encoding_of_the_standard(string written, string read) => StepText.Decode(Encoding.UTF8.GetBytes(written)).Should().Be(read);

    [TestCase("", "it does not begin with ISO-10303-21")]
    [TestCase("ISO-10303-21;\nHEADER;\nENDSEC;\nDATA;\n#1=IFCBUILDING('x", "it ends early")]
    [TestCase("ISO-10303-21;\nDATA;\n#1=IFCBUILDING(('x';\nENDSEC;\nEND-ISO-10303-21;\n", "the instance #1 is not well-formed")]
    public void A_model_that_is_damaged_is_refused(string model, string expected) => Told(Read("ifc", "house.ifc", model)).Should().ContainSingle().Which.Should().Contain("CP5069").And.Contain(expected);

    [Test]
    public void A_model_that_is_changed_anywhere_gives_no_exception()
    {
        var bytes = Encoding.UTF8.GetBytes(Model(Set(500, 11, "BaseQuantities", Area("119.824049906")) + Set(510, 12, "BaseQuantities", Area("121.6"))));
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var changed = bytes.AsSpan(0, i % 4 == 0 ? random.Next(bytes.Length) : bytes.Length).ToArray();
            for (var j = 0; j < 4 && changed.Length > 0; j++)
                changed[random.Next(changed.Length)] = "#=;'(),$*./\\X0123 \n"u8[random.Next(19)];
            Read("ifc", "house.ifc", changed).Diagnostics.All(diagnostic => diagnostic.Span.File == "house.ifc" || diagnostic.Span.File.Length == 0).Should().BeTrue();
        }
    }

    [Test]
    public void A_planned_start_is_no_start_and_a_value_without_a_meaning_is_said()
    {
        var read = Read("spgl-xmjbxxb", "export.csv", "XMDM,XMMC,JSXZ,JZMJ,NKGSJ\nP-1,甲,新建,12000,2027-01-01\nP-2,乙,01,8000,\n");
        read.Value!.Subjects.Select(subject => subject.Id).Should().Equal("P-1", "P-2");
        read.Value.Subjects[0].Stated("started_on").Should().BeNull();
        Told(read).Should().HaveCount(2).And.Contain(told => told.Contains("CP5067") && told.Contains("planned start")).And.Contain(told => told.Contains("CP5066") && told.Contains("'01'"));
    }

    [TestCase("总建筑面积(㎡)")]
    [TestCase("总建筑面积（m²）*")]
    [TestCase("总建筑面积 (m2)")]
    public void A_heading_is_found_whichever_brackets_and_units_it_is_written_with(string heading) =>
        AreaOf(Read("approval-sheet", "sheet.csv", $"项目代码,{heading}\nP-1,12000\n")).Should().Be("12000 m²");

    [Test]
    public void XML_is_read_by_paths_in_the_units_that_it_says()
    {
        const string Xml = "<gbXML xmlns=\"http://www.gbxml.org/schema\" areaUnit=\"SquareFeet\"><Campus id=\"c\"><Building id=\"b\" buildingType=\"Office\"><Name>X</Name><Area>1000</Area></Building></Campus></gbXML>";
        var read = Read("gbxml", "model.xml", Xml);
        AreaOf(read).Should().Be("1000 ft²");
        read.Value!.Subjects.Single().Stated("use")!.PossibleValues.ToString().Should().NotBeEmpty();
        Told(Read("gbxml", "model.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><gbXML/>")).Should().ContainSingle().Which.Should().Contain("CP5069");
        Told(Read("gbxml", "model.xml", "<gbXML/>")).Should().ContainSingle().Which.Should().Contain("CP5068");
        Told(Read("gbxml", "model.xml", string.Concat(Enumerable.Repeat("<a>", 200)))).Should().ContainSingle().Which.Should().Contain("CP5069");
    }

    [Test]
    public void A_report_of_several_tables_is_read_by_table_row_and_column()
    {
        var read = Read("energyplus", "eplustbl.csv", "Program Version,x\n\nBuilding Area\n\n,,Area [m2]\n,Total Building Area,288.00\n,Net Conditioned Building Area,128.32\n\nEnd Uses\n");
        AreaOf(read).Should().Be("288.00 m²");
        Told(read).Should().ContainSingle().Which.Should().Contain("CP5067").And.Contain("conditioned");
    }

    [Test]
    [Long]
    public void A_model_of_two_hundred_megabytes_is_read_in_little_memory()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "large.ifc");
        WriteLarge(path, 200_000_000);
        var before = GC.GetTotalAllocatedBytes();
        var reader = new DescriptorReader(BadFiles.ShippedPack) { Imports = [new ProfileImport(ProfileOf("ifc"), RecordFormats.All(WorkbookFormats.All), BadFiles.ShippedPack)] };
        AreaOf(reader.ReadFile(path)).Should().Be("241.497955958 m²");
        (GC.GetTotalAllocatedBytes() - before).Should().BeLessThan(400_000_000, "even what is let go again is less than the file may take");
    }

    [TestCase("facts: {floor: [{from: A, unit: m²}]}", "CP3002")]
    [TestCase("facts: {gross_floor_area: [{from: A}]}", "CP5063")]
    [TestCase("facts: {gross_floor_area: [{from: A, unit: kg}]}", "CP2")]
    [TestCase("facts: {construction: [{from: A, values: {x: newest}}]}", "CP1013")]
    [TestCase("facts: {gross_floor_area: [{from: A, unit: m²}]}\nunmapped: [{from: A, because: {zh: 不, en: no}}]", "CP5064")]
    public void What_is_wrong_with_a_profile_is_told_before_any_file_is_read(string facts, string code)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.yaml", "id: x\ntitle: {zh: 题, en: title}\nassumes: {zh: 无, en: nothing}\nformat: table\nends: [.csv]\nsubject: project\n" + facts + "\n");
        ImportProfile.Load(path, BadFiles.ShippedPack.Vocabulary).Diagnostics.Should().Contain(diagnostic => diagnostic.Code.StartsWith(code, StringComparison.Ordinal) && diagnostic.Severity == Severity.Error);
    }

    private static ImportProfile ProfileOf(string name) => ImportProfile.Load(Repository.PathOf("rules", "profiles", name + ".yaml"), BadFiles.ShippedPack.Vocabulary).Require();

    private static ReadResult<DescriptorFile> Read(string profile, string name, string text) => Read(profile, name, Encoding.UTF8.GetBytes(text));

    private static ReadResult<DescriptorFile> Read(string profile, string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, bytes);
        var reader = new DescriptorReader(BadFiles.ShippedPack) { Imports = [new ProfileImport(ProfileOf(profile), RecordFormats.All(WorkbookFormats.All), BadFiles.ShippedPack)] };
        var here = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(folder.Path);
        try
        {
            return reader.ReadFile(name);
        }
        finally
        {
            Directory.SetCurrentDirectory(here);
        }
    }

    private static string? AreaOf(ReadResult<DescriptorFile> read)
    {
        var subject = read.Require().Subjects.Single();
        return subject.Stated("gross_floor_area") is { } stated ? StatedText.Of(subject.Kind.Facts[subject.Kind.SlotOf("gross_floor_area")], stated, Language.English) : null;
    }

    private static List<string> Told(ReadResult<DescriptorFile> read) => [.. read.Diagnostics.Select(diagnostic => $"{diagnostic.Span} {diagnostic.Code} {diagnostic.Message(Language.English)}")];
}
