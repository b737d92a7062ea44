using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Sql;
using Compliance.Sql.Dialects;
using Compliance.Sql.Mapping;

namespace Compliance.Cli.Queries;

/// <summary>Runs <c>sql</c>: the queries that would run, as a script.</summary>
internal static class QueriesRun
{
    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(QueriesRequest request)
    {
        var errors = Terminal.Errors();
        if (PackLoading.Load(request.Packs, request.Pack, errors, request.Language) is not { } pack)
            return ExitStatus.WrongInput;

        InputFiles.OfCommand.Add([request.Map]);
        var read = SqlMapping.Load(request.Map, pack);
        DiagnosticText.Write(errors, read.Diagnostics, request.Language);
        if (read.Value is not { } mapping)
            return ExitStatus.WrongInput;

        var plan = SqlPlan.Compile(pack, mapping.Kind, SqlDialects.Of(request.Dialect)!, mapping, new SqlPlanOptions { AsOf = request.AsOf, Today = Clock.Local.Today });
        try
        {
            using var file = new ReportFile(request.Output);
            file.Do(() => file.Output.Write(request.Tables is { } tables ? plan.ToTableScript(tables, request.Views) : plan.ToScript(request.Views)));
            ReportFile.Finish([file]);
            return ExitStatus.Compliant;
        }
        catch (UnwritableReportException exception)
        {
            DiagnosticText.WriteUnwritable(errors, exception, request.Language);
            return ExitStatus.WrongInput;
        }
    }
}
