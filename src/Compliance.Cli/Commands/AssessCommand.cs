using System.CommandLine;
using System.Threading.Tasks;
using Compliance.Cli.Checking;
using Compliance.Localization;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance assess PATH…</c></summary>
internal static class AssessCommand
{
    public static Command Create()
    {
        var paths = CommonOptions.Paths("The register: descriptors of jurisdictions and of what lies in them, files or folders.");
        var pack = CommonOptions.Pack();
        var asOf = CommonOptions.AsOf("Assess as of this day. Without it, as of today.");
        var format = CommonOptions.Words("--format", "How the assessment is written.", ["text", "json"]);
        var output = CommonOptions.Output();
        var language = CommonOptions.Language();
        var failOn = CommonOptions.FailOn();
        var departments = new Option<bool>("--departments") { Description = "Show a sheet for each department too." };

        var command = new Command("assess", "Assess a register: where the city and each county stand against the plan, what is overdue, and what is still lacking.")
        {
            paths, pack, asOf, format, output, language, failOn, departments,
        };
        command.SetAction((result, cancellation) => Task.FromResult(AssessRun.Run(
            new AssessRequest(
                result.GetValue(paths)!,
                result.GetValue(pack)!,
                result.GetValue(asOf),
                result.GetValue(format)!,
                result.GetValue(output),
                result.GetValue(language) == "zh" ? Language.Chinese : Language.English,
                result.GetValue(failOn)!,
                result.GetValue(departments)),
            cancellation)));
        return command;
    }
}
