using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Portfolios;
using Compliance.Registers;
using Compliance.Sessions;
using Compliance.Tables;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>
/// Evaluates the subjects of a register by two packs, all files as one register, as the tool's <c>check</c> does: a jurisdiction by its members in all of
/// them. Where both packs have one vocabulary, subjects are evaluated by both while they are read, in parts; else each file is read by each.
/// </summary>
/// <param name="packs">The packs.</param>
/// <param name="options">The day that is evaluated.</param>
/// <param name="most">How many subjects are listed for each way to flip.</param>
public sealed class RegisterComparer(PackComparison packs, EvaluationOptions options, int most = 100)
{
    private readonly CompiledPlan _before = CompiledPlan.Compile(packs.Before);
    private readonly CompiledPlan _after = CompiledPlan.Compile(packs.After);
    private readonly SubjectKind? _jurisdictionAfter = packs.After.Vocabulary.Register;
    private readonly StreamedRegister? _streamed = packs.Vocabulary.Count == 0 ? StreamedRegister.Of(packs, options) : null;
    private readonly List<string> _unread = [];
    private readonly List<Subject> _old = [];
    private readonly List<Subject> _now = [];
    private readonly bool _hasParts = packs.Before.Vocabulary.Kinds.Concat(packs.After.Vocabulary.Kinds).Any(kind => kind.Contains.Count > 0);

    /// <summary>What a bare number above 0 and up to 1 means for a fact in per cent.</summary>
    public BarePercentage BarePercentage { get; init; }

    /// <summary>Whether a table with a column that no fact has is refused; else it is a warning.</summary>
    public bool StrictColumns { get; init; }

    /// <summary>Whether a subject is refused that breaks an invariant; else it is a warning.</summary>
    public bool Strict { get; init; }

    /// <summary>The formats of workbooks that are read besides; none by default.</summary>
    public IReadOnlyList<IWorkbookFormat> WorkbookFormats { get; init; } = [];

    /// <summary>The day that is evaluated.</summary>
    public EvaluationOptions Options => options;

    /// <summary>What the register came to.</summary>
    public RegisterComparison Result { get; } = new(packs, options, most);

    /// <summary>What was refused or not read, by name: each may hold any number of members of which nothing is known.</summary>
    public IReadOnlyList<string> Unread => _unread;

    /// <summary>How many members there are of which it is not known where they lie.</summary>
    public long Unplaced { get; private set; }

    /// <summary>The first of them, a few for each name that they give.</summary>
    public IReadOnlyList<UnplacedSubject> UnplacedSubjects { get; private set; } = [];

    /// <summary>Evaluates a register; it is called once. Where something in a file is wrong, nothing of it counts.</summary>
    /// <param name="found">The files.</param>
    /// <param name="standardInput">Opens what <c>-</c> stands for; null where that is not among the files.</param>
    /// <param name="progress">Called now and then with how many bytes are read; or null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Everything that is wrong or worth a look.</returns>
    /// <exception cref="InvalidOperationException">A subject has no day to be evaluated, and the options give none.</exception>
    public IReadOnlyList<Diagnostic> Compare(FoundFiles found, Func<Stream>? standardInput = null, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        using var files = RegisterFiles.Read(
            _before, ReaderOf(packs.Before), found, standardInput ?? (() => Stream.Null), progress is null ? null : done => progress(done / 2), cancellation);
        var diagnostics = files.Diagnostics.ToList();
        _unread.AddRange(files.Unread);
        var usable = files.Files.Where(file => CanBeUsed(file, diagnostics)).ToList();
        var names = new HashSet<string>(usable.Select(file => file.Name), StringComparer.Ordinal);
        var before = new HeldJurisdictions(_before, options, files.Jurisdictions.Where(one => names.Contains(one.Span.File)));
        var after = new HeldJurisdictions(_after, options, files.FilesWithJurisdictions.Where(usable.Contains).SelectMany(JurisdictionsAfter).ToList());
        var done = 0L;
        foreach (var file in usable)
        {
            cancellation.ThrowIfCancellationRequested();
            diagnostics.AddRange(_streamed is null ? EvaluatePaired(file, before, after, cancellation) : EvaluateStreamed(file, files, before, after, cancellation));
            done += file.Length;
            progress?.Invoke((FileLengthOf(files) + done) / 2);
        }

        if (_hasParts)
            PairAssembled(before, after, cancellation);
        _unread.ForEach(before.AddUnknownMembers);
        _unread.ForEach(after.AddUnknownMembers);
        Pair([.. before.Evaluate()], [.. after.Evaluate()]);
        diagnostics.AddRange(after.PlacementDiagnostics);
        (Unplaced, UnplacedSubjects) = (after.Unplaced, after.UnplacedSubjects);
        return diagnostics;
    }

    private DescriptorReader ReaderAfter => field ??= ReaderOf(packs.After);

    // A deviation may be from a rule that only one version has, and so no pack is told.
    private DescriptorReader ReaderOf(RulePack pack) => new(pack.Vocabulary) { BarePercentage = BarePercentage, StrictColumns = StrictColumns, Strict = Strict, IsExcerpt = options.IsExcerpt, WorkbookFormats = WorkbookFormats };

