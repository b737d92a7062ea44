namespace Compliance.Text;

/// <summary>
/// A line of YAML looked at by itself: whether a quotation mark or bracket that it opens is closed on it too. It takes few
/// forms, those that people write; of any other, and of many that YAML would take, it says that they are unclear.
/// </summary>
internal enum YamlLine
{
    /// <summary>At the end of the line nothing is open, whatever the lines around it are.</summary>
    Closed,

    /// <summary>A block of text (<c>key: |</c>) follows, on lines that are indented further than the key.</summary>
    BeginsText,

    /// <summary>Something stays open, or may.</summary>
    Unclear,
}
