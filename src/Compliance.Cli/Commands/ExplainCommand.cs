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
        var register = new RegisterOptions("Evaluate as of this day. Without it, as of each subject's own date, or else today.");
        var format = CommonOptions.Words("--format", "How the explanation is written.", ["text", "json"]);
        var output = CommonOptions.Output();
        var language = CommonOptions.Language();

        var packs = new PackOptions();
        var command = new Command("explain", "Tell a rule as a sentence; with descriptors, explain its verdict step by step and what would make it pass.")
        {
            rule, target, pack, format, output, language,
        };
        register.AddTo(command);
        packs.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(ExplainRun.Run(
            new ExplainRequest(
                result.GetValue(rule)!,
                result.GetValue(target) ?? [],
                result.GetValue(pack)!,
                register.Read(result),
                result.GetValue(format)!,
                result.GetValue(output),
                result.GetValue(language) == "zh" ? Language.Chinese : Language.English)
            {
                Packs = packs.Read(result),
            },
            cancellation)));
        return command;
    }
}
