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
/// <param name="Cases">The contents of the files of test cases beside it; none where cases are not read.</param>
/// <param name="Diagnostics">What is wrong with any of them.</param>
internal sealed record PackFile(string Name, string? Text, Node? Content, IReadOnlyList<Node> Cases, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Reads files, each by itself and several at once, while others of the pack are looked at that have to be known first.</summary>
    public static IReadOnlyList<Task<PackFile>> Begin(IEnumerable<ChapterFile> files, PackSources sources, bool withCases) => [.. files.Select(file => Task.Run(() => Read(file, sources, withCases)))];

    private static PackFile Read(ChapterFile file, PackSources sources, bool withCases)
    {
        var diagnostics = new DiagnosticBag();
        var text = sources.Read(file.Path, diagnostics);
        var content = text is null ? null : withCases ? YamlReader.Read(text, file.Path, diagnostics) : CaseLines.ReadWithoutCases(text, file.Path, diagnostics);
        IReadOnlyList<Node> cases = withCases ? [.. file.Cases.Select(path => ReadCases(path, sources, diagnostics)).OfType<Node>()] : [];
        return new PackFile(Path.GetFileName(file.Path), text, content, cases, diagnostics.Items);
    }

    private static Node? ReadCases(string path, PackSources sources, DiagnosticBag diagnostics) => sources.Read(path, diagnostics) is { } text ? YamlReader.Read(text, path, diagnostics) : null;
}
