using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Text;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Text;

public class YamlReaderTests
{
    private DiagnosticBag _bag = new();

    [SetUp]
    public void Forget() => _bag = new DiagnosticBag();

    [Test]
    public void Mappings_lists_and_texts_become_nodes()
    {
        Tree.Show(Read("id: a\ntitle: {zh: 甲, en: 'A'}\nlist:\n- 1\n- \"2\"\n- [x, [y]]\n"))
            .Should().Be("{id: a, title: {zh: 甲, en: 'A'}, list: [1, '2', [x, [y]]]}");
        _bag.Items.Should().BeEmpty();
    }

    [Test]
    public void Everything_is_text_as_it_is_written()
    {
        Tree.Show(Read("[1.50, 0x1F, 1_000, yes, 2026-11-22, .inf, 300 t/10⁴m²]"))
            .Should().Be("[1.50, 0x1F, 1_000, yes, 2026-11-22, .inf, 300 t/10⁴m²]");
    }

    [Test]
    public void Nothing_null_and_tilde_are_null_unless_quoted()
    {
        var list = (SequenceNode)Read("-\n- null\n- ~\n- 'null'\n- |\n  null\n")!;
        list.Items.Cast<ScalarNode>().Select(item => item.IsNull).Should().Equal(true, true, true, false, false);
    }

    [Test]
    public void Places_are_counted_from_1_in_utf_16_units()
    {
        Tree.ShowPlaces(Read("名称: 教学楼\n'😀':\t{甲: 乙, b: c}\nlist:\n  - x\n"))
            .Should().Be("1:1{1:1 名称: 1:5 教学楼, 2:1 😀: 2:7{2:8 甲: 2:11 乙, 2:14 b: 2:17 c}, 3:1 list: 4:3[4:5 x]}");
    }

    [TestCase("a: 1\r\nb: 2\r\n")]
    [TestCase("a: 1\nb: 2")]
    [TestCase("a: 1\rb: 2\r")]
    public void Lines_end_as_on_any_system(string text) =>
        Tree.ShowPlaces(Read(text)).Should().Be("1:1{1:1 a: 1:4 1, 2:1 b: 2:4 2}");

    [Test]
    public void A_mapping_without_a_bracket_in_a_list_begins_at_its_key() =>
        Tree.ShowPlaces(Read("x: [ab: c]")).Should().Be("1:1{1:1 x: 1:4[1:5{1:5 ab: 1:9 c}]}");

    [Test]
    public void A_merge_key_is_a_key_like_any_other() =>
        Tree.Show(Read("<<: {a: 1}\nb: 2")).Should().Be("{<<: {a: 1}, b: 2}");

    [Test]
    public void A_key_that_stands_twice_is_reported_with_its_first_line_and_the_first_is_kept()
    {
        Tree.Show(Read("a: 1\nb: 2\n\"a\": {c: 3, c: 4}\n")).Should().Be("{a: 1, b: 2}");
        _bag.Places().Should().Equal("3:1 CP1007", "3:13 CP1007");
        _bag.Items[0].Message(Language.English).Should().Be("duplicate key 'a': first in line 1");
    }

