using System.IO;

namespace Compliance.Cli.Explain;

/// <summary>Descriptors, and the subject in them that is meant.</summary>
/// <param name="Path">A file, a folder, or <c>-</c> for standard input.</param>
/// <param name="Id">The subject's id; null for every subject of the rule's kind.</param>
internal sealed record Target(string Path, string? Id)
{
    /// <summary>Reads <c>PATH#ID</c>. A file whose own name has a # in it is taken as it is.</summary>
    public static Target Parse(string text)
    {
        var at = text.LastIndexOf('#');
        return at <= 0 || File.Exists(text) || Directory.Exists(text) ? new Target(text, null) : new Target(text[..at], text[(at + 1)..]);
    }
}
