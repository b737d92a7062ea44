using System;
using System.IO;
using Spectre.Console;

namespace Compliance.Cli.Display;

/// <summary>Where text goes: with colour and in the width of the terminal, or plain and unbroken where it is piped.</summary>
internal static class Terminal
{
    // Piped text is for other programs and for files: lines are not broken.
    private const int Unbroken = 100_000;

    public static IAnsiConsole Output() => Console.IsOutputRedirected ? Plain(Console.Out) : Coloured(Console.Out);

    public static IAnsiConsole Errors() => Console.IsErrorRedirected ? Plain(Console.Error) : Coloured(Console.Error);

    public static IAnsiConsole Plain(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Unbroken;
        console.Profile.Encoding = System.Text.Encoding.UTF8;
        return console;
    }

    private static IAnsiConsole Coloured(TextWriter output) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
}
