using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Sessions;
using Compliance.Tables;

namespace Compliance.Registers;

/// <summary>
/// Evaluates registers, tables with one subject a row, of any length: the compiled kernel over columns, on all processors. A
/// register needs no more memory than a short one, and only subjects with a requested finding are made.
/// </summary>
/// <param name="plan">The rules.</param>
/// <param name="options">The days that are evaluated.</param>
public sealed class RegisterKernel(CompiledPlan plan, EvaluationOptions options)
{
    private readonly DescriptorReader _reader = new(plan.Pack);

    /// <summary>What a number above 0 and up to 1 means that stands without a unit for a fact in per cent; both by default, 0.12 % and 12 %.</summary>
    public BarePercentage BarePercentage
    {
        get => _reader.BarePercentage;
        init => _reader = new DescriptorReader(plan.Pack) { BarePercentage = value };
    }

    /// <summary>Reads a register to its end without deciding anything of it. One error, and nothing of it is to be used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Called now and then with how many bytes are read; or null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <remarks>Where ids do not follow one another in natural order they are all kept, to see that none is there twice: then memory grows with the register.</remarks>
    public RegisterValidation Validate(string path, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var opened = _reader.OpenTable(path);
        using var table = opened.Value;
        return table is null ? new RegisterValidation(0, false, opened.Diagnostics) : Validate(table, progress, cancellation);
    }

    /// <inheritdoc cref="Validate(string, Action{long}?, CancellationToken)"/>
    /// <param name="table">The table.</param>
    /// <param name="progress">Called now and then with how many bytes are read; or null.</param>
    /// <param name="cancellation">Ends it.</param>
    public RegisterValidation Validate(TableFile table, Action<long>? progress = null, CancellationToken cancellation = default) =>
        ReadAll(table, collectsIds: false, progress, cancellation) is { Ids: not null } validation
            ? validation
            : ReadAll(table, collectsIds: true, progress, cancellation);

    /// <summary>
    /// Evaluates a register in one reading, before it is known whether anything is wrong with it. Where there is an error, or a
    /// jurisdiction, the receiver drops what it took; at the first jurisdiction the reading ends, since its members have to be
    /// counted by a session.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="isWanted">The verdicts that are asked for; subjects with none of them are only counted.</param>
    /// <param name="receiver">Makes something of some rows, and takes it.</param>
    /// <param name="progress">Called now and then with how many bytes are read; or null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What <see cref="Validate(TableFile, Action{long}?, CancellationToken)"/> would give; where there is a jurisdiction, of what was read.</returns>
    /// <remarks>Where ids do not follow one another in natural order, the register is read once more to see that none is there twice.</remarks>
    /// <exception cref="InvalidOperationException">A row has no date, and the options have no day for it.</exception>
    public RegisterValidation EvaluateSinglePass<TPart>(
        TableFile table, Func<Verdict, bool> isWanted, IPartReceiver<RegisterPart, TPart> receiver, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var (subjects, hasJurisdictions) = (0L, false);
        bool Emit((long Subjects, bool HasJurisdictions, TPart Made) part)
        {
            subjects += part.Subjects;
            hasJurisdictions |= part.HasJurisdictions;
            receiver.Emit(part.Made);
            return !hasJurisdictions;
        }

        // What was made of a part may need its subjects no more: they are not held until it is taken.
        (long Subjects, bool HasJurisdictions, TPart Made) Project(RegisterPart part) => (part.Decisions.Sum(), part.HasJurisdictions, receiver.Project(part));

        var ids = Read(table, isWanted, Project, Emit, progress, cancellation, out var diagnostics);
        var validation = ids is not null || hasJurisdictions
            ? new RegisterValidation(subjects, hasJurisdictions, diagnostics) { Ids = ids }
            : ReadAll(table, collectsIds: true, progress: null, cancellation);
        if (validation.HasErrors || validation.HasJurisdictions)
            receiver.Rollback();
        return validation;
    }

    /// <summary>Evaluates a register that was validated and has no error.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isWanted">The verdicts that are asked for; subjects with none of them are only counted.</param>
    /// <param name="receiver">Makes something of some rows, and takes it; it drops it where there is an error after all.</param>
    /// <param name="progress">Called now and then with how many bytes are read; or null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Everything that is wrong or worth a look, but for ids that are there twice.</returns>
    /// <exception cref="InvalidOperationException">A row has no date, and the options have no day for it; or it is a jurisdiction, whose members have to be counted by a session.</exception>
    public IReadOnlyList<Diagnostic> Evaluate<TPart>(
        TableFile table, Func<Verdict, bool> isWanted, IPartReceiver<RegisterPart, TPart> receiver, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        bool Emit(TPart part)
        {
            receiver.Emit(part);
            return true;
        }

        Read(table, isWanted, part => receiver.Project(WithoutJurisdictions(part)), Emit, progress, cancellation, out var diagnostics);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            receiver.Rollback();
        return diagnostics;
    }

    /// <summary>Evaluates a register that was validated and has no error.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isWanted">The verdicts that are asked for; subjects with none of them are only counted.</param>
    /// <param name="take">Takes what some rows come to, in the order of the file; called by this thread.</param>
    /// <param name="progress">Called now and then with how many bytes are read; or null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Everything that is wrong or worth a look, but for duplicate ids. If one of them is an error, what was emitted does not count.</returns>
    /// <exception cref="InvalidOperationException">A row has no date, and the options have no day for it; or it is a jurisdiction, whose members have to be counted by a session.</exception>
    public IReadOnlyList<Diagnostic> Evaluate(
        string path, Func<Verdict, bool> isWanted, Action<RegisterPart> take, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var opened = _reader.OpenTable(path);
        using var table = opened.Value;
        if (table is null)
            return opened.Diagnostics;

        bool Take(RegisterPart part)
        {
            take(part);
            return true;
        }

        Read(table, isWanted, WithoutJurisdictions, Take, progress, cancellation, out var diagnostics);
        return diagnostics;
    }

    private RegisterPart WithoutJurisdictions(RegisterPart part) => part.HasJurisdictions
        ? throw new InvalidOperationException($"A {plan.KindWithMembers} is evaluated from its members, and they have to be counted: evaluate the register in a session.")
        : part;

    private RegisterValidation ReadAll(TableFile table, bool collectsIds, Action<long>? progress, CancellationToken cancellation)
    {
        var kinds = new ConcurrentDictionary<SubjectKind, bool>();
        var validators = new ConcurrentBag<RegisterValidator>();
        var subjects = 0L;
        long Count(RegisterRows rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var validator = validators.TryTake(out var free) ? free : new RegisterValidator(kinds);
            var count = validator.Count(rows);
            validators.Add(validator);
            return count;
        }

        bool Add(long count)
        {
            subjects += count;
            return true;
        }

        var ids = _reader.ReadRows(table, collectsIds, Count, Add, progress, out var diagnostics);
        return new RegisterValidation(subjects, plan.KindWithMembers is { } jurisdiction && kinds.ContainsKey(jurisdiction), diagnostics) { Ids = ids };
    }

    // From which id to which they go; null where they do not ascend.
    private AscendingIds? Read<TPart>(
        TableFile table, Func<Verdict, bool> isWanted, Func<RegisterPart, TPart> make, Func<TPart, bool> take, Action<long>? progress, CancellationToken cancellation,
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

        return _reader.ReadRows(table, collectsIds: false, EvaluatePart, take, progress, out diagnostics);
    }
}
