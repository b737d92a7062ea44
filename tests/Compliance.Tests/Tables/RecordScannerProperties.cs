using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Tables;
using Compliance.Text;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Tables;

/// <summary>A register read in blocks, byte by byte, says what a plain reader says that walks through the characters of the whole.</summary>
public class RecordScannerProperties
{
    private static readonly string[] _pieces =
    [
        "a", "78.5", "建筑面积", "😀", " ", "", ",", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "\"a\"", "\"公共, 建筑\"", "\"x\ny\"", "\"say \"\"hi\"\"\"", ";", "\t", "\n\n",
        "0123456789012345678901234567890123456789",
    ];

    [Test]
    public void Records_their_places_and_what_is_wrong_are_the_same_in_blocks_of_any_size([Values(16, 64, 1000)] int size)
    {
        var random = new Random(20260101 + size);
        for (var i = 0; i < 3_000; i++)
        {
            var text = "h,h\n" + string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => _pieces[random.Next(_pieces.Length)]));
            var bytes = Encoding.UTF8.GetBytes(text);
            if (random.Next(4) == 0)
                bytes = [0xEF, 0xBB, 0xBF, .. bytes];
            if (random.Next(10) == 0 && bytes.Length > 4)
                bytes[random.Next(4, bytes.Length)] = 0xFF;

            InBlocks(bytes, size).Should().Equal(PlainCsv.Read(bytes), "this was read: {0}", text);
        }
    }

    [Test]
    public void A_record_longer_than_a_block_is_read_whole()
    {
        var bytes = Encoding.UTF8.GetBytes($"a,b\n{new string('x', 5_000)},\"{new string('y', 5_000)}\"\n1,2\n");
        InBlocks(bytes, 64).Should().Equal(PlainCsv.Read(bytes));
    }

    private static List<string> InBlocks(byte[] bytes, int size)
    {
        var bag = new DiagnosticBag();
        var found = new RecordBlocks(new MemoryStream(bytes), size).Records("f", bag).Select(record => Show(record.Nodes())).ToList();
        return [.. found, .. bag.Items.Select(item => $"{item.Span.Line}:{item.Span.Column} {item.Code}")];
    }

    private static string Show(IEnumerable<ScalarNode> cells) =>
        string.Join("|", cells.Select(cell => $"{cell.Span.Line}:{cell.Span.Column}{(cell.IsQuoted ? "q" : "")} {cell.Text}"));
}
