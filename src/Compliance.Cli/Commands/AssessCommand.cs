using System.CommandLine;
using System.Threading.Tasks;
using Compliance.Cli.Check;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Reporting.Csv;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance assess PATH…</c></summary>
internal static class AssessCommand
{
    public static Command Create()
    {
        var paths = CommonOptions.OptionalPaths("The register: descriptors of jurisdictions and of their members, files, folders, or - for standard input. All of them are one register.");
        var pack = CommonOptions.Pack();
        var register = new RegisterOptions("Assess as of this day. Without it, as of today.");
        var reports = new ReportOptions("How the assessment is written; may be given several times, each followed by its own --output.", ReportFormats.OfAssess, CsvAssessmentWriter.Headings);
        var language = CommonOptions.Language();
        var failOn = CommonOptions.FailOn();
        var departments = new Option<bool>("--departments") { Description = "Show a sheet for each department too." };

        var yearBefore = new Option<string[]>("--year-before")
        {
            Description = "The register as it was a year before, files or folders. Its figures stand beside this year's and the targets, and change no verdict.",
            HelpName = "PATH",
            AllowMultipleArgumentsPerToken = true,
        };
        var shards = new ShardOptions();
        var packs = new PackOptions();
        var command = new Command("assess", "Assess a register: the state of the city and each county against the plan, what is overdue, and what is still lacking.")
        {
            paths, pack, reports.Format, reports.Output, reports.Columns, language, failOn, departments, yearBefore,
        };
        register.AddTo(command);
        packs.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue<string?>("--shard") is not null && result.GetValue(yearBefore) is { Length: > 0 })
                result.AddError("A shard is counted, and nothing stands beside it: give --year-before with --merge.");
        });
        var database = new DatabaseOptions();
        database.AddTo(command);
        shards.AddTo(command, paths, reports, database);
        command.SetAction((result, cancellation) => Task.FromResult(reports.TryRead(result, out var targets) ? AssessRun.Run(
            new AssessRequest(
                result.GetValue(paths)!,
                result.GetValue(pack)!,
                register.Read(result) with { DriverFolder = database.DriverFolder(result) },
                targets,
                result.GetValue(language) == "zh" ? Language.Chinese : Language.English,
                result.GetValue(failOn)!,
                result.GetValue(departments))
            {
                YearBefore = result.GetValue(yearBefore) ?? [],
                Packs = packs.Read(result),
                Shard = shards.Shard(result),
                Merged = shards.Merged(result),
                Database = database.Read(result),
            },
            cancellation) : ExitStatus.WrongInput));
        return command;
    }
}
