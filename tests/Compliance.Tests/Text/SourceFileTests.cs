using System;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Text;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Text;

public class SourceFileTests
{
    private DiagnosticBag _bag = new();

    [SetUp]
    public void Forget() => _bag = new DiagnosticBag();

    [Test]
    public void A_file_is_read_whole_and_its_byte_order_mark_is_not_part_of_it()
    {
        Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("名称: 教学楼 😀\r\n")]).Should().Be("名称: 教学楼 😀\r\n");
        _bag.Items.Should().BeEmpty();
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Characters_that_a_pipe_cuts_in_two_are_put_together(int bytesAtATime)
    {
        var text = "\uFEFFa中😀é" + new string('国', 40_000);
        using var stream = new Trickle(Encoding.UTF8.GetBytes(text), bytesAtATime);
        SourceFile.Read(stream, "-", _bag).Should().Be(text[1..]);
    }

    [TestCase(new byte[] { 0xB9, 0xFA }, "1", "0xB9 0xFA", TestName = "GBK is refused with its bytes")]
    [TestCase(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "1", "0xFF 0xFE", TestName = "UTF-16 is refused with its mark")]
    [TestCase(new byte[] { 0xFE, 0xFF, 0x00, 0x61 }, "1", "0xFE 0xFF", TestName = "UTF-16 in the other order is refused with its mark")]
    [TestCase(new byte[] { 0x61, 0xC0, 0xAF }, "2", "0xC0 0xAF", TestName = "A form longer than need be is refused")]
    [TestCase(new byte[] { 0x61, 0xED, 0xA0, 0x80 }, "2", "0xED 0xA0", TestName = "Half of a surrogate pair is refused")]
    [TestCase(new byte[] { 0x61, 0x62, 0xE4, 0xB8 }, "3", "0xE4 0xB8", TestName = "A character cut off by the end is refused")]
    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, 0x80 }, "4", "0x80", TestName = "A byte order mark counts as bytes")]
    public void Bytes_that_are_not_utf_8_are_refused_where_they_stand(byte[] bytes, string offset, string found)
    {
        Read(bytes).Should().BeNull();
        var diagnostic = _bag.Items.Should().ContainSingle().Subject;
        diagnostic.Kind.Should().Be(DiagnosticKinds.NotUtf8);
        diagnostic.Values["offset"].En.Should().Be(offset);
        diagnostic.Values["found"].En.Should().Be(found);
    }

    [Test]
    public void The_line_of_a_wrong_byte_is_told()
    {
        Read([.. Encoding.UTF8.GetBytes("甲: 1\r\n乙: "), 0xD6, 0xD0]).Should().BeNull();
        _bag.Places().Should().Equal("2:4 CP1002");
    }

    [Test]
    public void A_file_of_just_the_limit_is_read_and_one_byte_more_is_refused()
    {
        Read(Enumerable.Repeat((byte)'a', TextLimits.FileBytes).ToArray()).Should().HaveLength(TextLimits.FileBytes);
        Read(new byte[TextLimits.FileBytes + 1]).Should().BeNull();
        _bag.Places().Should().Equal("0:0 CP1003");
    }

    [Test]
    public void No_more_than_one_byte_beyond_the_limit_is_taken_from_an_endless_stream()
    {
        using var stream = new Endless((byte)'a');
        SourceFile.Read(stream, "-", _bag).Should().BeNull();
        stream.Position.Should().Be(TextLimits.FileBytes + 1);
    }

    [Test]
    public void A_file_that_is_not_there_is_reported_in_our_own_words()
    {
        SourceFile.Read(Path.Combine(TestContext.CurrentContext.WorkDirectory, "none", "none.yaml"), _bag).Should().BeNull();
        _bag.Items.Single().Message(Language.English).Should().Be("cannot read the file: there is no such file");
    }

    [Test]
    public void A_folder_is_reported_as_one()
    {
        SourceFile.Read(TestContext.CurrentContext.WorkDirectory, _bag).Should().BeNull();
        _bag.Items.Single().Message(Language.Chinese).Should().Be("无法读取文件：这是文件夹");
    }

    [TestCase("")]
    [TestCase("a\0b")]
    public void A_path_that_is_none_is_reported(string path)
    {
        SourceFile.Read(path, _bag).Should().BeNull();
        _bag.Items.Single().Kind.Should().Be(DiagnosticKinds.UnreadableFile);
    }

    [Test]
    public void A_file_that_another_program_is_writing_to_is_read()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid().ToString("N"));
        using (var writer = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            writer.Write("a: 1"u8);
            writer.Flush();
            SourceFile.Read(path, _bag).Should().Be("a: 1");
        }

        File.Delete(path);
    }

    private string? Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return SourceFile.Read(stream, "file", _bag);
    }
}
