using System;
using System.Collections.Generic;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Records;
using Compliance.Sessions;
using Compliance.Values;

namespace Compliance;

/// <summary>
/// The front door: a pack, loaded and compiled, that evaluates subjects. It may be shared by threads. Whoever needs more finds the
/// pack, the plan, the engine and sessions behind it.
/// </summary>
public sealed class ComplianceChecker
{
    private readonly RecordMaker _records;

    /// <summary>A checker by a pack, evaluated by the compiled kernel.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    public ComplianceChecker(RulePack pack)
        : this(CompiledPlan.Compile(Argument.NotNull(pack, nameof(pack))))
    {
    }

    /// <summary>A checker by a plan, evaluated by the compiled kernel.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public ComplianceChecker(CompiledPlan plan)
        : this(plan, new KernelEngine(plan))
    {
    }

    /// <summary>A checker by a plan and an engine that runs it.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ComplianceChecker(CompiledPlan plan, IEngine engine)
    {
        Plan = Argument.NotNull(plan, nameof(plan));
        Engine = Argument.NotNull(engine, nameof(engine));
        Reader = new DescriptorReader(plan.Pack);
        _records = new RecordMaker(plan.Pack, engine, Reader);
    }

    /// <summary>The rules.</summary>
    public RulePack Pack => Plan.Pack;

    /// <summary>The rules as they are compiled.</summary>
    public CompiledPlan Plan { get; }

    /// <summary>What runs them, and opens sessions that are kept up to date.</summary>
    public IEngine Engine { get; }

    /// <summary>Reads descriptors for the pack: YAML, JSON and CSV.</summary>
    public DescriptorReader Reader { get; }

    /// <summary>Loads a pack from beside the application, where a package of rules puts its own.</summary>
    /// <param name="pack"><c>ID</c> for its newest version, <c>ID@VERSION</c>, or a folder with a <c>pack.yaml</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    /// <exception cref="ReadException">There is no such pack, and the message says which there are and where was looked; or it is wrong.</exception>
    public static ComplianceChecker Load(string pack) => Load(pack, PackCatalog.BesideApplication());

    /// <summary>Loads a pack from a catalogue.</summary>
    /// <param name="pack"><c>ID</c> for its newest version, <c>ID@VERSION</c>, or a folder with a <c>pack.yaml</c>.</param>
    /// <param name="catalog">The folders to look in; for an add-in <see cref="PackCatalog.Beside"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ReadException">There is no such pack, and the message says which there are and where was looked; or it is wrong.</exception>
    public static ComplianceChecker Load(string pack, PackCatalog catalog) =>
        new(Argument.NotNull(catalog, nameof(catalog)).Load(Argument.NotNull(pack, nameof(pack))).Require());

    /// <summary>Begins a subject of which nothing is stated yet.</summary>
    /// <param name="kind">The kind, by its name such as <c>project</c> or by either label.</param>
    /// <param name="id">Its id.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The vocabulary has no such kind, or the id is empty.</exception>
    public SubjectBuilder Subject(string kind, string id) => new(Pack, kind, id);

    /// <summary>Evaluates a subject by every rule for its kind.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="asOf">The day that is evaluated; null for the subject's own date.</param>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    /// <exception cref="ArgumentException">It is of another vocabulary.</exception>
    /// <exception cref="InvalidOperationException">Neither <paramref name="asOf"/> nor the subject says what day it is.</exception>
    public Evaluation Check(Subject subject, CalendarDate? asOf = null) => CheckAll([Argument.NotNull(subject, nameof(subject))], new EvaluationOptions(asOf))[0];

    /// <summary>Builds a subject and evaluates it by every rule for its kind.</summary>
    /// <param name="subject">What is stated so far.</param>
    /// <param name="asOf">The day that is evaluated; null for the subject's own date.</param>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    /// <exception cref="ReadException">Something that is stated is wrong; to be told and not thrown at, call <see cref="SubjectBuilder.Build"/>.</exception>
    /// <exception cref="InvalidOperationException">Neither <paramref name="asOf"/> nor the subject says what day it is.</exception>
    public Evaluation Check(SubjectBuilder subject, CalendarDate? asOf = null) => Check(Argument.NotNull(subject, nameof(subject)).Build().Require(), asOf);

    /// <summary>Evaluates subjects together: a jurisdiction by those among them that lie in it.</summary>
    /// <param name="subjects">The subjects, each kind and id once.</param>
    /// <param name="options">The days that are evaluated.</param>
    /// <returns>An evaluation of each, in their order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Two have one kind and id, or one is of another vocabulary.</exception>
    /// <exception cref="InvalidOperationException">One has no date, and the options give no day.</exception>
    public IReadOnlyList<Evaluation> CheckAll(IEnumerable<Subject> subjects, EvaluationOptions options)
    {
        using var session = Engine.Open(Argument.NotNull(options, nameof(options)));
        session.InsertAll(Argument.NotNull(subjects, nameof(subjects)));
        session.Fire();
        return [.. session.Evaluations];
    }

    /// <summary>Evaluates a subject and records the decision with its descriptor, so that it can be made again from the record alone.</summary>
    /// <param name="subject">The subject; of a jurisdiction, its members are not in the record.</param>
    /// <param name="options">The days that are evaluated.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The subject has no date, and the options give no day.</exception>
    public DecisionRecord Record(Subject subject, EvaluationOptions options)
    {
        var text = DescriptorWriter.ToYaml(Argument.NotNull(subject, nameof(subject)));
        return _records.Record(RecordedInput.Of(subject.Id, text), Argument.NotNull(options, nameof(options)));
    }

    /// <summary>Evaluates the subjects of a descriptor that the caller keeps, and records the decision, so that it can be made again from both.</summary>
    /// <param name="name">The descriptor's name; its end says how it is read.</param>
    /// <param name="descriptor">Its bytes.</param>
    /// <param name="options">The days that are evaluated.</param>
    /// <param name="write">Writes the result as JSON, a report of several subjects for one.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The descriptor has no subject.</exception>
    /// <exception cref="InvalidOperationException">A subject has no date, and the options give no day.</exception>
    /// <exception cref="ReadException">The descriptor is wrong.</exception>
    public DecisionRecord Record(string name, byte[] descriptor, EvaluationOptions options, Func<DecidedCase, string> write) =>
        _records.Record(name, descriptor, Argument.NotNull(options, nameof(options)), Argument.NotNull(write, nameof(write)));

    /// <summary>Makes a recorded decision again, by this pack and engine, and tells in what it is not as it was.</summary>
    /// <param name="record">A record with its descriptor, of one subject.</param>
    /// <returns>Nothing where it comes out again to the letter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    /// <exception cref="ArgumentException">The record is without its descriptor, or that is of several subjects.</exception>
    /// <exception cref="ReadException">The descriptor cannot be read by this pack.</exception>
    public IReadOnlyList<RecordDifference> Replay(DecisionRecord record) => Argument.NotNull(record, nameof(record)).DifferencesFrom(_records.Record(record.Input, record.Options));
}
