using System;
using System.IO;
using Spectre.Console;

namespace Compliance.Cli.Display;

/// <summary>
/// Where text goes: with colour and in the width of the terminal, or plain and unbroken where it is piped. Text carries marks
/// such as <c>[bold]…[/]</c>; what is not ours to mark is escaped with <see cref="MarkedText.Escape"/>.
/// </summary>
internal abstract class Terminal
{
    public static Terminal Output() => Of(Console.Out, Console.IsOutputRedirected);

    public static Terminal Errors() => Of(Console.Error, Console.IsErrorRedirected);

    public static Terminal Plain(TextWriter output) => new PlainTerminal(output);

    /// <summary>Where more than lines of text is drawn: tables, and bars that move.</summary>
    public abstract IAnsiConsole Canvas { get; }

    /// <summary>Whether the terminal is interactive.</summary>
    public abstract bool IsWatched { get; }

    /// <summary>Writes a line of marked text.</summary>
    public abstract void WriteLine(string marked = "");

    /// <summary>Writes marked text that stays indented where the terminal breaks it.</summary>
    public abstract void WriteIndented(string marked, int columns);

    private static Terminal Of(TextWriter output, bool isRedirected) => isRedirected ? new PlainTerminal(output) : new ColouredTerminal(output);
}
