using System.CommandLine;
using System.Threading.Tasks;
using Compliance.Cli.Check;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Reporting.Csv;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance check PATH…</c></summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = CommonOptions.OptionalPaths("Descriptors: files (YAML, JSON, CSV), folders of them, or - for standard input. All of them are one register.");
        var pack = CommonOptions.PackSet();
        var register = new RegisterOptions("Evaluate as of this day. Without it, as of each subject's own date, or else today.");
        var engine = CommonOptions.Words("--engine", "What runs the rules; the verdicts are the same. With auto, long tables go by the compiled kernel and everything else by an NRules session.", [.. Engines.Names]);
        var reports = new ReportOptions("How the result is written; may be given several times, each followed by its own --output.", ReportFormats.OfCheck, CsvReportWriter.Headings);
        var only = OnlyOption.Create();
        var language = CommonOptions.Language();
        var failOn = CommonOptions.FailOn();
        var all = new Option<bool>("--all") { Description = "Show findings that pass or do not apply too." };
        var checklist = new Option<bool>("--checklist") { Description = "Show the instrument's guidance too, which is never evaluated." };

        var profile = ProfileOption.Create();
        var packs = new PackOptions();
        var command = new Command("check", "Check project descriptors against a rule pack.") { paths, pack, engine, reports.Format, reports.Output, reports.Columns, language, failOn, only, all, checklist, profile };
        register.AddTo(command);
        packs.AddTo(command);
        var database = new DatabaseOptions();
        database.AddTo(command, paths);
        command.SetAction((result, cancellation) =>
        {
            if (!reports.TryRead(result, out var targets))
                return Task.FromResult(ExitStatus.WrongInput);

            var request = new CheckRequest(
                result.GetValue(paths)!,
                result.GetValue(pack)!,
                register.Read(result) with { DriverFolder = database.DriverFolder(result) },
                result.GetValue(engine)!,
                targets,
                result.GetValue(language) == "zh" ? Language.Chinese : Language.English,
                result.GetValue(failOn)!,
                result.GetValue(only),
                result.GetValue(all),
                result.GetValue(checklist))
            {
                Packs = packs.Read(result),
                Profile = result.GetValue(profile),
            };
            return Task.FromResult(database.Read(result) is { } settings ? DatabaseRun.Run(request, settings) : CheckRun.Run(request, cancellation));
        });
        return command;
    }
}