    [Test]
    public void A_key_that_stands_twice_is_found_among_many()
    {
        Read(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: v\n")) + "k7: w\n").Should().NotBeNull();
        _bag.Items.Should().ContainSingle().Which.Values["line"].En.Should().Be("8");
    }

    [Test]
    public void Anchors_and_aliases_are_refused_each()
    {
        Read("a: &x [1]\nb: *x\nc: *y\n").Should().BeNull();
        _bag.Places()[0].Should().Be("1:4 CP1005");
        _bag.Items.Should().OnlyContain(item => item.Kind == DiagnosticKinds.AliasRefused);
    }

    [Test]
    public void An_alias_bomb_is_not_unpacked()
    {
        Read("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n").Should().BeNull();
        _bag.Items.Should().HaveCount(9);
    }

    [TestCase("a: !!str 5")]
    [TestCase("a: !mine {b: 1}")]
    [TestCase("a: ! 5")]
    public void A_tag_is_refused(string text)
    {
        Read(text);
        _bag.Places().Should().Equal("1:4 CP1006");
        _bag.Items[0].Message(Language.English).Should().Contain("tags are not accepted");
    }

    [Test]
    public void A_second_document_is_refused()
    {
        Read("---\na: 1\n---\nb: 2\n").Should().BeNull();
        _bag.Places().Should().Equal("3:1 CP1006");
    }

    [TestCase("? [a, b]\n: c", 3)]
    [TestCase("? {a: b}\n: c", 3)]
    [TestCase("{[a]: b}", 2)]
    public void A_key_that_is_no_text_is_refused(string text, int column)
    {
        Read(text).Should().BeNull();
        _bag.Places().Should().Equal($"1:{column} CP1006");
    }

    [TestCase("")]
    [TestCase("\n\n")]
    [TestCase("# 注释\n")]
    public void A_file_with_no_document_is_reported_as_empty(string text)
    {
        Read(text).Should().BeNull();
        _bag.Items.Single().Message(Language.Chinese).Should().Be("文件为空：应为键值表");
    }

    [Test]
    public void An_empty_document_is_a_null_and_the_caller_says_so()
    {
        Read("---\n").Should().BeOfType<ScalarNode>().Which.IsNull.Should().BeTrue();
        _bag.Items.Should().BeEmpty();
    }

    [TestCase("a: [1, 2", 1, 9)]
    [TestCase("a: 'b\n", 1, 4)]
    [TestCase("a: 1\n  b: 2\n", 2, 4)]
    [TestCase("甲: 乙\n\tb: 2\n", 2, 1)]
    [TestCase("a: @b", 1, 4)]
    public void An_error_of_syntax_is_reported_once_and_where_it_is(string text, int line, int column)
    {
        Read(text).Should().BeNull();
        _bag.Places().Should().Equal($"{line}:{column} CP1006");
    }

    [TestCase("a: \"b\0\"", 1, 6)]
    [TestCase("a: b\n甲: \u001B[31m", 2, 4)]
    [TestCase("a: b\u2028c: d", 1, 5)]
    [TestCase("a: \u0085", 1, 4)]
    public void A_character_that_does_not_belong_in_text_is_refused(string text, int line, int column)
    {
        Read(text).Should().BeNull();
        _bag.Places().Should().Equal($"{line}:{column} CP1006");
    }

    // Random text found these: each made the parser throw something other than its own exception.
    [TestCase("...\n...\n...\n")]
    [TestCase("!!]")]
    [TestCase("!<> a")]
    public void A_text_that_takes_the_parser_by_surprise_is_reported(string text)
    {
        Read(text).Should().BeNull();
        _bag.HasErrors.Should().BeTrue();
    }

    [Test]
    public void Sixty_four_levels_are_read_and_one_more_is_refused()
    {
        Read(new string('[', TextLimits.Depth) + new string(']', TextLimits.Depth)).Should().NotBeNull();
        Read(new string('[', TextLimits.Depth + 1) + new string(']', TextLimits.Depth + 1)).Should().BeNull();
        _bag.Places().Should().Equal("1:65 CP1004");
    }

    [TestCase("[", 10_000)]
    [TestCase("[\n", 10_000)]
    [TestCase("{a: ", 10_000)]
    [TestCase("- ", 1_000_000)]
    public void Nesting_without_end_is_refused(string opening, int times)
    {
        Read(string.Concat(Enumerable.Repeat(opening, times))).Should().BeNull();
        _bag.Items.Should().ContainSingle().Which.Kind.Should().Be(DiagnosticKinds.TooDeep);
    }

    [Test]
    public void Indentation_without_end_is_refused()
    {
        Read(string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n"))).Should().BeNull();
        _bag.Places().Should().Equal("65:65 CP1004");
    }

    [TestCase("{{{{")]
    [TestCase("? ? ? ?")]
    public void A_mapping_for_a_key_is_refused_however_often(string text)
    {
        Read(string.Concat(Enumerable.Repeat(text, 10_000))).Should().BeNull();
        _bag.Items.Should().ContainSingle().Which.Kind.Should().Be(DiagnosticKinds.BadSyntax);
    }

    [TestCase("a: {0}")]
    [TestCase("a: '{0}'")]
    [TestCase("a: |\n  {0}\n")]
    [TestCase("- {0}")]
    public void A_text_of_a_million_characters_is_refused(string form)
    {
        Read(form.Replace("{0}", new string('长', 1_000_000), System.StringComparison.Ordinal)).Should().BeNull();
        _bag.Items.Should().ContainSingle().Which.Kind.Should().Be(DiagnosticKinds.TooLarge);
    }

    [Test]
    public void A_text_of_just_the_limit_is_read() =>
        Read(new string('a', TextLimits.ScalarCharacters)).Should().BeOfType<ScalarNode>();

    [TestCase("'")]
    [TestCase("\"")]
    [TestCase("#")]
    [TestCase(" ")]
    [TestCase("\n")]
    public void A_line_of_sixteen_mebibytes_is_refused(string start)
    {
        Read(start + new string(start is "\n" ? '\n' : ' ', TextLimits.FileBytes - 1)).Should().BeNull();
        _bag.Items.Should().ContainSingle();
    }

    [Test]
    public void A_text_larger_than_a_file_may_be_is_refused()
    {
        Read(new string(' ', TextLimits.FileBytes + 1)).Should().BeNull();
        _bag.Places().Should().Equal("0:0 CP1003");
    }

    [TestCase("subject：project\nid: a\n", 2)]
    [TestCase("id: a\nfacts:\n  area: 1\n  width：2\n", 4)]
    [TestCase("id: a\nfacts:\n  用地面积: 1\n  建筑面积：12000\n", 4)]
    public void A_full_width_colon_behind_a_key_is_told_of(string text, int line)
    {
        Read(text).Should().BeNull();
        var error = _bag.Items.Should().ContainSingle().Which;
        error.Span.Line.Should().Be(line);
        error.Message(Compliance.Localization.Language.English).Should().Contain("the colon behind a key has to be ':'");
    }

    private Node? Read(string text) => YamlReader.Read(text, "file.yaml", _bag);
}
