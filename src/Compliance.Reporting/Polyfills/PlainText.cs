#if NETSTANDARD2_0
namespace Compliance.Reporting.Csv;

/// <summary>Finds what of a text stands in a cell as it is.</summary>
internal static class PlainText
{
    /// <summary>Where the characters end that are known to be: at once without vectors, and all have to be looked at.</summary>
    public static int End(char[] text, int start, int end) => start;
}
#endif
