using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>A file of rules, or the checklist: its text and what is written in it, before anything of it means something.</summary>
/// <param name="Name">The name in its folder.</param>
/// <param name="Text">The text; null where it cannot be read.</param>
/// <param name="Content">The content; null where the text is none that can be made out.</param>
/// <param name="Diagnostics">What is wrong with either.</param>
internal sealed record PackFile(string Name, string? Text, Node? Content, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Reads files, each by itself and several concurrently, while others of the pack are looked at that have to be known first.</summary>
    public static IReadOnlyList<Task<PackFile>> Begin(IEnumerable<string> paths, bool withCases) => [.. paths.Select(path => Task.Run(() => Read(path, withCases)))];

    private static PackFile Read(string path, bool withCases)
    {
        var diagnostics = new DiagnosticBag();
        var text = SourceFile.Read(path, diagnostics);
        var content = text is null ? null : withCases ? YamlReader.Read(text, path, diagnostics) : CaseLines.ReadWithoutCases(text, path, diagnostics);
        return new PackFile(Path.GetFileName(path), text, content, diagnostics.Items);
    }
}
