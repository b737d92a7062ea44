using System;
using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Cli.Display;

/// <summary>Writes diagnostics a line each, in the form by which editors and terminals find the source.</summary>
internal static class DiagnosticText
{
    public static void Write(Terminal terminal, IEnumerable<Diagnostic> diagnostics, Language language)
    {
        foreach (var diagnostic in diagnostics)
        {
            var (colour, word) = diagnostic.Severity switch
            {
                Severity.Error => ("red", language == Language.Chinese ? "错误" : "error"),
                Severity.Warning => ("yellow", language == Language.Chinese ? "警告" : "warning"),
                _ => ("blue", language == Language.Chinese ? "提示" : "note"),
            };
            var place = diagnostic.Span.ToString() is { Length: > 0 } span ? span + ": " : "";
            terminal.WriteLine($"{MarkedText.Escape(place)}[{colour}]{word}[/] {diagnostic.Code}: {MarkedText.Escape(diagnostic.Message(language))}");
        }
    }

    public static void WriteUnwritable(Terminal terminal, string file, Exception exception, Language language) => WriteError(
        terminal, language, file, $"无法写入文件：{exception.GetType().Name}", $"cannot write the file: {exception.GetType().Name}");

    public static void WriteOverwritten(Terminal terminal, string file, Language language) => WriteError(
        terminal, language, file, "结果会覆盖这份描述文件：请用 --output 另指定文件", "the result would overwrite this descriptor: name another file with --output");

    private static void WriteError(Terminal terminal, Language language, string file, string zh, string en)
    {
        var (word, text) = language == Language.Chinese ? ("错误", zh) : ("error", en);
        terminal.WriteLine($"{MarkedText.Escape(file)}: [red]{word}[/]: {MarkedText.Escape(text)}");
    }
}
