using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Tests.BadInput;
using Compliance.Tests.Cli;
using Compliance.Workbooks.Forms;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NUnit.Framework;

namespace Compliance.Tests.Workbooks;

/// <summary>A form is written, filled in by a script and by LibreOffice, read back and decided, cell by cell.</summary>
[Parallelizable]
public class FormTests
{
    private static readonly Dictionary<string, string> _answers = new()
    {
        ["id"] = "JZ-1",
        ["name"] = "试验楼",
        ["date"] = "#48000",
        ["jurisdiction"] = "解放区",
        ["construction"] = "新建",
        ["use"] = "学校",
        ["category"] = "公共建筑",
        ["gross_floor_area"] = "#18600",
        ["energy_saving_rate"] = "#0.78500000000000003",
        ["construction_waste"] = "#560",
        ["roof_area"] = "1000..1100",
        ["rooftop_pv_area"] = "#520",
        ["is_public_institution"] = "是",
    };

    [Test]
    public void A_form_that_is_filled_in_by_a_script_is_read_cell_by_cell()
    {
        var subject = Read(Filled(_answers));
        subject.Id.Should().Be("JZ-1");
        subject.Date.ToString().Should().Be("2031-06-01");
        subject.Jurisdiction.Should().Be("解放区");
        foreach (var (fact, shown) in new[] { ("construction", "新建"), ("use", "学校"), ("gross_floor_area", "18600 m²"), ("energy_saving_rate", "78.5%"), ("roof_area", "1000..1100 m²"), ("is_public_institution", "是") })
        {
            var stated = subject.Stated(fact)!;
            StatedText.Of(subject.Kind.Facts[subject.Kind.SlotOf(fact)], stated, Language.Chinese).Replace(" ", "", StringComparison.Ordinal).Should().Be(shown.Replace(" ", "", StringComparison.Ordinal), fact);
            stated.Span.Cell.Should().Be($"申报表!D{RowOf(fact)}");
        }
    }

