using System.CommandLine;
using Compliance.Cli.Test;
using Compliance.Localization;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance test PACK…</c></summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var packs = CommonOptions.Packs();
        var coverage = new Option<bool>("--coverage") { Description = "Ask too whether the cases show every verdict, every limit at it and just beyond, every first day, and every atom of a condition." };
        var mutate = new Option<bool>("--mutate") { Description = "Change one thing of a rule at a time, in memory, and ask whether a case notices." };
        var suggest = new Option<bool>("--suggest") { Description = "Print the cases that are missing, to be reviewed and pasted into the rule. Needs --coverage." };
        var write = new Option<bool>("--write") { Description = "With --suggest: put the cases into a file beside each chapter, CHAPTER.cases.yaml.review, in place of printing them. It is not read until it was reviewed and renamed." };
        var rules = new Option<string[]>("--rule") { Description = "Test this rule only; may be given several times.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var format = CommonOptions.Words("--format", "How the result is written.", ["text", "json"]);
        var output = CommonOptions.Output();
        var language = CommonOptions.Language();

        var accepted = new PackOptions();
        var command = new Command("test", "Run the cases beside the rules of a pack. The exit status is 1 if a case fails or a requested goal is missing, 3 if a pack cannot be read.")
        {
            packs, coverage, mutate, suggest, write, rules, format, output, language,
        };
        accepted.AddTo(command);
        command.SetAction(result => TestRun.Run(new TestRequest(
            result.GetValue(packs) ?? [],
            result.GetValue(coverage),
            result.GetValue(mutate),
            result.GetValue(suggest) || result.GetValue(write),
            result.GetValue(rules) ?? [],
            result.GetValue(format)!,
            result.GetValue(output),
            result.GetValue(language) == "zh" ? Language.Chinese : Language.English)
        {
            Accepted = accepted.Read(result),
            Writes = result.GetValue(write),
        }));
        return command;
    }
}
