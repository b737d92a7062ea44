using System;
using System.CommandLine;
using System.Linq;
using Compliance.Cli.Checking;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance check PATH…</c></summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Descriptors: files (YAML, JSON, CSV), folders of them, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            // What looks like an option is a misspelt one, not a file.
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
                result.AddError($"Unknown option '{token.Value}': 'compliance check --help' lists them.");
        });
        var pack = new Option<string>("--pack")
        {
            Description = "The rules: ID for the newest version, ID@VERSION, or a folder with a pack.yaml.",
            DefaultValueFactory = _ => ShippedPacks.Default,
            HelpName = "ID[@VERSION]|FOLDER",
        };
        var asOf = new Option<CalendarDate?>("--as-of")
        {
            Description = "Decide on this day. Without it, on each subject's own date, or else on today.",
            HelpName = "DATE",
            CustomParser = argument =>
            {
                var text = argument.Tokens[0].Value;
                if (CalendarDate.TryParse(text, out var date))
                    return date;

                argument.AddError($"'{text}' is not a date: expected the form 2026-11-22.");
                return null;
            },
        };
        var engine = Words("--engine", "What runs the rules; auto is the best that this build has.", [.. Engines.Names]);
        var format = Words("--format", "How the result is written.", ["text", "json"]);
        var output = new Option<string?>("--output") { Description = "Write the result to a file in place of standard output.", HelpName = "FILE" };
        var language = Words("--lang", "The language of the text.", ["en", "zh"]);
        var failOn = new Option<string>("--fail-on")
        {
            Description = "From what on the exit status is not 0. It is 1 where something fails, 2 where nothing fails but something could not be decided, 4 where only an upcoming limit would fail, and always 3 where a pack or an input is wrong.",
            DefaultValueFactory = _ => "undetermined",
        };
        failOn.AcceptOnlyFromAmong("fail", "undetermined", "upcoming", "never");
        var all = new Option<bool>("--all") { Description = "Show findings that pass or do not apply too." };
        var checklist = new Option<bool>("--checklist") { Description = "Show the instrument's guidance too, which is never decided on." };

        var command = new Command("check", "Check project descriptors against a rule pack.") { paths, pack, asOf, engine, format, output, language, failOn, all, checklist };
        command.SetAction((result, cancellation) => System.Threading.Tasks.Task.FromResult(CheckRun.Run(
            new CheckRequest(
                result.GetValue(paths)!,
                result.GetValue(pack)!,
                result.GetValue(asOf),
                result.GetValue(engine)!,
                result.GetValue(format)!,
                result.GetValue(output),
                result.GetValue(language) == "zh" ? Language.Chinese : Language.English,
                result.GetValue(failOn)!,
                result.GetValue(all),
                result.GetValue(checklist)),
            cancellation)));
        return command;
    }

    private static Option<string> Words(string name, string description, string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
