using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Tables;
using Compliance.Tests.Text;
using Compliance.Text;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Tables;

public class RecordScannerTests
{
    private DiagnosticBag _bag = new();

    [SetUp]
    public void Forget() => _bag = new DiagnosticBag();

    [TestCase("a,b\r\n1,2\r\n")]
    [TestCase("a,b\n1,2")]
    [TestCase("a,b\r1,2\r")]
    [TestCase("\r\n\n  \na,b\n\n\r\n1,2\n\n")]
    [TestCase("\uFEFFa,b\n1,2\n")]
    [TestCase("a;b\n1;2")]
    [TestCase("a\tb\n1\t2")]
    public void A_table_is_read_with_any_line_break_delimiter_and_blank_lines(string text) =>
        Read(text).Should().Equal("a|b", "1|2");

    [TestCase("甲;乙 (a, b)\t;丙\n1,5;2;3", "1,5|2|3")]
    [TestCase("\"a;b;c\",d\n1;2,3", "1;2|3")]
    [TestCase("id\n1;2", "1;2")]
    public void The_delimiter_is_the_one_that_the_heading_has_most_of_outside_quotation_marks(string text, string second) =>
        Read(text)[1].Should().Be(second);

    [Test]
    public void Quotation_marks_hold_delimiters_line_breaks_and_doubled_quotation_marks() =>
        Read("a,b,c\n\"1,\r\n2\",\"say \"\"hi\"\"\",\"\"\n").Should().Equal("a|b|c", "'1,\r\n2'|'say \"hi\"'|''");

    [Test]
    public void A_quotation_mark_within_a_cell_is_a_character() =>
        Read("a,b\n5\" pipe, \"x\"\n").Should().Equal("a|b", "5\" pipe| \"x\"");

    [Test]
    public void Empty_cells_are_cells() => Read("a,b,c\n,,\n1,,\n").Should().Equal("a|b|c", "||", "1||");

    [Test]
    public void Places_are_those_of_the_first_character_of_a_cell_in_utf_16_units() =>
        Records("名称,😀,c\r\n\r\n\"x\r\ny\",\"z\",w\r\nlast,1,2", cells => string.Join(", ", cells.Select(Tree.ShowPlaces)))
            .Should().Equal("1:1 名称, 1:4 😀, 1:7 c", "3:1 x\r\ny, 4:4 z, 4:8 w", "5:1 last, 5:6 1, 5:8 2");

    [Test]
    public void A_quotation_mark_that_is_never_closed_is_reported_where_it_opens()
    {
        Read("a,b\n1,\"2\n3,4\n").Should().Equal("a|b");
        _bag.Places().Should().Equal("2:3 CP1006");
    }

    [Test]
    public void Text_after_a_closing_quotation_mark_is_reported_and_the_rest_is_read()
    {
        Read("a,b\n\"1\" x,2\n\"3\"4,5\n6,7\n").Should().HaveCount(4);
        _bag.Places().Should().Equal("2:4 CP1006", "3:4 CP1006");
    }

    [TestCase("a,b\n\"1\r\n2\",\"3\",4\n")]
    [TestCase("a,b\n\"say \"\"hi\"\"\",😀,\"\"\n")]
    public void A_record_that_is_kept_stays_as_it_is(string text)
    {
        var kept = new List<CsvRecord>();
        var then = new List<string>();
        foreach (var record in Blocks(text).Records("file.csv", _bag))
        {
            kept.Add(record.Keep());
            then.Add(string.Join(", ", record.Nodes().Select(Tree.ShowPlaces)));
        }

        kept.Select(record => string.Join(", ", record.Nodes().Select(Tree.ShowPlaces))).Should().Equal(then);
    }

    [TestCase("")]
    [TestCase("\n\n")]
    public void A_text_with_nothing_in_it_has_no_records_and_the_caller_says_so(string text)
    {
        Read(text).Should().BeEmpty();
        _bag.Items.Should().BeEmpty();
    }

