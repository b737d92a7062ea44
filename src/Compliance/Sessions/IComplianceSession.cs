using System;
using System.Collections.Generic;
using System.Threading;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Portfolios;
using Compliance.Values;

namespace Compliance.Sessions;

/// <summary>
/// A set of subjects whose findings are kept up to date. A subject is known by its kind and id. Its parts come and go with it, each
/// a subject with findings of its own. A session belongs to one thread at a time. Every engine gives the same verdicts, measures and messages. After <see cref="IDisposable.Dispose"/>
/// everything but <see cref="Engine"/> throws <see cref="ObjectDisposedException"/>; what is null and must not be is an
/// <see cref="ArgumentNullException"/>.
/// </summary>
public interface IComplianceSession : IDisposable
{
    /// <summary>
    /// Raised by <see cref="Fire"/> for every finding that comes out otherwise than before, those of jurisdictions whose members
    /// changed among them. Where a listener throws, the other findings are told all the same, and to every other listener, and <see cref="Fire"/> throws
    /// what it threw, or an <see cref="AggregateException"/> of all, when everything is told. What is taken out is told by <see cref="Changed"/>.
    /// Who listens from a certain state on, listens after a <see cref="Fire"/>: what it found is not told to them.
    /// </summary>
    event EventHandler<FindingChangedEventArgs>? FindingChanged;

    /// <summary>
    /// Raised once by each <see cref="Fire"/> that has anything to tell, after <see cref="FindingChanged"/>: all subjects of which something
    /// comes out otherwise, and those that were taken out, together. A listener that fires itself is told of that when all who listen
    /// were told of this. What a listener throws is treated as with <see cref="FindingChanged"/>.
    /// </summary>
    event EventHandler<SessionChangedEventArgs>? Changed;

    /// <summary>The name of the engine.</summary>
    string Engine { get; }

    /// <summary>How many subjects it holds, those that wait to be evaluated among them.</summary>
    int Count { get; }

    /// <summary>The day for subjects without one of their own; null where there is none.</summary>
    CalendarDate? Today { get; }

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

    /// <summary>
    /// Says that there are further members that nobody could read: every jurisdiction may have any number of them from now on, and
    /// nothing is known of them. It is taken into account by the next <see cref="Fire"/>, and for as long as the session is open.
    /// </summary>
    /// <param name="reason">What could not be read, a file's name for one.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    void AddUnknownMembers(string reason);

    /// <summary>What could not be read, as it was said by <see cref="AddUnknownMembers"/>.</summary>
    IReadOnlyList<string> UnknownMembers { get; }

    /// <summary>
    /// The subjects of which it is not known in which jurisdiction they lie, where there are some that they may lie in: none where
    /// the session holds no jurisdiction.
    /// </summary>
    IReadOnlyList<UnplacedSubject> Unplaced { get; }

    /// <summary>The jurisdictions that lie in each other, by some mistake, circle by circle. Each counts the members of all.</summary>
    IReadOnlyList<IReadOnlyList<Subject>> Circles { get; }

    /// <summary>Puts a subject in the place of the one with its kind and id; it is evaluated by the next <see cref="Fire"/>.</summary>
    /// <exception cref="ArgumentException">There is none with its kind and id, or it is of another vocabulary.</exception>
    /// <exception cref="InvalidOperationException">It has no day to be evaluated, and the session's options give none.</exception>
    void Update(Subject subject);

    /// <summary>Adds a subject, or puts it in the place of the one with its kind and id; it is evaluated by the next <see cref="Fire"/>.</summary>
    /// <exception cref="ArgumentException">It is of another vocabulary.</exception>
    /// <exception cref="InvalidOperationException">It has no day to be evaluated, and the session's options give none.</exception>
    void Upsert(Subject subject);

    /// <summary>
    /// Goes to another day: the subjects without one of their own are evaluated on it by the next <see cref="Fire"/>, which tells
    /// what comes out otherwise. The others stay as they are.
    /// </summary>
    /// <param name="today">The day that it is now.</param>
    /// <exception cref="InvalidOperationException">The session's options evaluate all subjects as of one day.</exception>
    void MoveTo(CalendarDate today);

    /// <summary>Takes out the subject with this kind and id, and its findings. The next <see cref="Fire"/> tells it by <see cref="Changed"/>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    void Retract(Subject subject);

    /// <summary>Takes out the subject with this kind and id, and its findings.</summary>
    /// <param name="kind">The kind's name or either label.</param>
    /// <param name="id">The id.</param>
    /// <exception cref="ArgumentException">There is none, or no such kind.</exception>
    void Retract(string kind, string id);

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

    /// <summary>The evaluation of the subject with this kind and id; null where it is not there or was not evaluated yet.</summary>
    /// <param name="kind">The kind's name or either label.</param>
    /// <param name="id">The id.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    Evaluation? Find(string kind, string id);

    /// <summary>What the findings of the subject with this kind and id amount to, without making anything to hand out; null where it is not there or was not evaluated yet.</summary>
    Decision? DecisionOf(Subject subject);
}
