using System;
using Compliance.Values;

namespace Compliance.Authoring.Quotations;

/// <summary>Reads numbers in Chinese words: 十五, 一百二十, 两, and digit by digit 二〇三〇.</summary>
internal static class ChineseNumber
{
    /// <summary>The characters that such a number is made of.</summary>
    public const string Characters = "零〇一二两三四五六七八九十百千";

    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number; null where the characters make none.</summary>
    public static Rational? Read(string text)
    {
        if (text.Length == 0)
            return null;
        if (text.IndexOfAny(['十', '百', '千']) < 0)
            return ReadDigits(text);

        var total = 0;
        var digit = -1;
        foreach (var character in text)
        {
            var place = character switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (place == 0)
            {
                digit = DigitOf(character);
                if (digit < 0)
                    return null;
                continue;
            }

            // 十五 is 15: the one before ten is not said.
            total += (digit < 0 ? 1 : digit) * place;
            digit = -1;
        }

        return total + Math.Max(digit, 0);
    }

    private static Rational? ReadDigits(string text)
    {
        var value = 0;
        foreach (var character in text)
        {
            var digit = DigitOf(character);
            if (digit < 0 || value > 100_000_000)
                return null;
            value = (value * 10) + digit;
        }

        return value;
    }

    private static int DigitOf(char character) => character switch
    {
        '〇' => 0,
        '两' => 2,
        _ => Digits.IndexOf(character, StringComparison.Ordinal),
    };
}
