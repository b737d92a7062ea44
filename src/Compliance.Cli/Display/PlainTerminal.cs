using System;
using System.IO;
using System.Text;
using Spectre.Console;

namespace Compliance.Cli.Display;

/// <summary>
/// Text for other programs and for files: no colour, and lines that are not broken. Lines are written without the library
/// that draws, whose tables of colours and widths would take longer to make than a file to check.
/// </summary>
internal sealed class PlainTerminal(TextWriter output) : Terminal
{
    private IAnsiConsole? _canvas;

    public override IAnsiConsole Canvas => _canvas ??= Create();

    public override bool IsWatched => false;

    public override void WriteLine(string marked = "") => output.WriteLine(MarkedText.Plain(marked));

    public override void WriteIndented(string marked, int columns)
    {
        var text = MarkedText.Plain(marked);

        // What fills a text with blanks would be compiled first, when a report is all that is waited for.
        var indentation = columns switch { 2 => "  ", 4 => "    ", 6 => "      ", _ => new string(' ', columns) };
        output.WriteLine(indentation + text.Replace("\n", "\n" + indentation, StringComparison.Ordinal));
    }

    private IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new PlainOutput(output),

            // Else it would write bold text after all where it finds itself on a build server that shows it.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            EnvironmentVariables = [],
        });
        console.Profile.Encoding = Encoding.UTF8;
        return console;
    }
}
