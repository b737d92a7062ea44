using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Sessions;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>
/// Evaluates the subjects of a register by two packs, file by file as the tool's <c>check</c> does. A table of single subjects is
/// read once, in parts, where both packs have one vocabulary; everything else is read and evaluated by each pack for itself, a
/// jurisdiction by the members in its file.
/// </summary>
/// <param name="packs">The packs.</param>
/// <param name="options">The day that is evaluated.</param>
/// <param name="most">How many subjects are listed for each way to flip.</param>
public sealed class RegisterComparer(PackComparison packs, SessionOptions options, int most = 100)
{
    private readonly KernelEngine _before = new(CompiledPlan.Compile(packs.Before));
    private readonly KernelEngine _after = new(CompiledPlan.Compile(packs.After));
    private readonly StreamedRegister? _streamed = packs.Vocabulary.Count == 0 ? StreamedRegister.Of(packs, options) : null;

    /// <summary>What all files so far came to.</summary>
    public RegisterComparison Result { get; } = new(packs, most);

    /// <summary>Adds a file; where something in it is wrong, nothing of it counts.</summary>
    /// <param name="file">The file; its name's end says what it is.</param>
    /// <param name="progress">Called now and then with how many bytes of it are read; or null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Everything that is wrong or worth a look.</returns>
    /// <exception cref="InvalidOperationException">A subject has no day to be evaluated, and the options give none.</exception>
    public IReadOnlyList<Diagnostic> Add(string file, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        if (_streamed is not null && string.Equals(Path.GetExtension(file), ".csv", StringComparison.OrdinalIgnoreCase))
        {
            var result = Result.Empty();
            if (_streamed.TryAdd(file, result, progress, cancellation) is { } diagnostics)
                return Keep(result, diagnostics);
        }

        return Keep(Evaluate(file, cancellation, out var found), found);
    }

    private IReadOnlyList<Diagnostic> Keep(RegisterComparison result, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error))
            Result.Add(result);
        return diagnostics;
    }

    private RegisterComparison Evaluate(string file, CancellationToken cancellation, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var result = Result.Empty();
        var (old, now) = (new DescriptorReader(packs.Before.Vocabulary).ReadFile(file), new DescriptorReader(packs.After.Vocabulary).ReadFile(file));
        diagnostics = [.. old.Diagnostics.Concat(now.Diagnostics).Concat(UnknownDeviations(now.Value?.Subjects ?? [])).DistinctBy(diagnostic => diagnostic.ToString())];
        if (!old.Succeeded || !now.Succeeded || diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return result;

        var before = Evaluations(_before, old.Value.Subjects, cancellation).ToDictionary(evaluation => (evaluation.Subject.Kind.Name, evaluation.Subject.Id));
        var kinds = new Dictionary<string, PairedKind>(StringComparer.Ordinal);
        foreach (var after in Evaluations(_after, now.Value.Subjects, cancellation))
        {
            var name = after.Subject.Kind.Name;
            if (!kinds.TryGetValue(name, out var kind))
                kinds.Add(name, kind = PairedKind.Of(packs, name));
            var first = before[(name, after.Subject.Id)];
            result.Add(new EvaluatedTwice(
                kind, after.Subject, first.Verdicts, after.Verdicts, first.Decision, after.Decision, (rule, _) => first.FindingOf(rule), (rule, _) => after.FindingOf(rule)));
        }

        return result;
    }

    private List<Evaluation> Evaluations(KernelEngine engine, IReadOnlyList<Subject> subjects, CancellationToken cancellation)
    {
        using var session = engine.Open(options);
        session.InsertAll(subjects);
        session.Fire(cancellation);
        return [.. session.Evaluations];
    }

    // A rule that only one version has may be deviated from; one that neither has is misspelt.
    private IEnumerable<Diagnostic> UnknownDeviations(IReadOnlyList<Subject> subjects)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var deviation in subjects.SelectMany(subject => subject.Deviations).Where(deviation => packs.Before.FindRule(deviation.Rule) is null && packs.After.FindRule(deviation.Rule) is null))
            diagnostics.Report(DiagnosticKinds.UnknownRule, deviation.Span, diagnostics.Nearest(deviation.Rule, packs.After.Rules.Select(rule => rule.Id)), ("pack", packs.After.Id), ("found", deviation.Rule));
        return diagnostics.Items;
    }
}
