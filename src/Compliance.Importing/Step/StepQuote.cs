using System;

namespace Compliance.Importing.Step;

/// <summary>
/// Whether a quotation mark in a text ends it. One behind <c>\S\</c> is the character that this shifts, which programs write without doubling it: then another one
/// ends the text where a comma or a bracket follows.
/// </summary>
internal static class StepQuote
{
    /// <summary>How many bytes behind a quotation mark have to be at hand to tell.</summary>
    public const int Ahead = 2;

    /// <summary>Whether the quotation mark at a position belongs to the text, as what is shifted.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="at">Where the mark stands.</param>
    public static bool IsShifted(ReadOnlySpan<byte> bytes, int at)
    {
        if (at < 3 || !bytes.Slice(at - 3, 3).SequenceEqual("\\S\\"u8))
            return false;

        // Doubled as any other, it is two of which neither ends the text.
        var isDoubled = at + 1 < bytes.Length && bytes[at + 1] == '\'';
        return !isDoubled || (at + Ahead < bytes.Length && bytes[at + Ahead] is (byte)',' or (byte)')');
    }
}
