using System.IO;
using System.Linq;
using Compliance.Cli.Commands;
using Compliance.Tests.BadInput;
using Compliance.Tests.Cli;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NUnit.Framework;
using static Compliance.Tests.Workbooks.WorkbookMaker;

namespace Compliance.Tests.Workbooks;

/// <summary>Every command that takes a register takes a workbook, and its findings name the cell.</summary>
public sealed class ToolTests : System.IDisposable
{
    private TemporaryFolder? _folder;

    private string Folder => _folder!.Path;

    private string Register => Path.Combine(Folder, "register.xlsx");

    [SetUp]
    public void MakeRegister()
    {
        _folder = new TemporaryFolder();
        new WorkbookMaker().Sheet("登记表",
        [
            Texts("类型", "编号", "辖区", "建设性质", "建筑面积（m²）", "建筑垃圾排放量（吨）"),
            [Written("建设项目"), Written("A1"), Written("jiefang"), Written("新建"), Number("10000"), Number("400")],
            [Written("建设项目"), Written("A2"), Written("jiefang"), Written("新建"), Number("10000"), Number("200")],
        ]).Save(Register);
    }

    [TearDown]
    public void Dispose()
    {
        _folder?.Dispose();
        _folder = null;
    }

    [Test]
    public void A_workbook_in_a_folder_is_checked_and_a_finding_names_its_cell()
    {
        var (status, output) = ToolRun.Check([Folder], asOf: "2031-01-01");
        status.Should().Be(1);
        var result = JObject.Parse(output);
        result["unread"]!.Should().BeEmpty();
        var subject = result["subjects"]!.First(one => (string)one["id"]! == "A1");
        ((string)subject["cell"]!).Should().Be("登记表!2");
        var finding = subject["findings"]!.Single(one => (string)one["rule"]! == "construction-waste");
        ((string)finding["verdict"]!).Should().Be("fail");
        ((string)finding["cell"]!).Should().Be("登记表!F2");
    }

    [TestCase("visible")]
    [TestCase("hidden")]
    public void A_hidden_table_leaves_a_share_open(string state)
    {
        var heading = Texts("类型", "编号", "日期", "辖区", "建设性质", "开工日期", "建筑面积（m²）", "是否装配式建筑");
        string?[] Project(string id, string isPrefabricated) =>
            [Written("建设项目"), Written(id), Written("2026-12-31"), Written("jiefang"), Written("新建"), Written("2026-03-01"), Number("1000"), Written(isPrefabricated)];
        new WorkbookMaker()
            .Sheet("县区", [Texts("类型", "编号", "日期", "行政层级"), [Written("行政区"), Written("jiefang"), Written("2026-12-31"), Written("市")]])
            .Sheet("一", [heading, .. Enumerable.Range(0, 3).Select(i => Project($"P-{i}", "是"))])
            .Sheet("二", [heading, .. Enumerable.Range(3, 7).Select(i => Project($"P-{i}", "否"))], state: state).Save(Register);

        var result = JObject.Parse(ToolRun.Check([Register], asOf: "2026-12-31").Output);

        result["unread"]!.Select(name => Path.GetFileName((string)name!)).Should().Equal(state == "visible" ? [] : ["register.xlsx!二"]);
        var finding = result["subjects"]!.First(one => (string)one["id"]! == "jiefang")["findings"]!.Single(one => (string)one["rule"]! == "prefabricated-share");
        ((string)finding["verdict"]!).Should().Be(state == "visible" ? "fail" : "undetermined");
    }

    [TestCase("text", "register.xlsx!登记表!2")]
    [TestCase("markdown", "register.xlsx&#33;登记表&#33;2")]
    [TestCase("csv", "register.xlsx!登记表")]
    [TestCase("sarif", "登记表!F2")]
    public void Every_format_names_the_sheet(string format, string expected) => ToolRun.Check([Register], format, asOf: "2031-01-01").Output.Should().Contain(expected);

    [TestCase(".ods")]
    [TestCase(".ODS")]
    [TestCase(".et")]
    [TestCase(".xlsb")]
    public void A_spreadsheet_of_another_program_is_refused_by_name_with_what_to_do(string extension)
    {
        var path = Path.Combine(Folder, "other" + extension);
        File.WriteAllText(path, "PK");
        Reading.Reader.ReadFile(path).Diagnostics.Should().ContainSingle().Which.ToString().Should().Contain("CP5070").And.Contain(extension.ToLowerInvariant()).And.Contain("save it as an Excel workbook (.xlsx)");
    }

    [Test]
    public void A_workbook_is_assessed_explained_and_compared_over()
    {
        var output = Path.Combine(Folder, "out.json");
        CommandLine.Run(["assess", Register, "--as-of", "2031-01-01", "--format", "json", "--output", output]);
        File.ReadAllText(output).Should().Contain("\"unread\": []");
        CommandLine.Run(["explain", "construction-waste", Register + "#A1", "--as-of", "2031-01-01", "--format", "json", "--output", output]).Should().Be(0);
        File.ReadAllText(output).Should().Contain("\"cell\": \"登记表!F2\"");
    }
}
