using System.Linq;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Compilation;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Sql;
using Compliance.Sql.Mapping;
using Compliance.Sql.Running;

namespace Compliance.Cli.Check;

/// <summary>Runs <c>check --connection</c>: the database evaluates its register, and what is listed the kernel evaluates again.</summary>
internal static class DatabaseRun
{
    // A report of many subjects is rendered in parts.
    private const int PartSize = 512;

    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(CheckRequest request, DatabaseSettings settings)
    {
        var errors = Terminal.Errors();
        if (PackLoading.LoadAll(request.Packs, request.Pack, errors, request.Language) is not { } pack)
            return ExitStatus.WrongInput;
        if (pack.Packs.Count > 1)
            return Refusal.Write(request.Language, "数据库中的登记表一次只按一个规则包判定：请逐个运行", "a register in a database is evaluated by one pack at a time: run them one after the other");
        if (DatabaseConnection.Open(settings, request.Language) is not { } database)
            return ExitStatus.WrongInput;

        using (database)
            return database.Run(request.Language, () => database.LoadMapping(settings.Maps[0], pack, request.Language) is { } mapping ? Run(request, pack, database, mapping) : ExitStatus.WrongInput);
    }

    private static int Run(CheckRequest request, RulePack pack, DatabaseConnection database, SqlMapping mapping)
    {
        var (driver, connection) = (database.Driver, database.Connection);
        var errors = Terminal.Errors();
        var options = request.Register.ToOptions();
        var plan = SqlPlan.Compile(pack, mapping.Kind, driver.Dialect, mapping, new SqlPlanOptions { AsOf = options.AsOf, Today = options.Today });
        var register = new SqlRegister(plan, CompiledPlan.Compile(pack), connection, options);
        try
        {
            using var reports = new OpenReports(request, pack);
            reports.Begin(new ReportHeader(ToolVersion.Text, $"{driver.Dialect.Name}+kernel", pack, request.ShowsChecklist ? pack.Checklist : [], request.Only));
            var result = new RunResult(reports, request.FailOn, options.Today!.Value);
            var problems = register.Problems();

            if (!SqlRegister.LeavesNothingDecided(problems))
            {
                var part = register.Evaluate(verdict => request.Only?.Includes(verdict) ?? true);
                result.Emit(result.Project(part with { Evaluations = [] }));
                foreach (var evaluations in part.Evaluations.Chunk(PartSize))
                    result.Emit(result.Rendered(evaluations));
            }

            foreach (var problem in problems)
                reports.Write(problem);
            result.Summary.Gaps = new ReportGaps(problems.Any(problem => problem.Severity == Severity.Error) ? [mapping.Table] : [], 0, [], request.Register.IsExcerpt);
            result.Summary.TimeZone = request.Register.Clock.TimeZone;
            reports.End(result.Summary);
            DiagnosticText.Write(errors, problems, request.Language);
            return result.Outcome.Status(problems);
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(errors, exception, request.Language);
            return ExitStatus.WrongInput;
        }
    }
}
