using System.CommandLine;
using System.Threading.Tasks;
using Compliance.Cli.Explain;
using Compliance.Localization;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance explain RULE [PATH[#ID]]</c></summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var rule = new Argument<string>("RULE") { Description = "The rule, by its id or title." };
        var target = new Argument<string[]>("PATH[#ID]")
        {
            Description = "Descriptors to explain the rule's findings on: files, folders, or - for standard input, all of them one register; # and the id of one subject may follow. Without an id, every subject of the rule's kind.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var pack = CommonOptions.Pack();
        var asOf = CommonOptions.AsOf("Evaluate as of this day. Without it, as of each subject's own date, or else today.");
        var format = CommonOptions.Words("--format", "How the explanation is written.", ["text", "json"]);
        var output = CommonOptions.Output();
        var language = CommonOptions.Language();
        var partial = CommonOptions.Partial();

        var command = new Command("explain", "Tell a rule as a sentence; with descriptors, explain its verdict step by step and what would make it pass.")
        {
            rule, target, pack, asOf, format, output, language, partial,
        };
        command.SetAction((result, cancellation) => Task.FromResult(ExplainRun.Run(
            new ExplainRequest(
                result.GetValue(rule)!,
                result.GetValue(target) ?? [],
                result.GetValue(pack)!,
                CommonOptions.Day(result, asOf),
                result.GetValue(format)!,
                result.GetValue(output),
                result.GetValue(language) == "zh" ? Language.Chinese : Language.English,
                result.GetValue(partial)),
            cancellation)));
        return command;
    }
}
