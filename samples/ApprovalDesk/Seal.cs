using System;
using System.Text;

namespace ApprovalDesk;

/// <summary>
/// The last line of a record, a digest of all text before it. Each record names the seal of the one before, so that none can
/// be changed, or taken out, without every later one showing it.
/// </summary>
internal static class Seal
{
    private const string Opening = ",\n  \"seal\": \"";
    private const string Closing = "\"\n}\n";
    private const int DigestLength = 71;

    /// <summary>A record's text, sealed.</summary>
    /// <param name="body">The text up to where the seal goes.</param>
    public static string Close(string body) => body + Opening + Digest.Of(Encoding.UTF8.GetBytes(body)) + Closing;

    /// <summary>Whether the text is as it was sealed.</summary>
    public static bool Holds(string text)
    {
        var length = text.Length - Opening.Length - DigestLength - Closing.Length;
        return length > 0 && string.Equals(Close(text[..length]), text, StringComparison.Ordinal);
    }

    /// <summary>The seal of a record whose seal holds.</summary>
    public static string Of(string text) => text[^(DigestLength + Closing.Length)..^Closing.Length];
}
