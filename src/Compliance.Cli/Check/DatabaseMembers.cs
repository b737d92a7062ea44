using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Assessments;
using Compliance.Cli.Display;
using Compliance.Cli.Infrastructure;
using Compliance.Diagnostics;
using Compliance.Sessions;
using Compliance.Sql;
using Compliance.Sql.Mapping;
using Compliance.Sql.Running;

namespace Compliance.Cli.Check;

/// <summary>Adds what a database holds of a register to its totals.</summary>
internal static class DatabaseMembers
{
    /// <summary>Adds it, and gives the exit status: that for wrong input where nothing can be assessed, which is said.</summary>
    /// <param name="totals">The totals, with what is in files.</param>
    /// <param name="settings">The database.</param>
    /// <param name="request">What else is asked for.</param>
    /// <param name="diagnostics">Where it is said which rows have no verdict.</param>
    /// <param name="unread">Where the tables of these are named.</param>
    public static int AddTo(RegisterTotals totals, DatabaseSettings settings, AssessRequest request, List<Diagnostic> diagnostics, List<string> unread)
    {
        if (DatabaseConnection.Open(settings, request.Language) is not { } database)
            return ExitStatus.WrongInput;

        using (database)
        {
            return database.Run(request.Language, () =>
            {
                var mappings = settings.Maps.Select(map => database.LoadMapping(map, totals.Plan.Pack, request.Language)).ToList();
                if (mappings.Contains(null))
                    return ExitStatus.WrongInput;
                if (mappings.GroupBy(mapping => mapping!.Kind).FirstOrDefault(same => same.Count() > 1) is { } twice)
                    return Refusal.Write(request.Language, $"有两个映射都是{twice.Key.Label.Zh}的", $"two mappings are of {twice.Key.Label.En}");
                if (mappings.Find(mapping => totals.HasMembersOf(mapping!.Kind)) is { } both)
                    return Refusal.Write(request.Language, $"{both.Kind.Label.Zh}既在文件中又在数据库中：同一编号可能计两次", $"{both.Kind.Label.En} subjects are in files and in the database: one of them could be counted twice");

                // Where members lie is known by the jurisdictions.
                foreach (var mapping in mappings.OfType<SqlMapping>().OrderBy(mapping => mapping.Kind != totals.Plan.Pack.Vocabulary.Register))
                    Add(totals, database, mapping, diagnostics, unread);
                return ExitStatus.Compliant;
            });
        }
    }

    private static void Add(RegisterTotals totals, DatabaseConnection database, SqlMapping mapping, List<Diagnostic> diagnostics, List<string> unread)
    {
        var plan = SqlPlan.Compile(totals.Plan.Pack, mapping.Kind, database.Driver.Dialect, mapping, new SqlPlanOptions { AsOf = totals.Day });
        var register = new SqlRegister(plan, totals.Plan, database.Connection, new EvaluationOptions(AsOf: totals.Day));
        var problems = register.Problems();
        diagnostics.AddRange(problems);
        if (problems.Any(problem => problem.Severity == Severity.Error))
        {
            // A row that has no verdict is a member of which nothing is known.
            totals.AddUnknownMembers(mapping.Table);
            unread.Add(mapping.Table);
        }

        if (!SqlRegister.LeavesNothingDecided(problems))
            register.AddTo(totals);
    }
}
