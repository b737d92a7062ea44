using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using FluentAssertions;
using NUnit.Framework;
using static Compliance.Tests.Workbooks.WorkbookMaker;

namespace Compliance.Tests.Workbooks;

/// <summary>Workbooks that are made to do harm, or are damaged, are refused by stated limits, in bounded time and memory.</summary>
public class HostileWorkbookTests
{
    private static readonly string?[][] _rows = [Texts("类型", "编号"), Texts("建设项目", "A1")];

    [Test]
    public void A_definition_of_entities_is_refused()
    {
        var told = new WorkbookMaker().Raw("登记表", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>").Read();
        told.Told().Should().ContainSingle().Which.Should().StartWith("register.xlsx CP5050 cannot read the workbook: its XML is not valid");
    }

    [Test]
    public void A_part_that_grows_too_much_when_it_is_unpacked_is_refused()
    {
        using var stream = new MemoryStream();
        stream.Write(new WorkbookMaker().Sheet("登记表", _rows).Bytes());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            part.Write("<worksheet><sheetData>"u8);
            var blank = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a></a>", 10_000)));
            for (var i = 0; i < 1_000; i++)
                part.Write(blank);
        }

        Told(stream.ToArray()).Should().Contain("more than 200 times as large");
    }

    [Test]
    public void A_text_without_end_is_refused()
    {
        new WorkbookMaker().Raw("登记表", $"<worksheet a=\"{new string('x', 3_000_000)}\"/>").Read().Told().Single().Should().Contain("more than the limit of 1 MiB");
        new WorkbookMaker().Sheet("登记表", [Texts("类型", "编号"), Texts("建设项目", new string('x', 100_000))]).Read().Told().Single().Should().Contain("the text of a cell is too long");
    }

    [Test]
    public void Elements_inside_each_other_are_refused() =>
        new WorkbookMaker().Raw("登记表", string.Concat(Enumerable.Repeat("<a>", 100_000))).Read().Told().Single().Should().Contain("nested too deeply: more than the limit of 64 levels");

    [TestCase("<row r=\"2\"/><row r=\"1\"/>")]
    [TestCase("<row r=\"2000000\"/>")]
    [TestCase("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>")]
    [TestCase("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>")]
    [TestCase("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")]
    public void Cells_that_are_nowhere_are_refused(string rows) =>
        new WorkbookMaker().Raw("登记表", $"<worksheet><sheetData>{rows}</sheetData></worksheet>").Read().Told().Single().Should().StartWith("register.xlsx!登记表!").And.Contain("CP5050");

    [Test]
    public void A_last_row_far_below_is_read_in_little_memory()
    {
        var far = "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>类型</t></is></c><c t=\"inlineStr\"><is><t>编号</t></is></c></row>"
            + "<row r=\"1048576\"><c t=\"inlineStr\"><is><t>建设项目</t></is></c><c t=\"inlineStr\"><is><t>A1</t></is></c></row></sheetData></worksheet>";
        new WorkbookMaker().Raw("登记表", far).Read().Require().Subjects.Single().Span.ToString().Should().Be("register.xlsx!登记表!A1048576");
    }

    [TestCase("", "the file is empty")]
    [TestCase("<html><table>", "no workbook of Excel")]
    [TestCase("PK\u0003\u0004 and nothing more", "its package is damaged")]
    public void What_is_no_workbook_says_so(string text, string expected) => Told(Encoding.Latin1.GetBytes(text)).Should().Contain(expected);

    [Test]
    public void What_only_begins_like_an_old_workbook_says_so() =>
        Told([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]]).Should().Contain("CP5050");

    [Test]
    public void A_workbook_that_ends_early_or_is_changed_anywhere_gives_no_exception()
    {
        var bytes = new WorkbookMaker().Sheet("登记表", _rows).Bytes();
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var changed = bytes.AsSpan(0, i % 3 == 0 ? random.Next(bytes.Length) : bytes.Length).ToArray();
            for (var j = 0; j < 3 && changed.Length > 0; j++)
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            Reading.Reader.Read(new MemoryStream(changed), "register.xlsx").Diagnostics.All(diagnostic => diagnostic.Span.File == "register.xlsx").Should().BeTrue();
        }
    }

    private static string Told(byte[] bytes) => string.Join("\n", Reading.Reader.Read(new MemoryStream(bytes), "register.xlsx").Diagnostics.Select(one => $"{one.Code} {one.Message(Localization.Language.English)}"));
}
