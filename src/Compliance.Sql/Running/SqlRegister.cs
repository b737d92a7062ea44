using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Linq;
using Compliance.Assessments;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Registers;
using Compliance.Sessions;
using Compliance.Sql.Mapping;

namespace Compliance.Sql.Running;

/// <summary>
/// A register in a database. The database counts; of the subjects that are listed the facts alone are fetched, and the kernel evaluates them again,
/// so that what is said of a finding is said by one implementation. Where the two differ, nothing is said at all.
/// </summary>
public sealed class SqlRegister
{
    private const int MostProblems = 1_000;

    private static readonly Verdict[] AllVerdicts = Enum.GetValues<Verdict>();

    private readonly SqlPlan _plan;
    private readonly CompiledPlan _compiled;
    private readonly DbConnection _connection;
    private readonly EvaluationOptions _options;

    /// <summary>The register of a plan's mapping.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="compiled">The pack, made ready to run.</param>
    /// <param name="connection">The database, open.</param>
    /// <param name="options">The days, the same that the plan was made for.</param>
    public SqlRegister(SqlPlan plan, CompiledPlan compiled, DbConnection connection, EvaluationOptions options)
    {
        _plan = plan;
        _compiled = compiled;
        _connection = connection;
        _options = options;
    }

    /// <summary>
    /// What is wrong with the register: an id that stands twice, what is wrong with a deviation, and values that the vocabulary does not have. The first thousand of each.
    /// </summary>
    public IReadOnlyList<Diagnostic> Problems()
    {
        var duplicates = Read(_plan.Duplicates, MostProblems).Select(row => new Diagnostic(
            SqlMappingKinds.DuplicateRow,
            SourceSpan.WholeFile(_plan.Mapping.Table),
            new Dictionary<string, LocalizedText> { ["kind"] = _plan.Mapping.Kind.Label, ["found"] = row[0]!, ["table"] = _plan.Mapping.Table, ["times"] = row[1]! },
            nearest: null));
        var values = Read(_plan.Problems, MostProblems).Select(row => Problem(row[0], row[1]!, row[2], row[3]!));
        return [.. duplicates, .. DeviationRows.Problems(_plan, ReadDeviations(), MostProblems), .. values];
    }

    /// <summary>
    /// Whether something is wrong that leaves nothing of the register decided, like an error in a file: an id that stands twice, a deviation from a rule that the pack does
    /// not have. A row with a wrong value is without a verdict by itself.
    /// </summary>
    /// <param name="problems">What is wrong.</param>
    public static bool LeavesNothingDecided(IEnumerable<Diagnostic> problems) => problems.Any(problem => problem.Severity == Severity.Error && problem.Kind != SqlMappingKinds.WrongValue);

    private Diagnostic Problem(string? subject, string fact, string? found, string expected) => new(
        SqlMappingKinds.WrongValue,
        SourceSpan.WholeFile(_plan.Mapping.Table),
        new Dictionary<string, LocalizedText> { ["subject"] = subject ?? "NULL", ["fact"] = fact, ["found"] = found ?? "NULL", ["expected"] = expected },
        nearest: null);