    [TestCase("a,😀\"\"\"中\"\r\n\"x\"\"\r\ny\",\"z\"\r\n\r\nlast,1")]
    [TestCase("\"\"\"\",\r\r\n\"\r\n\r\"\"\",q\n")]
    [TestCase("\"a\"b,\"never")]
    public void It_makes_no_difference_how_many_bytes_come_at_once(string text)
    {
        var expected = Read("h,h\n" + text);
        var codes = _bag.Items.Select(item => item.Code).ToList();
        Forget();

        var blocks = new RecordBlocks(new Trickle(Encoding.UTF8.GetBytes("h,h\n" + text), 1), size: 8);
        blocks.Records("file.csv", _bag).Select(record => string.Join("|", record.Nodes().Select(Tree.Show))).Should().Equal(expected);
        _bag.Items.Select(item => item.Code).Should().Equal(codes);
    }

    [Test]
    public void A_byte_that_is_not_utf_8_is_reported_far_down_the_file_and_its_record_is_none()
    {
        var rows = "a,b\n" + string.Concat(Enumerable.Repeat("甲,乙\n", 50_000));
        var bytes = Encoding.UTF8.GetBytes(rows).Concat("丙,"u8.ToArray()).Concat(new byte[] { 0xB9, 0xFA, (byte)'\n' }).ToArray();
        Count(bytes).Should().Be(50_001);
        _bag.Places().Should().Equal("50002:3 CP1002");
        _bag.Items[0].Values["offset"].En.Should().Be((bytes.Length - 2).ToString(System.Globalization.CultureInfo.InvariantCulture));
        _bag.Items[0].Values["found"].En.Should().Be("0xB9 0xFA");
    }

    [TestCase("\"a", "1:3")]
    [TestCase("a\n\"b\nc", "3:2")]
    [TestCase("a\n\"b\"", "2:4")]
    [TestCase("a\n", "2:1")]
    public void A_byte_that_is_not_utf_8_is_reported_as_that_wherever_it_stands(string before, string place)
    {
        Count([.. Encoding.UTF8.GetBytes(before), 0xFF, (byte)'"']);
        _bag.Places().Should().Equal(place + " CP1002");
    }

    [TestCase('a')]
    [TestCase('"')]
    [TestCase(',')]
    public void A_line_without_end_is_refused(char character)
    {
        using var stream = new Endless((byte)character);
        new RecordBlocks(stream).Records("file.csv", _bag).Should().BeEmpty();
        _bag.Items.Should().ContainSingle().Which.Kind.Should().Be(DiagnosticKinds.TooLarge);
        stream.Position.Should().BeLessThan(16 * TextLimits.RecordCharacters);
    }

    [Test]
    public void A_record_that_is_too_long_is_refused_though_each_of_its_cells_is_not()
    {
        var cell = new string('a', TextLimits.ScalarCharacters) + ",";
        Read("a\n" + string.Concat(Enumerable.Repeat(cell, 20)) + "\nb\n").Should().Equal("a");
        _bag.Places().Should().Equal("2:1 CP1003");
    }

    [TestCase("a")]
    [TestCase("中")]
    [TestCase("\"\"")]
    public void A_cell_of_just_the_limit_is_read_and_one_character_more_is_refused(string character)
    {
        string Text(int count) => "a\n\"" + string.Concat(Enumerable.Repeat(character, count)) + "\"\n";
        Read(Text(TextLimits.ScalarCharacters)).Should().HaveCount(2);
        _bag.Items.Should().BeEmpty();
        Read(Text(TextLimits.ScalarCharacters + 1)).Should().HaveCount(1);
        _bag.Places().Should().Equal("2:1 CP1003");
    }

    [Test]
    public void As_many_columns_as_the_limit_are_read_and_one_more_is_refused([Values("a", "\"a\"")] string cell)
    {
        Read(cell + new string(',', TextLimits.Columns - 1)).Should().HaveCount(1);
        Read(cell + new string(',', TextLimits.Columns)).Should().BeEmpty();
        _bag.Places().Should().Equal($"1:{TextLimits.Columns + cell.Length} CP1003");
    }

    private List<string> Read(string text) => Records(text, cells => string.Join("|", cells.Select(Tree.Show)));

    private List<string> Records(string text, System.Func<ScalarNode[], string> show) => [.. Blocks(text).Records("file.csv", _bag).Select(record => show(record.Nodes()))];

    private int Count(byte[] bytes) => new RecordBlocks(new MemoryStream(bytes)).Records("file.csv", _bag).Count();

    private static RecordBlocks Blocks(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
