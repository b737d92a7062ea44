#if NETSTANDARD2_0
namespace Compliance.Reporting.Csv;

/// <summary>Finds what of a text stands in a cell as it is.</summary>
internal static class PlainText
{
    /// <summary>How many characters, from the first on, are known to be: none without vectors, and all have to be looked at.</summary>
    public static int Length(string text) => 0;
}
#endif
