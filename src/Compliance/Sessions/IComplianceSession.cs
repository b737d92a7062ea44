using System;
using System.Collections.Generic;
using System.Threading;
using Compliance.Descriptors;
using Compliance.Findings;

namespace Compliance.Sessions;

/// <summary>
/// A set of subjects whose findings are kept up to date. A subject is known by its kind and id. A session belongs to one
/// thread at a time. Every engine gives the same verdicts, measures and messages.
/// </summary>
public interface IComplianceSession : IDisposable
{
    /// <summary>Raised by <see cref="Fire"/> for every finding that comes out otherwise than before, those of jurisdictions whose members changed among them.</summary>
    event EventHandler<FindingChangedEventArgs>? FindingChanged;

    /// <summary>The name of the engine.</summary>
    string Engine { get; }

    /// <summary>The subjects evaluated by the last <see cref="Fire"/>, in the order in which they were inserted.</summary>
    IEnumerable<Evaluation> Evaluations { get; }

    /// <summary>Adds a subject; it is evaluated by the next <see cref="Fire"/>.</summary>
    /// <exception cref="ArgumentException">A subject of its kind and id is there already, or it is of another vocabulary.</exception>
    /// <exception cref="InvalidOperationException">It has no day to be evaluated, and the session's options give none.</exception>
    void Insert(Subject subject);

    /// <summary>Adds subjects, all of them or, where one of them cannot be added, none.</summary>
    /// <exception cref="ArgumentException">A subject of such a kind and id is there already, or one is of another vocabulary.</exception>
    /// <exception cref="InvalidOperationException">One has no day to be evaluated, and the session's options give none.</exception>
    void InsertAll(IEnumerable<Subject> subjects);

    /// <summary>Puts a subject in place of the one with its kind and id; it is evaluated by the next <see cref="Fire"/>.</summary>
    /// <exception cref="ArgumentException">There is none with its kind and id, or it is of another vocabulary.</exception>
    /// <exception cref="InvalidOperationException">It has no day to be evaluated, and the session's options give none.</exception>
    void Update(Subject subject);

    /// <summary>Takes out the subject with this kind and id, and its findings.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    void Retract(Subject subject);

    /// <summary>Evaluates on every subject that was added or changed since the last time.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was not evaluated yet is by the next call.</exception>
    void Fire(CancellationToken cancellationToken = default);

    /// <summary>
    /// What would come out otherwise if a subject were as given, or were added, without making the change: its own findings,
    /// and those of the jurisdictions that it counts in.
    /// </summary>
    /// <exception cref="ArgumentException">It is of another vocabulary.</exception>
    /// <exception cref="InvalidOperationException">Something still waits for <see cref="Fire"/>, or it has no day to be evaluated.</exception>
    IReadOnlyList<FindingChangedEventArgs> Preview(Subject subject);

    /// <summary>The evaluation of the subject with this kind and id; null where it is not there or was not evaluated yet. What is handed out never changes, whatever becomes of the subject.</summary>
    Evaluation? Find(Subject subject);

    /// <summary>What the findings of the subject with this kind and id amount to, without making anything to hand out; null where it is not there or was not evaluated yet.</summary>
    Decision? DecisionOf(Subject subject);
}
