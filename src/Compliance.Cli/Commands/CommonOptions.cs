using System;
using System.CommandLine;
using System.Linq;
using Compliance.Cli.Infrastructure;
using Compliance.Values;

namespace Compliance.Cli.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Paths(string description) => Names("PATH", description, ArgumentArity.OneOrMore);

    /// <summary>The same where something else may stand for them.</summary>
    public static Argument<string[]> OptionalPaths(string description) => Names("PATH", description, ArgumentArity.ZeroOrMore);

    public static Argument<string[]> Packs() =>
        Names("PACK", "Packs: ID for the newest version, ID@VERSION, or folders with a pack.yaml. They are looked for in ./rules first. Without any, every pack in ./rules, or else every one that the tool carries.", ArgumentArity.ZeroOrMore);

    private static Argument<string[]> Names(string name, string description, ArgumentArity arity)
    {
        var paths = new Argument<string[]>(name) { Description = description, Arity = arity };
        paths.Validators.Add(result =>
        {
            // What looks like an option is a misspelt one, not a file.
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
                result.AddError($"Unknown option '{token.Value}': --help lists those that there are.");
        });
        return paths;
    }

    public static Option<string> Pack() => new("--pack")
    {
        Description = "The rules: ID for the newest version, ID@VERSION, or a folder with a pack.yaml.",
        DefaultValueFactory = _ => ShippedPacks.Default,
        HelpName = "ID[@VERSION]|FOLDER",
    };

    /// <summary>Packs to be evaluated side by side.</summary>
    public static Option<string[]> PackSet() => new("--pack")
    {
        Description = "The rules: ID for the newest version, ID@VERSION, or a folder with a pack.yaml. Given several times, all of them in one pass; the name of a set, such as jiaozuo, stands for its packs.",
        DefaultValueFactory = _ => [ShippedPacks.Default],
        HelpName = "ID[@VERSION]|FOLDER",
    };

    public static Option<string?> AsOf(string description)
    {
        var asOf = new Option<string?>("--as-of") { Description = description, HelpName = "DATE" };
        asOf.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is var text && !CalendarDate.TryParse(text, out _))
                result.AddError($"'{text}' is not a date: expected the form 2026-11-22.");
        });
        return asOf;
    }

    public static Option<string?> Output() =>
        new("--output") { Description = "Write the result to a file in place of standard output.", HelpName = "FILE" };

    public static Option<string> Language() => Words("--lang", "The language of the text.", ["en", "zh"]);

    public static Option<string> FailOn()
    {
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The least result for which the exit status is not 0. It is 1 if something fails, 2 if nothing fails but something is undetermined, 4 if only an upcoming limit would fail, and always 3 if a pack or an input is wrong.",
            DefaultValueFactory = _ => "undetermined",
        };
        failOn.AcceptOnlyFromAmong("fail", "undetermined", "upcoming", "never");
        return failOn;
    }

    /// <summary>An option that takes one of a few words; the first is the default.</summary>
    public static Option<string> Words(string name, string description, string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
