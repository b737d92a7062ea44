using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace Compliance.Cli.Commands;

/// <summary>The files that a command line names to be read.</summary>
internal static class NamedFiles
{
    /// <summary>What stands in the help where a file is read. What may be the name of something else too is noted where it is known which it is.</summary>
    public static readonly string[] Words = ["FILE", "KEY", "PATH", "TEXT"];

    private static readonly string[] Written = ["--output"];

    /// <summary>The values of every option and argument that names files, except those that are written.</summary>
    public static IEnumerable<string> Of(ParseResult parsed) => parsed.CommandResult.Children.Where(Reads).SelectMany(child => child.Tokens).Select(token => token.Value);

    private static bool Reads(SymbolResult result) => result switch
    {
        OptionResult option => Words.Contains(option.Option.HelpName) && !Written.Contains(option.Option.Name),
        ArgumentResult argument => Words.Contains(argument.Argument.Name),
        _ => false,
    };
}
