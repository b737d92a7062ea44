using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Registers;

/// <summary>
/// Evaluates registers, tables with one subject a row, of any length: the compiled kernel over columns, on all processors. A
/// register needs no more memory than a short one, and only subjects with a requested finding are made.
/// </summary>
/// <param name="plan">The rules.</param>
/// <param name="options">The days that are evaluated.</param>
public sealed class RegisterKernel(CompiledPlan plan, SessionOptions options)
{
    /// <summary>Reads a register to its end without evaluating anything of it. With one error, nothing of it is to be used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Called now and then with how many bytes are read; or null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <remarks>If ids are not in natural order they are all kept, to find duplicates: then memory grows with the register.</remarks>
    public RegisterValidation Validate(string path, Action<long>? progress = null, CancellationToken cancellation = default) =>
        ReadAll(path, collectsIds: false, progress, cancellation, out var isSure) is var survey && isSure
            ? survey
            : ReadAll(path, collectsIds: true, progress, cancellation, out _);

    /// <summary>
    /// Evaluates a register in one reading, before it is known whether anything is wrong with it: what was taken counts only where
    /// the validation has no error and no jurisdictions, and has to be rolled back otherwise.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="isWanted">The requested verdicts; subjects with none of them are only counted.</param>
    /// <param name="make">Projects some rows; called by several threads concurrently.</param>
    /// <param name="take">Takes what was made, in the order of the file; called by this thread.</param>
    /// <param name="progress">Called now and then with how many bytes are read; or null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What <see cref="Validate"/> would give.</returns>
    /// <remarks>If ids are not in natural order, the register is read once more to find duplicates.</remarks>
    /// <exception cref="InvalidOperationException">A row has no date, and the options have no day for it.</exception>
    public RegisterValidation EvaluateSinglePass<TPart>(
        string path, Func<Verdict, bool> isWanted, Func<RegisterPart, TPart> make, Action<TPart> take, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var (subjects, hasJurisdictions) = (0L, false);
        void Take((RegisterPart Part, TPart Made) part)
        {
            subjects += part.Part.Decisions.Sum();
            hasJurisdictions |= part.Part.HasJurisdictions;
            take(part.Made);
        }

        return TryRead(path, isWanted, part => (part, make(part)), Take, progress, cancellation, out var diagnostics)
            ? new RegisterValidation(subjects, hasJurisdictions, diagnostics)
            : ReadAll(path, collectsIds: true, progress: null, cancellation, out _);
    }

    /// <summary>Evaluates a register that was validated without an error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isWanted">The requested verdicts; subjects with none of them are only counted.</param>
    /// <param name="make">Projects some rows; called by several threads concurrently.</param>
    /// <param name="take">Takes what was made, in the order of the file; called by this thread.</param>
    /// <param name="progress">Called now and then with how many bytes are read; or null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Everything that is wrong or worth a look, but for duplicate ids. If one of them is an error, what was emitted does not count.</returns>
    /// <exception cref="InvalidOperationException">A row has no date, and the options have no day for it; or it is a jurisdiction, whose members have to be counted by a session.</exception>
    public IReadOnlyList<Diagnostic> Evaluate<TPart>(
        string path, Func<Verdict, bool> isWanted, Func<RegisterPart, TPart> make, Action<TPart> take, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        TPart Make(RegisterPart part) => part.HasJurisdictions
            ? throw new InvalidOperationException($"A {plan.KindWithMembers} is decided by its members, and they have to be counted: decide the register in a session.")
            : make(part);
        TryRead(path, isWanted, Make, take, progress, cancellation, out var diagnostics);
        return diagnostics;
    }

    private RegisterValidation ReadAll(string path, bool collectsIds, Action<long>? progress, CancellationToken cancellation, out bool isSure)
    {
        var kinds = new ConcurrentDictionary<SubjectKind, bool>();
        var surveyors = new ConcurrentBag<RegisterValidator>();
        var subjects = 0L;
        long Count(RegisterRows rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var surveyor = surveyors.TryTake(out var free) ? free : new RegisterValidator(kinds);
            var count = surveyor.Count(rows);
            surveyors.Add(surveyor);
            return count;
        }

        isSure = new DescriptorReader(plan.Pack).TryReadRows(path, collectsIds, Count, count => subjects += count, progress, out var diagnostics);
        return new RegisterValidation(subjects, plan.KindWithMembers is { } jurisdiction && kinds.ContainsKey(jurisdiction), diagnostics);
    }

    // Whether it is known that no id is a duplicate.
    private bool TryRead<TPart>(
        string path, Func<Verdict, bool> isWanted, Func<RegisterPart, TPart> make, Action<TPart> take, Action<long>? progress, CancellationToken cancellation,
        out IReadOnlyList<Diagnostic> diagnostics)
    {
        var wanted = new WantedVerdicts(isWanted);
        var evaluators = new ConcurrentBag<PartEvaluator>();
        TPart EvaluatePart(RegisterRows rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var evaluator = evaluators.TryTake(out var free) ? free : new PartEvaluator(plan, options, wanted);
            var part = evaluator.Evaluate(rows);
            evaluators.Add(evaluator);
            return make(part);
        }

        return new DescriptorReader(plan.Pack).TryReadRows(path, collectsIds: false, EvaluatePart, take, progress, out diagnostics);
    }
}
