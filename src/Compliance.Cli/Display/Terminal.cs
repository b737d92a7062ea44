using System;
using System.IO;
using System.Text;
using Spectre.Console;

namespace Compliance.Cli.Display;

/// <summary>Where text goes: with colour and in the width of the terminal, or plain and unbroken where it is piped.</summary>
internal static class Terminal
{
    public static IAnsiConsole Output() => Console.IsOutputRedirected ? Plain(Console.Out) : Coloured(Console.Out);

    public static IAnsiConsole Errors() => Console.IsErrorRedirected ? Plain(Console.Error) : Coloured(Console.Error);

    public static IAnsiConsole Plain(TextWriter output)
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

    private static IAnsiConsole Coloured(TextWriter output) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
}
