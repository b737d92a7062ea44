using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Text;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Text;

/// <summary>A register read in blocks, byte by byte where its records are plain, says what one reader of the whole says.</summary>
[Category("Slow")]
public class BlockRowsProperties
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

            var (blocks, whole) = (InBlocks(bytes, size), Whole(bytes));

            // Nothing is used of a file that is not UTF-8: how many records come before does not matter.
            if (whole.Any(line => line.Contains("CP1002", StringComparison.Ordinal)))
                (blocks, whole) = ([blocks[^1]], [whole[^1]]);
            blocks.Should().Equal(whole, "this was read: {0}", text);
        }
    }

    [Test]
    public void A_record_longer_than_a_block_is_read_whole()
    {
        var bytes = Encoding.UTF8.GetBytes($"a,b\n{new string('x', 5_000)},\"{new string('y', 5_000)}\"\n1,2\n");
        InBlocks(bytes, 64).Should().Equal(Whole(bytes));
    }

    private static List<string> Whole(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        var found = new List<string>();
        using var reader = CsvReader.Open(new MemoryStream(bytes), "f");
        while (reader.Read(bag))
            found.Add(Show(reader.Cells));
        return [.. found, .. bag.Items.Select(item => item.ToString())];
    }

    private static List<string> InBlocks(byte[] bytes, int size)
    {
        var bag = new DiagnosticBag();
        var found = new List<string>();
        var blocks = new RecordBlocks(new MemoryStream(bytes), size);
        for (var isBroken = false; !isBroken && blocks.Next() is { } block; blocks.Return(block))
        {
            block.Start = block.Offset == 0 ? Utf8Sequence.MarkLength(block.Bytes, block.Count) : 0;
            using var rows = new BlockRows(block, "f", blocks.Delimiter);
            while (rows.Read(bag))
                found.Add(Show(rows.Cells));
            isBroken = rows.IsBroken;
        }

        return [.. found, .. bag.Items.Select(item => item.ToString())];
    }

    private static string Show(IEnumerable<ScalarNode> cells) =>
        string.Join("|", cells.Select(cell => $"{cell.Span.Line}:{cell.Span.Column}{(cell.IsQuoted ? "q" : "")} {cell.Text}"));
}
