#if NETSTANDARD2_0
namespace Compliance.Reporting.Csv;

/// <summary>Finds the part of a text that needs no escaping in a cell.</summary>
internal static class PlainText
{
    /// <summary>Where the characters end that are known to be: none without vectors, so that all have to be looked at.</summary>
    public static int End(char[] text, int start, int end) => start;
}
#endif
