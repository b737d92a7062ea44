using System.Linq;
using Compliance.Findings;
using Compliance.Localization;
using FluentAssertions;
using NUnit.Framework;
using static Compliance.Tests.Workbooks.WorkbookMaker;

namespace Compliance.Tests.Workbooks;

/// <summary>Sheets of every layout that tables may have, and what is said of them.</summary>
public class SheetTests
{
    private static readonly string?[] _heading = Texts("类型", "编号", "名称", "日期", "建筑面积（万m²）", "节能率（%）");

    [Test]
    public void Typed_cells_state_what_they_show()
    {
        var maker = new WorkbookMaker();
        var result = maker.Sheet("登记表", [_heading, [Written("建设项目"), Written("A1"), Written("教学\n楼"), maker.Number("46348", "yyyy-mm-dd"), Number("1.8600000000000001"), maker.Number("0.12", "0%")]]).Read();

        result.Told().Should().BeEmpty();
        var subject = result.Value!.Subjects.Single();
        subject.Name.Should().Be("教学 楼");
        subject.Date.ToString().Should().Be("2026-11-22");
        Shown(result, "gross_floor_area").Should().Be("1.86 万m²");
        Shown(result, "energy_saving_rate").Should().Be("12%", "a percentage has one reading");
        subject.Span.ToString().Should().Be("register.xlsx!登记表!A2");
        subject.Stated("energy_saving_rate")!.Span.ToString().Should().Be("register.xlsx!登记表!F2");
    }

    [Test]
    public void A_number_without_the_format_of_a_percentage_has_two_readings()
    {
        var result = new WorkbookMaker().Sheet("登记表", [_heading, [Written("建设项目"), Written("A1"), null, null, null, Number("0.12")]]).Read();
        result.Told().Should().ContainSingle().Which.Should().StartWith("register.xlsx!登记表!F2 CP2");
    }

    [Test]
    public void Titles_units_totals_and_gaps_are_read_as_in_a_csv_file()
    {
        var result = new WorkbookMaker().Sheet("登记表",
        [
            Texts("2026 年项目登记表"), Texts("类型", "编号", "建筑面积"), [null, null, Written("万m²")], [], [Written("建设项目"), Written("A1"), Number("1.5")], [],
            [Written("建设项目"), Written("A2"), Number("2")], [Written("合计"), null, Number("3.5")],
        ]).Read();

        result.Succeeded.Should().BeTrue();
        result.Value!.Subjects.Select(subject => $"{subject.Id} {subject.Span}").Should().Equal("A1 register.xlsx!登记表!A5", "A2 register.xlsx!登记表!A7");
        result.Diagnostics.Select(diagnostic => diagnostic.Code).Should().BeEquivalentTo("CP5020", "CP5025", "CP5027");
    }

    [Test]
    public void A_heading_that_is_merged_over_two_rows_is_one()
    {
        var result = new WorkbookMaker().Sheet(
            "登记表",
            [
                Texts("项目登记表"), Texts("类型", "编号", "建设规模（万m²）", null, "光伏"), Texts(null, null, "建筑面积", "屋顶面积（m²）", "屋顶光伏面积（m²）"),
                [Written("建设项目"), Written("A1"), Number("1.5"), Number("800"), Number("400")],
            ],
            "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"C2:D2\"/></mergeCells>").Read();

        result.Succeeded.Should().BeTrue(string.Join("\n", result.Told()));
        Shown(result, "gross_floor_area").Should().Be("1.5 万m²", "the unit stands in the heading above");
        Shown(result, "roof_area").Should().Be("800 m²", "its own unit comes first");
        result.Told().Should().Contain(told => told.StartsWith("register.xlsx!登记表!3 CP5057") && told.Contains("建设规模（万m²） › 建筑面积（万m²）"));
    }

