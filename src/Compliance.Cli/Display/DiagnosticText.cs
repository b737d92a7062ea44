using System.Collections.Generic;
using Compliance.Cli.Output;
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

    /// <summary>Says that a file or standard output cannot be written, and why.</summary>
    public static void WriteUnwritable(Terminal terminal, UnwritableReportException exception, Language language)
    {
        if (exception.InnerException is OverwrittenInputException)
        {
            WriteOverwritten(terminal, exception.File, language);
            return;
        }

        var reason = WriteFailure.Reason(exception.File, exception.InnerException!);
        if (exception.File == "-")
            WriteError(terminal, language, language == Language.Chinese ? "标准输出" : "standard output", $"无法写入：{reason.Zh}", $"cannot be written: {reason.En}");
        else
            WriteError(terminal, language, exception.File, $"无法写入文件：{reason.Zh}", $"the file cannot be written: {reason.En}");
    }

    public static void WriteOverwritten(Terminal terminal, string file, Language language) => WriteError(
        terminal, language, file, "结果会覆盖所读取的文件：请用 --output 另指定文件", "the result would be written over a file that is read: name another one with --output");

    private static void WriteError(Terminal terminal, Language language, string file, string zh, string en)
    {
        var (word, text) = language == Language.Chinese ? ("错误", zh) : ("error", en);
        terminal.WriteLine($"{MarkedText.Escape(file)}: [red]{word}[/]: {MarkedText.Escape(text)}");
    }
}
