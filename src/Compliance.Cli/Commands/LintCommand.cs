using System.CommandLine;
using System.Threading.Tasks;
using Compliance.Cli.Lint;
using Compliance.Localization;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance lint PACK…</c></summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var packs = CommonOptions.Packs();
        var format = CommonOptions.Words("--format", "How the result is written.", ["text", "json"]);
        var output = CommonOptions.Output();
        var language = CommonOptions.Language();
        var texts = new Option<string[]>("--texts") { Description = "A folder in which texts of instruments lie that are not shipped with their packs. May be given several times.", HelpName = "FOLDER" };

        var profiles = new Option<string[]>("--profile") { Description = "Check an import profile in place of packs: the name of one that the tool carries, all for every one, or a file. May be given several times.", HelpName = "NAME|FILE" };
        var accepted = new PackOptions();
        var command = new Command("lint", "Check the rules themselves: each against the words that it quotes, and all against each other. The exit status is 0 where they are clean, 1 where there is an error that the pack does not accept, 3 where a pack cannot be read.")
        {
            packs, texts, profiles, format, output, language,
        };
        accepted.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(LintRun.Run(
            new LintRequest(
                result.GetValue(packs) ?? [],
                result.GetValue(format)!,
                result.GetValue(output),
                result.GetValue(language) == "zh" ? Language.Chinese : Language.English)
            {
                Accepted = accepted.Read(result),
                Texts = result.GetValue(texts) ?? [],
                Profiles = result.GetValue(profiles) ?? [],
            },
            cancellation)));
        return command;
    }
}
