using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Compliance.Fuzzing;

/// <summary>Changes an input: bytes, words that matter to the readers, and pieces of other inputs.</summary>
internal sealed class Mutator(int seed)
{
    private const int Longest = 6_000;

    private static readonly byte[][] Words = [.. new[]
    {
        "\n", "\r\n", "\t", " ", "  ", ": ", "- ", "{", "}", "[", "]", ",", ", ", "\"", "'", "#", "&a ", "*a", "|", ">", "!!str ", "%", "---\n", "...\n", "\\u0000", "\\", "\0", "\uFEFF", "\u200B",
        "0", "1", "-1", "0.12", "1e9", "1e999", "1e-999", "99999999999999999999", "0.00000000000000000001", "1/3", "NaN", "∞", "..", ">=", "≥", "<=", "至", "~", "以上", "不低于", "%", "％", "m²", "万m²", "t/10⁴m²", "吨",
        "2026", "2026-01-05", "2026.1", "2026年1月", "0001-01-01", "9999-12-31", "11-15", "是", "否", "true", "null", "~", "不详", "N/A", "合计", "类型", "编号", "subject", "id", "facts", "date", "name", "jurisdiction", "deviations",
        "and", "or", "not", "is one of", "=", "+", "-", "*", "/", "(", ")", "kind", "new", "old", "done", "area", "waste", "rank", "star", "percentage point", "measure", "limit", "limits", "require", "when", "share", "count", "sum",
        "ratio", "of", "to", "among", "where", "in_year", "year", "whole", "against", "members", "cases", "domain", "choices", "type", "unit", "within", "also", "rows", "each", "score", "levels", "terms", "until", "binds_by",
    }.Select(Encoding.UTF8.GetBytes)];

    private readonly Random _random = new(seed);

    /// <summary>A number from 0 up to, and not including, another.</summary>
    public int Below(int count) => _random.Next(count);

    /// <summary>An input that is something else.</summary>
    public byte[] Change(byte[] input, IReadOnlyList<byte[]> others)
    {
        var bytes = new List<byte>(input);
        for (var changes = 1 << _random.Next(5); changes > 0; changes--)
            ChangeOnce(bytes, others);
        if (bytes.Count > Longest)
            bytes.RemoveRange(Longest, bytes.Count - Longest);
        return [.. bytes];
    }

    private void ChangeOnce(List<byte> bytes, IReadOnlyList<byte[]> others)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 << _random.Next(8));
        switch (_random.Next(9))
        {
            case 0:
                bytes.Insert(at, (byte)_random.Next(256));
                break;
            case 1 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4 when bytes.Count > 0:
                var from = _random.Next(bytes.Count);
                bytes.InsertRange(at, bytes.GetRange(from, Math.Min(bytes.Count - from, length + 1)));
                break;
            case 5:
                var other = others[_random.Next(others.Count)];
                var start = _random.Next(other.Length + 1);
                bytes.InsertRange(at, other.Skip(start).Take(1 << _random.Next(9)));
                break;
            case 6:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + _random.Next(4)));
                bytes.InsertRange(at, Words[_random.Next(Words.Length)]);
                break;
            default:
                bytes.InsertRange(at, Words[_random.Next(Words.Length)]);
                break;
        }
    }
}
