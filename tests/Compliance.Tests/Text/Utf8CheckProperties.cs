using System;
using System.Linq;
using System.Text;
using Compliance.Text;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Text;

/// <summary>The check of 64 bytes at a time agrees with the framework on what is UTF-8.</summary>
public class Utf8CheckProperties
{
    private static readonly string[] _pieces = ["a", "register,", "建筑面积", "新", "，", "é", "Ω", "😀", "𠀀", "\u0800", "\u0FFF", "\uD000", "\uD7FF", "\uE000", "\uFFFD", "\u007F", "\u0080"];

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Test]
    public void Bytes_are_UTF_8_where_they_are_for_the_framework([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(80)).Select(_ => _pieces[random.Next(seed % 2 == 0 ? 5 : _pieces.Length)]));
            var bytes = Encoding.UTF8.GetBytes(text);
            for (var wrong = random.Next(3); wrong > 0 && bytes.Length > 0; wrong--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            // Whatever precedes and follows: a character may be cut in two.
            var (start, end) = (random.Next(bytes.Length + 1), bytes.Length + 1);
            while (end > bytes.Length || end < start)
                end = random.Next(start, bytes.Length + 1);
            var room = new byte[bytes.Length + random.Next(100)];
            bytes.CopyTo(room, 0);

            Utf8Check.IsWellFormed(room, start, end).Should().Be(IsWellFormed(room, start, end), Convert.ToHexString(room, start, end - start));
        }
    }

    private static bool IsWellFormed(byte[] bytes, int start, int end)
    {
        try
        {
            _strict.GetCharCount(bytes, start, end - start);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
