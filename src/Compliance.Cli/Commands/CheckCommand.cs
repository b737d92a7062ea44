using System.CommandLine;
using System.Threading.Tasks;
using Compliance.Cli.Check;
using Compliance.Localization;
using Compliance.Reporting.Csv;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance check PATH…</c></summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = CommonOptions.Paths("Descriptors: files (YAML, JSON, CSV), folders of them, or - for standard input.");
        var pack = CommonOptions.Pack();
        var asOf = CommonOptions.AsOf("Decide on this day. Without it, on each subject's own date, or else on today.");
        var engine = CommonOptions.Words("--engine", "What runs the rules; auto is the best that this build has.", [.. Engines.Names]);
        var reports = new ReportOptions("How the result is written; may be given several times, each with an --output of its own behind it.", ReportFormats.OfCheck, CsvReportWriter.Headings);
        var only = OnlyOption.Create();
        var language = CommonOptions.Language();
        var failOn = CommonOptions.FailOn();
        var all = new Option<bool>("--all") { Description = "Show findings that pass or do not apply too." };
        var checklist = new Option<bool>("--checklist") { Description = "Show the instrument's guidance too, which is never decided on." };

        var command = new Command("check", "Check project descriptors against a rule pack.") { paths, pack, asOf, engine, reports.Format, reports.Output, reports.Columns, language, failOn, only, all, checklist };
        command.SetAction((result, cancellation) => Task.FromResult(reports.TryRead(result, out var targets) ? CheckRun.Run(
            new CheckRequest(
                result.GetValue(paths)!,
                result.GetValue(pack)!,
                CommonOptions.Day(result, asOf),
                result.GetValue(engine)!,
                targets,
                result.GetValue(language) == "zh" ? Language.Chinese : Language.English,
                result.GetValue(failOn)!,
                result.GetValue(only),
                result.GetValue(all),
                result.GetValue(checklist)),
            cancellation) : ExitStatus.WrongInput));
        return command;
    }
}
