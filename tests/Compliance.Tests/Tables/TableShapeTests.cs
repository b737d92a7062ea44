using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Registers;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Samples;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Tables;

/// <summary>Tables as spreadsheets write them: what is certain is read, what is not is one message about the shape.</summary>
public class TableShapeTests
{
    private const string Heading = "类型,编号,名称,日期,建设性质,建筑面积（m²）,建筑垃圾排放量（t）\n";
    private const string Row = "建设项目,P1,甲,2031-06-30,新建,10000,290\n";

    private static readonly CompiledPlan Plan = CompiledPlan.Compile(ShippedPack.Pack);

    private static IEnumerable<TestCaseData> Readable =>
    [
        Case("rows without a filled cell", Heading + Row + ",,,,,,\n,,,,,,\n"),
        Case("blank rows above, between and below", ",,,,,,\n\n" + Heading + "\n,,,,,,\n　, ,\u00A0,,,,\n" + Row + "\"\",\"\",,,,,\n \n"),
        Case("blank rows of another width", Heading + ",,\n" + Row + ",,,,,,,,,,\n"),
        Case("a blank column at the end", Heading.Replace("\n", ",\n", StringComparison.Ordinal) + Row.Replace("\n", ",\n", StringComparison.Ordinal)),
        Case("blank columns in between", "类型,,编号,名称,日期,建设性质,建筑面积（m²）,　,建筑垃圾排放量（t）\n建设项目,,P1,甲,2031-06-30,新建,10000, ,290\n"),
        Case("a control-Z at the end", Heading + Row + "\u001A"),
        Case("a control-Z and a line end", Heading + Row + "\u001A\r\n"),
        Case("a control-Z right behind the last row", Heading + Row.TrimEnd() + "\u001A"),
        Case("the delimiter declared", "sep=,\n" + Heading + Row),
        Case("another delimiter declared", "SEP=;\r\n" + (Heading + Row).Replace(',', ';')),
        Case("a delimiter declared that the heading has fewer of", "sep=|\n" + (Heading + Row).Replace(',', '|').Replace("名称", "名称,,,,,,,,,", StringComparison.Ordinal), "CP5022"),
        Case("numbers and remarks", "序号,类型,编号,名称,日期,建设性质,建筑面积（m²）,建筑垃圾排放量（t）,备注\n1,建设项目,P1,甲,2031-06-30,新建,10000,290,已核\n", "CP5022"),
        Case("headings as forms write them", "类型,*编号,项目名称,日期,建设性质,建筑面积/m²,建筑垃圾排放量[t]\n" + Row),
        Case("headings spread and explained", "类　型：,编 号（必填）,名称,日期（年-月-日）,建设性质（新建/改建）,建筑面积 (m2),建筑垃圾排放量【吨】\n" + Row),
        Case("headings over two lines", "类型,编号,名称,日期,建设性质,\"建筑面积\r\n（m²）\",\"建筑垃圾\n排放量（t）\"\n" + Row),
        Case("a heading in capitals", "Subject,ID,名称,日期,建设性质,建筑面积（m²）,建筑垃圾排放量（t）\n" + Row),
        Case("a title", "焦作市2031年建设项目登记表,,,,,,\n" + Heading + Row, "CP5020"),
        Case("a title of two lines and a blank one", "某市登记表\n,,\n填报单位：某局\n" + Heading + Row, "CP5020"),
        Case("a row of units", "类型,编号,名称,日期,建设性质,建筑面积,建筑垃圾排放量\n,,,,,万m²,t\n建设项目,P1,甲,2031-06-30,新建,1,290\n", "CP5025"),
        Case("a row of units that says so", "类型,编号,名称,日期,建设性质,建筑面积,建筑垃圾排放量\n单位,,-,/,,（m²）,千克\n建设项目,P1,甲,2031-06-30,新建,10000,290000\n", "CP5025"),
        Case("a total", Heading + Row + "合计,,,,,10000,290\n", "CP5027"),
        Case("a total with dashes", Heading + Row + "合计,/,-,—,——,10000,290\n", "CP5027"),
        Case("a total in part", Heading + Row + ",,合计,,,10000 m²,\n", "CP5027"),
        Case("a total in place of an id", Heading + Row + "建设项目,合计,,,,10000,290\n", "CP5027"),
        Case("a total spread and without a kind", Heading + Row + ",合　计：,,,,10000,290\n", "CP5027"),
        Case("a total in English", Heading + Row + "项目,TOTAL,,,,10000,290\n", "CP5027"),
        Case("the district of a form", "类型,编号,名称,日期,建设性质,建筑面积（m²）,建筑垃圾排放量（t）,所属行政区\n" + Row.Replace("\n", ",解放区\n", StringComparison.Ordinal)),
        Case("a title, units, numbers and a total", "登记表\n序号,类型,编号,名称,日期,建设性质,建筑面积,建筑垃圾排放量\n,,,,,,万m²,t\n1,建设项目,P1,甲,2031-06-30,新建,1,290\n,总计,,,,,10000 m²,0.029 万t\n", "CP5020", "CP5022", "CP5025", "CP5027"),
        Case("radicals that look like characters", "类型,编号,名称,⽇期,建设性质,建筑⾯积（m²）,建筑垃圾排放量（t）\n建设项⽬,P1,甲,2031-06-30,新建,10000,290\n"),
        Case("marks of no width", "类型,\u200B编号,名称,日\u2060期,建设性质,\uFEFF建筑面积（m²）,建筑垃圾排放量（t）\n建设\u200D项目,P1,甲,2031-06-30,新\u200B建,10000,290\n"),
    ];

