using System;
using Compliance.Tables;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Tables;

public class CellKeyProperties
{
    // Wherever a cell is, and however near the end.
    [Test]
    public void Keys_are_equal_where_the_cells_are()
    {
        var random = new Random(24);
        for (var i = 0; i < 20_000; i++)
        {
            var left = Cell(random, random.Next(1, CellKey.MostBytes + 1));
            var right = random.Next(2) == 0 ? (byte[])left.Clone() : Cell(random, random.Next(1, CellKey.MostBytes + 1));
            if (random.Next(4) == 0)
                right[random.Next(right.Length)] ^= (byte)(1 << random.Next(8));
            var (isLeftQuoted, isRightQuoted) = (random.Next(8) == 0, random.Next(8) == 0);

            var (one, other) = (Key(random, left, isLeftQuoted), Key(random, right, isRightQuoted));
            var isSame = isLeftQuoted == isRightQuoted && left.AsSpan().SequenceEqual(right);
            one.Equals(other).Should().Be(isSame);
            if (isSame)
                one.GetHashCode().Should().Be(other.GetHashCode());
        }
    }

    private static byte[] Cell(Random random, int length)
    {
        var cell = new byte[length];
        random.NextBytes(cell);
        return cell;
    }

    private static CellKey Key(Random random, byte[] cell, bool isQuoted)
    {
        var bytes = Cell(random, cell.Length + 40);
        var start = random.Next(30);
        bytes = bytes[..Math.Max(start + cell.Length, random.Next(bytes.Length + 1))];
        cell.CopyTo(bytes, start);
        return CellKey.Of(bytes, start, cell.Length, isQuoted);
    }
}
