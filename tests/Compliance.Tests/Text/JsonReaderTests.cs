using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Text;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Text;

public class JsonReaderTests
{
    private DiagnosticBag _bag = new();

    [SetUp]
    public void Forget() => _bag = new DiagnosticBag();

    [Test]
    public void Objects_arrays_and_values_become_nodes()
    {
        Tree.Show(Read("{\"id\": \"甲\", \"list\": [1, true, false, null, []], \"o\": {}}"))
            .Should().Be("{'id': '甲', 'list': [1, true, false, null, []], 'o': {}}");
        _bag.Items.Should().BeEmpty();
    }

    [TestCase("0")]
    [TestCase("-0.0")]
    [TestCase("300.0001000")]
    [TestCase("1E400")]
    [TestCase("-1.5e-9999999999")]
    [TestCase("123456789012345678901234567890.123456789012345678901234567890")]
    public void A_number_comes_through_as_it_is_written(string number)
    {
        Tree.Show(Read($"[{number} ,{{\"a\":{number}}}]")).Should().Be($"[{number}, {{'a': {number}}}]");
        Read(number).Should().BeOfType<ScalarNode>().Which.Text.Should().Be(number);
    }

    [Test]
    public void A_number_of_sixty_thousand_digits_comes_through_too()
    {
        var number = new string('9', 60_000);
        ((ScalarNode)Read(number)!).Text.Should().Be(number);
    }

    [Test]
    public void A_number_of_a_million_digits_is_refused()
    {
        Read("[1,\n" + new string('9', 1_000_000) + "]").Should().BeNull();
        _bag.Places().Should().Equal("2:1 CP1003");
    }

    [Test]
    public void A_date_stays_the_text_that_it_is() =>
        Tree.Show(Read("\"2026-11-22T00:00:00Z\"")).Should().Be("'2026-11-22T00:00:00Z'");

    [Test]
    public void Escapes_are_read() =>
        Tree.Show(Read("\"\\u4e2d\\n\\\"\\/\\uD83D\\uDE00\"")).Should().Be("'中\n\"/😀'");

    [Test]
    public void Places_are_those_of_the_first_character_in_utf_16_units()
    {
        Tree.ShowPlaces(Read("{\"名称\": \"教\",\r\n\t\"😀\" :\n 12,\r \"x\": [{}, true]}"))
            .Should().Be("1:1{1:2 名称: 1:8 教, 2:2 😀: 3:2 12, 4:2 x: 4:7[4:8{}, 4:12 true]}");
    }

    [Test]
    public void A_key_that_stands_twice_is_reported_with_its_first_line_and_the_first_is_kept()
    {
        Tree.Show(Read("{\"a\": 1,\n\"b\": 2,\n\"\\u0061\": 3}")).Should().Be("{'a': 1, 'b': 2}");
        _bag.Places().Should().Equal("3:1 CP1007");
        _bag.Items[0].Values["line"].En.Should().Be("1");
    }

    [TestCase("[1, // no\n2]", 5)]
    [TestCase("[/* no */]", 2)]
    [TestCase("['a']", 2)]
    [TestCase("{a: 1}", 2)]
    [TestCase("{1: 2}", 2)]
    [TestCase("{\"a\": 1, 2}", 10)]
    [TestCase("[NaN]", 2)]
    [TestCase("[Infinity]", 2)]
    [TestCase("[-Infinity]", 2)]
    [TestCase("[0x1F]", 2)]
    [TestCase("[017]", 2)]
    [TestCase("[+1]", 2)]
    [TestCase("[.5]", 2)]
    [TestCase("[1.]", 2)]
    [TestCase("[1e]", 2)]
    [TestCase("[undefined]", 2)]
    [TestCase("[new Date(1)]", 2)]
    [TestCase("[nullx]", 2)]
    [TestCase("[1,]", 4)]
    [TestCase("{\"a\":1,}", 8)]
    [TestCase("[,1]", 2)]
    [TestCase("[1,,2]", 4)]
    [TestCase("[1 2]", 4)]
    [TestCase("{\"a\" 1}", 2)]
    [TestCase("[1}", 3)]
    [TestCase("]", 1)]
    [TestCase("[\"a\tb\"]", 4)]
    [TestCase("[\"\\'\"]", 3)]
    [TestCase("[\"\\u12G4\"]", 3)]
    [TestCase("[\"\\uD83D\"]", 3)]
    [TestCase("[\"\\uDE00\\uD83D\"]", 3)]
    [TestCase("[\"abc", 2)]
    [TestCase("[1, [2]", 8)]
    [TestCase("{\"a\":", 6)]
    [TestCase("{} {}", 4)]
    [TestCase("1,", 3)]
    [TestCase("\u00A0[]", 1)]
    public void What_is_not_json_is_refused_once_and_where_it_is(string text, int column)
    {
        Read(text).Should().BeNull();
        _bag.Places().Should().Equal($"1:{column} CP1006");
    }

    [Test]
    public void An_error_says_nothing_of_a_place_twice()
    {
        Read("[1 2]");
        _bag.Items.Single().Message(Language.English).Should().NotContain("Path").And.NotContain("position");
    }

    [TestCase("")]
    [TestCase(" \r\n ")]
    public void A_file_with_nothing_in_it_is_reported_as_empty(string text)
    {
        Read(text).Should().BeNull();
        _bag.Items.Should().ContainSingle().Which.Kind.Should().Be(DiagnosticKinds.EmptyFile);
    }

    [Test]
    public void Sixty_four_levels_are_read_and_one_more_is_refused()
    {
        Read(new string('[', TextLimits.Depth) + new string(']', TextLimits.Depth)).Should().NotBeNull();
        _bag.Items.Should().BeEmpty();
        Read(new string('[', 10_000)).Should().BeNull();
        _bag.Places().Should().Equal("1:65 CP1004");
    }

    [Test]
    public void A_string_of_just_the_limit_is_read_and_one_character_more_is_refused()
    {
        Read("\"" + new string('长', TextLimits.ScalarCharacters) + "\"").Should().NotBeNull();
        Read("\"" + new string('长', TextLimits.ScalarCharacters + 1) + "\"").Should().BeNull();
        _bag.Places().Should().Equal("1:1 CP1003");
    }

    [Test]
    public void A_string_of_sixteen_mebibytes_without_end_is_refused()
    {
        Read("\"" + new string('a', TextLimits.FileBytes - 1)).Should().BeNull();
        _bag.Items.Should().ContainSingle().Which.Kind.Should().Be(DiagnosticKinds.TooLarge);
    }

    private Node? Read(string text) => JsonReader.Read(text, "file.json", _bag);
}
