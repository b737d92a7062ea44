using System.CommandLine;
using System.Threading.Tasks;
using Compliance.Cli.Diff;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance diff OLD NEW</c></summary>
internal static class DiffCommand
{
    private const string PackForms = "ID for the newest version, ID@VERSION, or a folder with a pack.yaml.";

    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = $"The old version of the pack: {PackForms}" };
        var now = new Argument<string>("NEW") { Description = $"The new version of the pack: {PackForms}" };
        var over = new Option<string[]>("--over")
        {
            Description = "A register to evaluate by both: descriptors (YAML, JSON, CSV), files, folders of them, or - for standard input, all of them one register. It lists the subjects whose decision or verdict changes, and because of which rule.",
            HelpName = "PATH",
            AllowMultipleArgumentsPerToken = true,
        };
        var register = new RegisterOptions("Evaluate the register as of this day. Without it, as of each subject's own date, or else today.");
        var format = CommonOptions.Words("--format", "How the result is written; markdown is for a pull request, html a page, pdf its print by an installed browser, xlsx a workbook.", [ReportFormats.Text, ReportFormats.Json, ReportFormats.Markdown, ReportFormats.Html, ReportFormats.Xlsx, ReportFormats.Pdf]);
        var output = CommonOptions.Output();
        var language = CommonOptions.Language();
        var failOn = CommonOptions.Words("--fail-on", "The least result for which the exit status is 1: if anything differs in substance or a decision or verdict changes, if a rule is looser or not proven not to be, or never.", [.. DiffOutcome.Words]);

        var packs = new PackOptions();
        var command = new Command("diff", "Compare two versions of a pack: which rules were added, removed, tightened or loosened, with proofs, and whose decision or verdict changes. The exit status is 0 if nothing differs in substance and no decision or verdict changes, 1 if something does, 3 if a pack or an input is wrong.")
        {
            old, now, over, format, output, language, failOn,
        };
        register.AddTo(command);
        packs.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(DiffRun.Run(
            new DiffRequest(
                result.GetValue(old)!,
                result.GetValue(now)!,
                result.GetValue(over) ?? [],
                register.Read(result),
                result.GetValue(format)!,
                result.GetValue(output),
                result.GetValue(language) == "zh" ? Language.Chinese : Language.English,
                result.GetValue(failOn)!)
            {
                Packs = packs.Read(result),
            },
            cancellation)));
        return command;
    }
}
