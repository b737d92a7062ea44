using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Registers;
using Compliance.Reporting;
using Compliance.Sessions;

namespace Compliance.Cli.Check;

/// <summary>
/// Evaluates all files of a command line as one register. They are read twice: first to see what is wrong and which jurisdictions there are, then to
/// evaluate their subjects, in parts; a jurisdiction comes last, by the totals of all files. One long table without jurisdictions is read once, where
/// what was written of it can be taken back.
/// </summary>
internal sealed class PortfolioRun
{
    // The reports of a part are in memory.
    private const int PartSize = 512;

    private readonly CheckRequest _request;
    private readonly CompiledPlan _plan;
    private readonly EvaluationOptions _options;
    private readonly OpenReports _reports;
    private readonly CancellationToken _cancellation;
    private readonly DescriptorReader _reader;
    private readonly Engines _engines;
    private readonly RunResult _result;
    private readonly RegisterKernel? _columns;
    private readonly List<Diagnostic> _diagnostics = [];
    private ReportGaps _gaps = ReportGaps.None;

    public PortfolioRun(CheckRequest request, CompiledPlan plan, EvaluationOptions options, OpenReports reports, CancellationToken cancellation)
    {
        _request = request;
        _plan = plan;
        _options = options;
        _reports = reports;
        _cancellation = cancellation;
        _engines = new Engines(request.Engine, plan);
        _result = new RunResult(reports, request.FailOn, options.Today!.Value);
        _reader = request.Register.ReaderFor(plan.Pack);
        _columns = UsesColumns() ? new RegisterKernel(plan, options) { BarePercentage = request.Register.BarePercentage } : null;
    }

    /// <summary>Everything that is wrong with the files or worth a look.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>What the subjects amount to.</summary>
    public Outcome Outcome => _result.Outcome;

    /// <summary>Evaluates everything that was found, and begins the reports.</summary>
    public void Evaluate(FoundFiles found, Action<long> progress)
    {
        if (TryEvaluateSinglePass(found, progress, out var hasBegun))
            return;

        var bytes = FileLengths.Sum(found.Files);
        using var files = RegisterFiles.Read(_plan, _reader, found, StandardStreams.OpenInput, done => progress(done / 2), _cancellation);
        _diagnostics.AddRange(files.Diagnostics);
        if (!hasBegun)
            Begin(files.HasDescriptors, files.Files.Any(file => file.Table is not null));

        var unread = files.Unread.ToList();
        var jurisdictions = new HeldJurisdictions(_plan, _options, files.Jurisdictions);
        var before = bytes;
        foreach (var file in files.Files)
        {
            var errors = Evaluate(file, files, jurisdictions, done => progress((before + done) / 2));
            _diagnostics.AddRange(errors);
            if (errors.Count > 0)
                unread.Add(file.Name);
            before += file.Length;
            progress(before / 2);
        }

        unread.ForEach(jurisdictions.AddUnknownMembers);
        foreach (var part in jurisdictions.Evaluate().Chunk(PartSize))
            _result.Emit(_result.Project(part));
        _diagnostics.AddRange(jurisdictions.PlacementDiagnostics);
        _gaps = new ReportGaps(unread, jurisdictions.Unplaced, jurisdictions.UnplacedSubjects, _request.Register.IsExcerpt);
    }

    /// <summary>Ends the reports.</summary>
    public void End()
    {
        foreach (var diagnostic in _diagnostics)
            _reports.Write(diagnostic);
        _result.Summary.Gaps = _gaps;
        _result.Summary.TimeZone = _request.Register.Clock.TimeZone;
        _reports.End(_result.Summary);
    }

    private void Begin(bool hasDescriptors, bool hasLongTables)
    {
        var pack = _plan.Pack;
        _reports.Begin(new ReportHeader(ToolVersion.Text, _engines.NameFor(hasDescriptors, hasLongTables), pack, _request.ShowsChecklist ? pack.Checklist : [], _request.Only));
    }

    // Columns pay where most subjects are only counted. What will be is asked of each by itself.
    // Parts are evaluated beside what contains them, row by row.
    private bool UsesColumns() =>
        _engines.UsesColumns && !_plan.Pack.Vocabulary.Kinds.Any(kind => kind.Contains.Count > 0) && !_plan.Pack.Vocabulary.HasInvariants && _request.FailOn != "upcoming" && _request.Only is { } only && !only.Includes(Verdict.Pass) && !only.Includes(Verdict.NotApplicable);

    // False where it has to be done the usual way: its jurisdictions have to be known first.
    private bool TryEvaluateSinglePass(FoundFiles found, Action<long> progress, out bool hasBegun)
    {
        hasBegun = false;
        if (_columns is null || !_result.CanTakeBack || found.Files is not [var name] || !IsLongTable(name))
            return false;

        var opened = _reader.OpenTable(name);
        using var table = opened.Value;
        if (table is null || table.FirstKinds.Any(kind => _plan.Pack.Rules.Any(rule => rule.Requirement is AggregateRequirement && rule.Subject == kind)))
            return false;

        hasBegun = true;
        Begin(hasDescriptors: false, hasLongTables: true);
        _result.Mark();
        var validation = _columns.EvaluateSinglePass(table, _request.Only!.Includes, _result, progress, _cancellation);
        if (validation.HasJurisdictions)
            return false;

        _diagnostics.AddRange(found.Diagnostics);
        _diagnostics.AddRange(InOrder(validation.Diagnostics));
        _gaps = new ReportGaps(validation.HasErrors ? [.. found.Unread, name] : found.Unread, 0, [], _request.Register.IsExcerpt);
        return true;
    }

    private bool IsLongTable(string file) => _reader.IsTable(file) && FileLengths.Of(file) > RegisterFiles.MostHeldBytes;

    // Gives the errors that were not there when it was read first.
    private IReadOnlyList<Diagnostic> Evaluate(RegisterFile file, RegisterFiles files, HeldJurisdictions jurisdictions, Action<long> progress)
    {
        if (file.Table is { } table && _columns is not null && !jurisdictions.Any)
        {
            _result.Mark();
            return [.. _columns.Evaluate(table, _request.Only!.Includes, _result, progress, _cancellation).Where(diagnostic => diagnostic.Severity == Severity.Error)];
        }

        if (file.Table is not null)
            _result.Mark();
        var receiver = new SubjectEvaluator(file.Table is null ? () => _engines.ForDescriptors : () => _engines.ForLongTables, _options, files, jurisdictions, _result, _cancellation);
        var errors = file.ReadInParts(receiver, progress);
        if (errors.Count == 0)
            jurisdictions.Add(receiver.Members);
        return errors;
    }

    // As a file that is read whole has them.
    private static IEnumerable<Diagnostic> InOrder(IReadOnlyList<Diagnostic> diagnostics) => diagnostics
        .OrderBy(diagnostic => diagnostic.Kind == DiagnosticKinds.TooManyDiagnostics)
        .ThenBy(diagnostic => diagnostic.Span.Sheet, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Span.Line)
        .ThenBy(diagnostic => diagnostic.Span.Column);
}