    [TestCaseSource(nameof(Readable))]
    public void A_table_is_read_as_it_is_meant(string text, string[] codes)
    {
        var found = Check(Encoding.UTF8.GetBytes(text));
        found.Diagnostics.Select(diagnostic => diagnostic.Code).Should().BeEquivalentTo(codes);
        IsTheOne(found);
    }

    [Test]
    public void A_table_is_read_in_the_encoding_that_it_is_written_in([Values("GB18030", "utf-16LE", "utf-16BE", "utf-16LE-marked", "utf-16BE-marked")] string name, [Values(1, 30_000)] int names)
    {
        var isMarked = name.EndsWith("-marked", StringComparison.Ordinal);
        Encoding encoding = name.StartsWith("utf-16", StringComparison.Ordinal)
            ? new UnicodeEncoding(name.StartsWith("utf-16BE", StringComparison.Ordinal), isMarked)
            : CodePagesEncodingProvider.Instance.GetEncoding(name)!;
        var text = Heading + Row.Replace("甲", string.Concat(Enumerable.Repeat("甲", names)), StringComparison.Ordinal);
        var found = Check([.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
        found.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CP1020");
        found.Diagnostics[0].Message(Language.English).Should().EndWith(name == "GB18030" ? "GB18030" : "UTF-16");
        IsTheOne(found);
        found.Require().Subjects[0].Name.Should().HaveLength(names);
    }

    // Long after the beginning, what is no ASCII says what it is.
    [Test]
    public void A_register_in_English_is_GB18030_from_the_first_character_on_that_is_none([Values(true, false)] bool isUtf8)
    {
        var text = new StringBuilder("subject,id,name,date\n");
        for (var i = 0; i < 20_000; i++)
            text.Append("project,P").Append(i).Append(i > 15_000 && i % 2 == 1 ? ",学校" : ",school").Append(",2031-06-30\n");
        var encoding = isUtf8 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var found = Check(encoding.GetBytes(text.ToString()));
        found.Diagnostics.Select(diagnostic => diagnostic.Code).Should().Equal(isUtf8 ? [] : ["CP1020"]);
        found.Require().Subjects.Where(subject => subject.Name == "学校").Should().HaveCount(2_500);
    }

    [Test]
    public void Columns_that_no_fact_has_are_named_once_and_refused_where_that_is_wanted()
    {
        const string Text = "序号,类型,编号,是否装配式,备注\n1,建设项目,P1,是,\n2,建设项目,P2,否,x\n";
        var found = Check(Encoding.UTF8.GetBytes(Text));
        var warning = found.Diagnostics.Should().ContainSingle().Subject;
        warning.Severity.Should().Be(Severity.Warning);
        warning.Message(Language.Chinese).Should().Be("这些列没有对应的指标，未使用：“序号”、“是否装配式”（是否应为“是否装配式建筑”？）、“备注”");

        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("a.csv"), Text);
        var strict = new DescriptorReader(ShippedPack.Pack) { StrictColumns = true };
        strict.ReadFile(folder.PathOf("a.csv")).Diagnostics.Select(diagnostic => diagnostic.Code).Should().Equal("CP5003", "CP5003", "CP5003");
        strict.ReadEach(folder.PathOf("a.csv"), _ => { }).Should().HaveCount(3);
    }

    [TestCase("装配率（%）,比例\n", "CP5004 CP5004")]
    [TestCase("建设项目,P1,甲\n建设项目,P2,乙\n", "CP5004 CP5004")]
    public void A_table_without_a_heading_is_told_so(string text, string codes) =>
        Check(Encoding.UTF8.GetBytes(text)).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Code).Should().Equal(codes.Split(' '));