    /// <summary>Evaluates the register: the counts of all subjects without a problem, and the evaluations of those that have a verdict of interest.</summary>
    /// <param name="isListed">Which verdicts are of interest.</param>
    /// <exception cref="InvalidOperationException">The database gave a verdict that is not the kernel's.</exception>
    public RegisterPart Evaluate(Func<Verdict, bool> isListed)
    {
        ArgumentNullException.ThrowIfNull(isListed);
        var listed = AllVerdicts.Where(isListed).ToList();
        var rows = new SubjectRows(_plan, DeviationRows.BySubject(ReadDeviations()));

        // A rule that the database cannot evaluate is the kernel's for every subject, and so are their decisions.
        var isWhole = !_plan.LeavesAllToKernel;
        var found = Read(_plan.Listed(isWhole ? listed : AllVerdicts)).Select(row => (Subject: rows.Read(row), Verdicts: rows.VerdictsOf(row))).ToList();
        var evaluations = Evaluate([.. found.Select(one => one.Subject)]);
        for (var i = 0; i < evaluations.Count; i++)
            Compare(evaluations[i], found[i].Verdicts);

        var left = Evaluate([.. Read(_plan.LeftToKernel()).Select(rows.ReadAsFound)]);
        var (decisions, verdicts) = isWhole ? Counts() : Counts(evaluations);
        var (more, moreVerdicts) = Counts(left);
        return new RegisterPart(
            [.. decisions.Zip(more, (one, other) => one + other)],
            VerdictCounts.Sum([verdicts, moreVerdicts]),
            [.. evaluations.Concat(left).Where(evaluation => evaluation.Verdicts.Any(isListed))])
        {
            OnToday = long.Parse(Read(_plan.OnToday).Single()[0]!, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>
    /// Adds the register to the totals of jurisdictions: the database draws together the rows of which nothing is open that a rule about members asks,
    /// and the others are added one by one, so that what is open is counted and named as ever. Where the rows are jurisdictions themselves, these are added.
    /// </summary>
    /// <param name="totals">The totals, with the jurisdictions that are given: where a row lies that names another is not known.</param>
    /// <exception cref="ArgumentException">The plan is not for the day of the totals, or there is a jurisdiction twice.</exception>
    /// <exception cref="InvalidOperationException">The database gave a verdict that is not the kernel's.</exception>
    public void AddTo(RegisterTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        if (_plan.AsOf != totals.Day)
            throw new ArgumentException($"The plan is for {_plan.AsOf?.ToString() ?? "each subject's own day"}, and the totals are as of {totals.Day}.", nameof(totals));

        var rows = new SubjectRows(_plan, DeviationRows.BySubject(ReadDeviations()));
        if (_plan.LeavesAllToKernel || _plan.Mapping.Kind == totals.Kind)
        {
            foreach (var row in Read(_plan.Listed(AllVerdicts)))
                totals.Add(rows.Read(row));
        }
        else
        {
            var members = _plan.MembersOf(totals.Totals.Rules, totals.KnownNames);
            if (members is { Decisions: { } decisions, Sums: { } sums })
            {
                MemberTotals.AddDecisions(totals, _plan.Mapping.Kind, Read(decisions));
                MemberTotals.AddSums(totals, members.Groups, Read(sums));
            }

            foreach (var row in Read(members.Open))
                totals.Add(rows.Read(row));
        }

        foreach (var row in Read(_plan.LeftToKernel()))
            totals.Add(rows.ReadAsFound(row));
    }

    private IReadOnlyList<Evaluation> Evaluate(List<Subject> subjects) =>
        subjects.Count == 0 ? [] : new ComplianceChecker(_compiled, new KernelEngine(_compiled)).CheckAll(subjects, _options);

    private static void Compare(Evaluation evaluation, IReadOnlyDictionary<string, Verdict> found)
    {
        foreach (var finding in evaluation.Findings)
        {
            if (found.TryGetValue(finding.Rule.Id, out var verdict) && verdict != finding.Verdict)
            {
                throw new InvalidOperationException(
                    $"The database says {VerdictWord.Of(verdict)} of {finding.Rule.Id} for {evaluation.Subject.Id}, and the kernel {VerdictWord.Of(finding.Verdict)}: nothing is reported. Please report it, with the output of 'compliance sql'.");
            }
        }
    }

    private (long[] Decisions, VerdictCounts Verdicts) Counts()
    {
        var decisions = new long[Enum.GetValues<Decision>().Length];
        foreach (var row in Read(_plan.Decisions))
            decisions[int.Parse(row[0]!, CultureInfo.InvariantCulture)] += long.Parse(row[1]!, CultureInfo.InvariantCulture);
        var verdicts = new long[AllVerdicts.Length];
        foreach (var row in Read(_plan.Counts))
        {
            for (var i = 0; i < verdicts.Length; i++)
                verdicts[i] += long.Parse(row[i + 1]!, CultureInfo.InvariantCulture);
        }

        return (decisions, VerdictCounts.Of(verdicts));
    }

    private static (long[] Decisions, VerdictCounts Verdicts) Counts(IReadOnlyList<Evaluation> evaluations)
    {
        var decisions = new long[Enum.GetValues<Decision>().Length];
        foreach (var evaluation in evaluations)
            decisions[(int)evaluation.Decision]++;
        return (decisions, VerdictCounts.Sum([VerdictCounts.Of(new long[AllVerdicts.Length]), .. evaluations.Select(evaluation => evaluation.Counts)]));
    }

    private IEnumerable<string?[]> ReadDeviations() => _plan.Deviations is { } deviations ? Read(deviations.AsFound) : [];

    private IEnumerable<string?[]> Read(string query, int most = int.MaxValue)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = query;
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        for (var count = 0; count < most && reader.Read(); count++)
        {
            var row = new string?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture);
            yield return row;
        }
    }
}
