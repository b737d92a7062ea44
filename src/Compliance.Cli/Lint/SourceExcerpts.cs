using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Compliance.Diagnostics;

namespace Compliance.Cli.Lint;

/// <summary>The lines of files that findings point at, each with a caret under the location.</summary>
internal sealed class SourceExcerpts
{
    private const int LongestLine = 240;
    private const int Before = 40;

    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>The line and the caret; nothing where a whole file is meant, or where it cannot be read any more.</summary>
    public IEnumerable<string> Of(SourceSpan span)
    {
        if (span.Line < 1 || span.Column < 1 || LinesOf(span.File) is not { } lines || span.Line > lines.Length)
            yield break;

        var number = span.Line.ToString(CultureInfo.InvariantCulture);
        var (line, column) = Window(lines[span.Line - 1].TrimEnd('\r'), span.Column - 1);
        yield return $"{number} | {line}";
        yield return $"{new string(' ', number.Length)} | {new string(' ', WidthOf(line, column))}^";
    }

    private string[] LinesOf(string file)
    {
        if (_files.TryGetValue(file, out var known))
            return known;

        try
        {
            return _files[file] = File.ReadAllText(file).Split('\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return _files[file] = [];
        }
    }

    // A paragraph of an instrument is one line: of a long one the part around the place is shown.
    private static (string Line, int Column) Window(string line, int column)
    {
        if (line.Length <= LongestLine)
            return (line, column);

        var start = Math.Max(0, Math.Min(column - Before, line.Length - LongestLine));
        var part = line.Substring(start, Math.Min(LongestLine, line.Length - start));
        return ((start > 0 ? "…" : "") + part + (start + part.Length < line.Length ? "…" : ""), column - start + (start > 0 ? 1 : 0));
    }

    // A Chinese character is as wide as two Latin ones.
    private static int WidthOf(string line, int columns)
    {
        var width = 0;
        for (var i = 0; i < columns && i < line.Length; i++)
            width += line[i] >= '\u2E80' ? 2 : 1;
        return width;
    }
}
