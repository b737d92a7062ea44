using System;
using System.IO;
using System.Threading;
using Compliance.Cli.Check;
using Compliance.Cli.Infrastructure;
using Compliance.Localization;
using Compliance.Reporting;
using Compliance.Values;

namespace Compliance.Tests.Cli;

/// <summary>Runs the tool's commands as the command line does, into a file that is read back.</summary>
internal static class ToolRun
{
    public static (int Status, string Output) Check(
        string[] paths, string format = "json", string failOn = "undetermined", string? asOf = null, Language language = Language.English, bool all = false, bool checklist = false,
        VerdictSelection? only = null, bool isExcerpt = false) =>
        Into(output => Check(paths, [new ReportTarget(format, output)], failOn, asOf, language, all, checklist, only, isExcerpt));

    public static int Check(
        string[] paths, ReportTarget[] reports, string failOn = "undetermined", string? asOf = null, Language language = Language.English, bool all = false, bool checklist = false,
        VerdictSelection? only = null, bool isExcerpt = false) =>
        CheckRun.Run(new CheckRequest(paths, ["jiaozuo-2023-3@1.0.0"], new RegisterSettings(Date(asOf)) { IsExcerpt = isExcerpt }, "kernel", reports, language, failOn, only, all, checklist), CancellationToken.None);

    public static (int Status, string Output) Assess(string[] paths, string asOf, string format = "json", bool departments = false, string[]? columns = null, string[]? yearBefore = null) =>
        Into(output => AssessRun.Run(new AssessRequest(paths, "jiaozuo-2023-3@1.0.0", new RegisterSettings(Date(asOf)), [new ReportTarget(format, output, columns)], Language.English, "undetermined", departments) { YearBefore = yearBefore ?? [] }, CancellationToken.None));

    public static string Sample(string name) => Repository.PathOf("samples", "projects", name);

    private static CalendarDate? Date(string? text) => text is null ? null : CalendarDate.Parse(text);

    private static (int Status, string Output) Into(Func<string, int> run)
    {
        var file = Path.GetTempFileName();
        try
        {
            var status = run(file);
            return (status, File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
