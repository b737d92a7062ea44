using System;
using System.Collections.Generic;
using System.IO;
using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>The tables that lie beside a pack's rules, as files of the ending <c>.csv</c>: each is read once, and is a part of what the pack says.</summary>
internal sealed class TableFiles
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The text of each, by its name.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>The lines of a table in the folder of a file of rules; null where there is none, or it cannot be read, which is reported.</summary>
    public IReadOnlyList<IReadOnlyList<ScalarNode>>? Read(ScalarNode name, DiagnosticBag diagnostics)
    {
        if (!name.Text.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.Text.IndexOfAny(['/', '\\', ':']) >= 0)
        {
            diagnostics.Report(DiagnosticKinds.NoTableFile, name.Span, ("found", name.Text));
            return null;
        }

        var path = Path.Combine(Path.GetDirectoryName(name.Span.File) ?? "", name.Text);
        if (!File.Exists(path))
        {
            diagnostics.Report(DiagnosticKinds.NoTableFile, name.Span, ("found", name.Text));
            return null;
        }

        if (SourceFile.Read(path, diagnostics) is not { } text)
            return null;

        _texts[name.Text] = text;
        return CsvLines.Read(text, path, diagnostics);
    }
}