    // A row that was left without its id is none of the totals, whatever its figures are.
    [TestCase("建设项目,,甲,2031-06-30,新建,10000,290\n")]
    [TestCase("建设项目,-,甲,2031-06-30,新建,10000,290\n")]
    [TestCase("建设项目,unknown,甲,2031-06-30,新建,10000,290\n")]
    [TestCase("建设项目,待定,甲,2031-06-30,新建,10000,290\n")]
    [TestCase(",,甲,2031-06-30,新建,10000,290\n")]
    [TestCase(",,,,新建,10000,290\n")]
    [TestCase("合计,,,,,10000,291\n")]
    [TestCase("建设项目,合计,,,,10000,291\n")]
    [TestCase("建设项目,小计,甲,2031-06-30,新建,10000,290\n")]
    [TestCase("合计,,,,,,\n")]
    [TestCase("合计,,,,,10000..10001,\n")]
    [TestCase("合计,,,,,约10000,\n")]
    public void A_row_without_an_id_that_is_no_total_is_an_error(string row)
    {
        var found = Check(Encoding.UTF8.GetBytes(Heading + Row + row));
        found.Value.Should().BeNull();
        found.Diagnostics.Should().ContainSingle().Which.Span.Line.Should().Be(3);
    }

    [Test]
    public void A_total_is_that_of_the_rows_above_it_and_of_no_others()
    {
        var rows = string.Concat(Enumerable.Range(1, 3_000).Select(i => Row.Replace("P1", $"P{i}", StringComparison.Ordinal).Replace("290", "290.1", StringComparison.Ordinal)));
        Check(Encoding.UTF8.GetBytes(Heading + rows + "合计,,,,,30000000,870300\n" + Row.Replace("P1", "Q1", StringComparison.Ordinal))).Require().Subjects.Should().HaveCount(3_001);
        Check(Encoding.UTF8.GetBytes(Heading + rows + Row.Replace("P1", "Q1", StringComparison.Ordinal) + "合计,,,,,30000000,870300\n")).Value.Should().BeNull();
    }

    private static void IsTheOne(ReadResult<DescriptorFile> found)
    {
        var subject = found.Require().Subjects.Should().ContainSingle().Subject;
        subject.Id.Should().Be("P1");
        subject.Date.Should().Be(new CalendarDate(2031, 6, 30));
        subject.MembersOf(subject.Kind.SlotOf("construction")).Should().Be(1);
        subject.RangeOf(subject.Kind.SlotOf("gross_floor_area")).Should().Be(Interval.Point(Rational.Of(10_000m)));
        subject.RangeOf(subject.Kind.SlotOf("construction_waste")).Should().Be(Interval.Point(Rational.Of(290m)));
    }

    // What a cell of the row before had was looked up in the bytes of this one.
    [Test]
    public void A_row_that_ends_before_its_id_is_a_row_of_too_few_cells([Values("不详", "建设项目", "")] string kind)
    {
        var read = Check(Encoding.UTF8.GetBytes("类型,名称,建设性质,编号\n建设项目," + new string('甲', 300) + ",新建,P1\n" + kind + ",x\n"));

        read.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Code).Should().Equal("CP1014");
    }

    // Every way to read a table gives the same.
    private static ReadResult<DescriptorFile> Check(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("table.csv");
        File.WriteAllBytes(file, bytes);
        var reader = new DescriptorReader(ShippedPack.Pack);
        var whole = reader.ReadFile(file);
        var told = whole.Diagnostics.Select(diagnostic => diagnostic.ToString()).ToList();

        var each = new List<Subject>();
        reader.ReadEach(file, each.Add).Select(diagnostic => diagnostic.ToString()).Should().BeEquivalentTo(told);
        var validation = new RegisterKernel(Plan, new EvaluationOptions(new CalendarDate(2031, 6, 30))).Validate(file);
        validation.Diagnostics.Select(diagnostic => diagnostic.ToString()).Should().BeEquivalentTo(told);
        reader.Read(new MemoryStream(bytes), file).Diagnostics.Select(diagnostic => diagnostic.ToString()).Should().BeEquivalentTo(told);
        if (whole.Succeeded)
        {
            each.Should().HaveCount(whole.Value.Subjects.Count);
            validation.Subjects.Should().Be(each.Count);
        }

        return whole;
    }

    private static TestCaseData Case(string name, string text, params string[] codes) => new TestCaseData(text, codes).SetArgDisplayNames(name);
}