    [Test]
    public void A_filled_form_is_decided_and_its_findings_name_the_cell()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "form.xlsx");
        File.WriteAllBytes(path, Filled(_answers));
        var result = JObject.Parse(ToolRun.Check([path]).Output);
        var finding = result["subjects"]!.Single()["findings"]!.Single(one => (string)one["rule"]! == "construction-waste");
        ((string)finding["verdict"]!).Should().Be("fail", "560 t over 18,600 m² are 301 t/10⁴m²");
        ((string)finding["cell"]!).Should().Be($"申报表!D{RowOf("construction_waste")}");
    }

    [Test]
    public void What_the_other_answers_leave_no_rule_to_ask_for_is_noted_at_its_cell()
    {
        var bytes = Filled(new Dictionary<string, string> { ["id"] = "R1", ["construction"] = "新建", ["use"] = "市政道路", ["category"] = "基础设施", ["energy_saving_rate"] = "#0.5" });
        Reading.Reader.Read(new MemoryStream(bytes), "form.xlsx").Told().Should().ContainSingle().Which.Should().StartWith($"form.xlsx!申报表!D{RowOf("energy_saving_rate")} CP5062");
        var grey = Part(Form(), "xl/worksheets/sheet1.xml");
        Regex.Match(grey, $"<conditionalFormatting sqref=\"A{RowOf("energy_saving_rate")}:H[0-9]+\">.*?</conditionalFormatting>").Value.Should().Contain("居住建筑");
    }

    [Test]
    public void A_blank_form_says_that_there_is_no_id_at_its_cell() =>
        Reading.Reader.Read(new MemoryStream(Form()), "form.xlsx").Told().Should().Equal($"form.xlsx!申报表!D{RowOf("id")} CP5009 the id is empty: every subject needs an id");

    [Test]
    public void A_form_is_the_same_whenever_it_is_written_and_asks_for_every_fact_that_a_rule_reads()
    {
        Form().Should().Equal(Form());
        var kind = BadFiles.ShippedPack.Vocabulary.FindKind("project")!;
        foreach (var fact in BadFiles.ShippedPack.Rules.SelectMany(rule => rule.FactsRead).Where(read => read.Kind == kind && !read.Fact.IsDerived).Select(read => read.Fact.Name).Distinct())
            RowOf(fact).Should().BeGreaterThan(4, fact);
    }

    [Test]
    public async Task The_same_as_a_schema_takes_descriptors_and_refuses_others()
    {
        var kind = BadFiles.ShippedPack.Vocabulary.FindKind("project")!;
        var schema = await JsonSchema.FromJsonAsync(FormSchema.Of(BadFiles.ShippedPack, kind));
        schema.Validate("{\"subject\":\"project\",\"id\":\"A\",\"facts\":{\"construction\":\"new\",\"gross_floor_area\":100,\"energy_saving_rate\":\"78.5 %\"}}").Should().BeEmpty();
        foreach (var wrong in new[] { "\"construction\":\"newest\"", "\"energy_saving_rate\":0.785", "\"floor\":1" })
            schema.Validate($"{{\"subject\":\"project\",\"id\":\"A\",\"facts\":{{{wrong}}}}}").Should().NotBeEmpty(wrong);
    }

    [TestCase("xlsx")]
    [TestCase("xls")]
    public void A_form_that_LibreOffice_has_saved_is_read_alike(string format)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "form.xlsx");
        File.WriteAllBytes(path, Filled(_answers));
        if (!Convert(path, format, Path.Combine(folder.Path, "saved")))
            Assert.Ignore("There is no LibreOffice here: .ci/run brings it.");

        var saved = Reading.Reader.ReadFile(Path.Combine(folder.Path, "saved", "form." + format)).Require().Subjects.Single();
        DescriptorWriter.ToYaml(saved).Should().Be(DescriptorWriter.ToYaml(Read(Filled(_answers))));
    }

    private static bool Convert(string path, string format, string folder)
    {
        try
        {
            var profile = new Uri(folder + "-profile").AbsoluteUri;
            using var process = Process.Start(new ProcessStartInfo("soffice", [$"-env:UserInstallation={profile}", "--headless", "--convert-to", format, "--outdir", folder, path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            return process.WaitForExit(TimeSpan.FromMinutes(1)) && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Subject Read(byte[] form) => Reading.Reader.Read(new MemoryStream(form), "form.xlsx").Require().Subjects.Single();

    private static byte[] Form()
    {
        using var stream = new MemoryStream();
        FormWorkbook.Write(BadFiles.ShippedPack, BadFiles.ShippedPack.Vocabulary.FindKind("project")!, stream, Language.Chinese);
        return stream.ToArray();
    }

    private static int RowOf(string fact) => int.Parse(Regex.Match(Part(Form(), "xl/worksheets/sheet1.xml"), $"<c r=\"H([0-9]+)\"[^>]*><is><t[^>]*>{fact}</t>").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Part(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    // A number where it begins with #, as a spreadsheet stores it; else a text.
    private static byte[] Filled(Dictionary<string, string> answers)
    {
        var sheet = Part(Form(), "xl/worksheets/sheet1.xml");
        foreach (var (fact, answer) in answers)
        {
            var cell = Regex.Match(sheet, $"<c r=\"D{RowOf(fact)}\" s=\"([0-9]+)\"/>");
            var content = answer[0] == '#' ? $"><v>{answer[1..]}</v></c>" : $" t=\"inlineStr\"><is><t>{answer}</t></is></c>";
            sheet = sheet.Replace(cell.Value, cell.Value[..^2] + content, StringComparison.Ordinal);
        }

        using var stream = new MemoryStream();
        stream.Write(Form());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            part.Write(Encoding.UTF8.GetBytes(sheet));
        }

        return stream.ToArray();
    }
}
