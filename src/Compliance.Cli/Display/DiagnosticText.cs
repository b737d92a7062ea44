using System;
using System.Collections.Generic;
using Compliance.Diagnostics;
using Compliance.Localization;
using Spectre.Console;

namespace Compliance.Cli.Display;

/// <summary>Writes diagnostics a line each, in the form that editors and terminals follow to the place.</summary>
internal static class DiagnosticText
{
    public static void Write(IAnsiConsole console, IEnumerable<Diagnostic> diagnostics, Language language)
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
            console.MarkupLine($"{Markup.Escape(place)}[{colour}]{word}[/] {diagnostic.Code}: {Markup.Escape(diagnostic.Message(language))}");
        }
    }

    public static void WriteUnwritable(IAnsiConsole console, string file, Exception exception) =>
        console.MarkupLine($"{Markup.Escape(file)}: [red]error[/]: cannot write the file: {Markup.Escape(exception.GetType().Name)}");
}