    private static long FileLengthOf(RegisterFiles files) => files.Files.Sum(file => file.Length);

    // Of two vocabularies each may find something wrong; of one, only deviations from rules that neither version has.
    private bool CanBeUsed(RegisterFile file, List<Diagnostic> diagnostics)
    {
        if (_streamed is not null && file.Table is not null)
            return true;

        var departing = new SubjectList(subject => subject.Deviations.Count > 0);
        var known = new HashSet<string>(diagnostics.Select(diagnostic => diagnostic.ToString()), StringComparer.Ordinal);
        var found = file.ReadInParts(ReaderAfter, departing).Concat(UnknownDeviations(departing.Taken)).Where(diagnostic => known.Add(diagnostic.ToString())).ToList();
        diagnostics.AddRange(found);
        if (found.All(diagnostic => diagnostic.Severity != Severity.Error))
            return true;
        _unread.Add(file.Name);
        return false;
    }

    private List<Subject> JurisdictionsAfter(RegisterFile file)
    {
        var jurisdictions = new SubjectList(subject => subject.Kind == _jurisdictionAfter);
        file.ReadInParts(ReaderAfter, jurisdictions);
        return jurisdictions.Taken;
    }

    private IReadOnlyList<Diagnostic> EvaluateStreamed(RegisterFile file, RegisterFiles files, HeldJurisdictions before, HeldJurisdictions after, CancellationToken cancellation)
    {
        var receiver = _streamed!.Receive(files, before, Result, cancellation);
        var errors = file.ReadInParts(receiver);
        var members = new MemberCount(after, _jurisdictionAfter);
        if (errors.Count == 0 && after.Any)
            errors = Errors(file.ReadInParts(ReaderAfter, members));
        if (errors.Count > 0)
        {
            _unread.Add(file.Name);
            return errors;
        }

        Result.Add(receiver.Result);
        before.Add(receiver.Members);
        after.Add(members.Members);
        return [];
    }

    private IReadOnlyList<Diagnostic> EvaluatePaired(RegisterFile file, HeldJurisdictions before, HeldJurisdictions after, CancellationToken cancellation)
    {
        var (old, now) = (new SubjectList(subject => subject.Kind != packs.Before.Vocabulary.Register), new SubjectList(subject => subject.Kind != _jurisdictionAfter));
        IReadOnlyList<Diagnostic> errors = [.. file.ReadInParts(old), .. Errors(file.ReadInParts(ReaderAfter, now))];
        if (errors.Count > 0)
        {
            _unread.Add(file.Name);
            return errors;
        }

        // Parts may stand in another file than what contains them.
        if (_hasParts)
        {
            _old.AddRange(old.Taken);
            _now.AddRange(now.Taken);
            return [];
        }

        old.Taken.ForEach(before.Add);
        now.Taken.ForEach(after.Add);
        Pair(Evaluations(_before, old.Taken, cancellation), Evaluations(_after, now.Taken, cancellation));
        return [];
    }

    private void PairAssembled(HeldJurisdictions before, HeldJurisdictions after, CancellationToken cancellation)
    {
        var now = DescriptorReader.Assemble(_now, options.IsExcerpt || _unread.Count > 0).Value!;
        _old.ForEach(before.Add);
        foreach (var subject in now)
            after.Add(subject);
        Pair(Evaluations(_before, _old, cancellation), Evaluations(_after, now, cancellation));
    }

    private void Pair(List<Evaluation> before, List<Evaluation> after)
    {
        var known = before.ToDictionary(evaluation => (evaluation.Subject.Kind.Name, evaluation.Subject.Id));
        var kinds = new Dictionary<string, PairedKind>(StringComparer.Ordinal);
        foreach (var now in after)
        {
            var name = now.Subject.Kind.Name;
            if (!kinds.TryGetValue(name, out var kind))
                kinds.Add(name, kind = PairedKind.Of(packs, name));

            // What is a part by one vocabulary alone has nothing to be compared with.
            if (!known.TryGetValue((name, now.Subject.Id), out var old))
                continue;
            Result.Add(new EvaluatedTwice(
                kind, now.Subject, old.Verdicts, now.Verdicts, old.Decision, now.Decision, (rule, _) => old.FindingOf(rule), (rule, _) => now.FindingOf(rule)));
        }
    }

    private List<Evaluation> Evaluations(CompiledPlan plan, IReadOnlyList<Subject> subjects, CancellationToken cancellation)
    {
        using var session = new KernelEngine(plan).Open(options);
        session.InsertAll(subjects);
        session.Fire(cancellation);
        return [.. session.Evaluations];
    }

    private static List<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];

    // A rule that only one version has may be deviated from; one that neither has is misspelt.
    private IEnumerable<Diagnostic> UnknownDeviations(IReadOnlyList<Subject> subjects)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var deviation in subjects.SelectMany(subject => subject.Deviations).Where(deviation => packs.Before.FindRule(deviation.Rule) is null && packs.After.FindRule(deviation.Rule) is null))
            diagnostics.Report(DiagnosticKinds.UnknownRule, deviation.Span, diagnostics.Nearest(deviation.Rule, packs.After.Rules.Select(rule => rule.Id)), ("pack", packs.After.Id), ("found", deviation.Rule));
        return diagnostics.Items;
    }
}