    [Test]
    public void What_is_hidden_is_read_and_said()
    {
        var result = new WorkbookMaker().Sheet(
            "登记表",
            [Texts("类型", "编号", "建筑面积（m²）"), [Written("建设项目"), Written("A1"), Number("1")], [Written("建设项目"), Written("A2"), Number("2")], [Written("建设项目"), Written("A3"), Number("3")]],
            before: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>", hidden: [3, 4]).Read();

        result.Value!.Subjects.Should().HaveCount(3);
        result.Told().Should().Contain("register.xlsx!登记表 CP5055 these columns are hidden, and are read all the same: C");
        result.Told().Should().Contain("register.xlsx!登记表 CP5054 these rows are hidden, by a filter for one, and are read all the same: 3–4");
    }

    [Test]
    public void Several_sheets_are_one_register_and_hidden_or_other_ones_are_named()
    {
        var heading = Texts("类型", "编号", "建筑面积（m²）");
        var result = new WorkbookMaker()
            .Sheet("市区", [heading, [Written("建设项目"), Written("A1"), Number("1")]])
            .Sheet("说明", [Texts("本表由各县市区填报"), Texts("如有疑问请联系")])
            .Sheet("旧", [heading, [Written("建设项目"), Written("A1"), Number("1")]], state: "veryHidden")
            .Sheet("县区", [heading, [Written("建设项目"), Written("A2"), Number("2")]]).Read();

        result.Value!.Subjects.Select(subject => subject.Span.ToString()).Should().Equal("register.xlsx!市区!A2", "register.xlsx!县区!A2");
        result.Told().Should().BeEquivalentTo(
            "register.xlsx CP5051 these sheets are hidden and not read: 旧; show them if they are meant",
            "register.xlsx CP5052 these sheets have no known heading, and are not read: 说明");
    }

    [Test]
    public void An_id_in_two_sheets_is_there_twice()
    {
        var heading = Texts("类型", "编号", "建筑面积（m²）");
        var result = new WorkbookMaker().Sheet("一", [heading, [Written("建设项目"), Written("A1"), Number("1")]]).Sheet("二", [heading, [Written("建设项目"), Written("A1"), Number("1")]]).Read();
        result.Told().Should().ContainSingle().Which.Should().StartWith("register.xlsx!二!B2 CP5002");
    }

    [TestCase("<c @ t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "CP2017 '#DIV/0!' is a spreadsheet's error")]
    [TestCase("<c @><f>B2*2</f></c>", "CP5060 the cell is a formula without a stored value")]
    [TestCase("<c @><f>B2*2</f><v></v></c>", "CP5060")]
    public void A_formula_that_gives_nothing_is_told_at_its_cell(string cell, string expected)
    {
        foreach (var column in new[] { 1, 2 })
        {
            string?[] row = [Written("建设项目"), Written("A1"), Written("名"), Number("1")];
            row[column == 1 ? 2 : 3] = cell;
            var result = new WorkbookMaker().Sheet("登记表", [Texts("类型", "编号", "名称", "建筑面积（m²）"), row]).Read();
            result.Told().Should().ContainSingle().Which.Should().StartWith($"register.xlsx!登记表!{(column == 1 ? "C2" : "D2")} {expected}");
        }
    }

    [Test]
    public void A_formula_states_its_stored_value()
    {
        var result = new WorkbookMaker().Sheet("登记表", [Texts("类型", "编号", "建筑面积（m²）"), [Written("建设项目"), "<c @ t=\"str\"><f>\"A\"&amp;1</f><v>A1</v></c>", "<c @><f>1+1</f><v>2</v></c>"]]).Read();
        Shown(result, "gross_floor_area").Should().Be("2 m²");
        result.Value!.Subjects.Single().Id.Should().Be("A1");
    }

    [Test]
    public void Days_from_1904_are_read_so_and_said()
    {
        var maker = new WorkbookMaker { CountsFrom1904 = true };
        var result = maker.Sheet("登记表", [Texts("类型", "编号", "日期"), [Written("建设项目"), Written("A1"), maker.Number("44886", "yyyy-mm-dd")]]).Read();
        result.Value!.Subjects.Single().Date.ToString().Should().Be("2026-11-22");
        result.Told().Should().Equal("register.xlsx CP5058 the workbook counts days from 1904, and is read so");
    }

    [Test]
    public void Merged_cells_below_the_heading_count_for_the_first_and_are_said()
    {
        var result = new WorkbookMaker().Sheet(
            "登记表", [Texts("类型", "编号", "辖区"), Texts("建设项目", "A1", "jiefang"), Texts("建设项目", "A2", null)], "<mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells>").Read();
        result.Value!.Subjects.Select(subject => subject.Jurisdiction).Should().Equal("jiefang", null);
        result.Told().Should().ContainSingle().Which.Should().StartWith("register.xlsx!登记表 CP5056").And.Contain("C2:C3");
    }

    [Test]
    public void A_number_that_was_cut_is_no_id()
    {
        var result = new WorkbookMaker().Sheet("登记表", [Texts("类型", "编号"), [Written("建设项目"), Number("4.1080219700101126E+17")]]).Read();
        result.Told().Should().ContainSingle().Which.Should().StartWith("register.xlsx!登记表!B2 CP5024");
    }

    [Test]
    public void A_cell_beside_the_table_is_told_by_its_name()
    {
        var rows = Enumerable.Range(1, 60).Select(row => (string?[])[Written("建设项目"), Written($"A{row}"), null, null, null, row == 50 ? Written("待核") : null]);
        var result = new WorkbookMaker().Sheet("登记表", rows.Prepend(Texts("类型", "编号", "名称"))).Read();
        result.Told().Should().ContainSingle().Which.Should().StartWith("register.xlsx!登记表!F51 CP5023");
    }

    [Test]
    public void Links_to_other_workbooks_are_never_opened_and_said()
    {
        var maker = new WorkbookMaker().Sheet("登记表", [Texts("类型", "编号"), Texts("建设项目", "A1")]);
        var read = maker.Part("xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"s0\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/><Relationship Id=\"e\" Type=\"x/externalLink\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>").Read();
        read.Told().Should().ContainSingle().Which.Should().StartWith("register.xlsx CP5059");
    }

    [Test]
    public void A_sheet_with_a_heading_alone_is_said_beside_another_one()
    {
        var result = new WorkbookMaker().Sheet("一", [Texts("类型", "编号"), Texts("建设项目", "A1")]).Sheet("二", [Texts("类型", "编号")]).Read();
        result.Told().Should().Equal("register.xlsx!二 CP5061 there is nothing below the heading");
    }

    [Test]
    public void A_workbook_in_which_nothing_is_a_table_is_refused()
    {
        new WorkbookMaker().Sheet("说明", [Texts("请填写")]).Read().Told().Should().ContainSingle().Which.Should().StartWith("register.xlsx CP5053");
        new WorkbookMaker().Sheet("登记表", [Texts("类型", "编号")]).Read().Diagnostics.Should().Contain(diagnostic => diagnostic.Severity == Compliance.Diagnostics.Severity.Error);
    }

    private static string Shown(Compliance.Diagnostics.ReadResult<Descriptors.DescriptorFile> result, string fact)
    {
        var subject = result.Require().Subjects.Single();
        return StatedText.Of(subject.Kind.Facts[subject.Kind.SlotOfNameOrLabel(fact)], subject.Stated(fact)!, Language.Chinese);
    }
}
