using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Comparison.Vocabularies;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>Evaluates tables of single subjects by two packs of one vocabulary while they are read, in parts and on several threads.</summary>
internal sealed class StreamedRegister
{
    private readonly DescriptorReader _reader;
    private readonly Dictionary<SubjectKind, StreamedKind> _kinds;
    private readonly EvaluationOptions _options;
    private readonly HashSet<SubjectKind> _withMembers;

    private StreamedRegister(PackComparison packs, IReadOnlyList<Rule> after, EvaluationOptions options)
    {
        _reader = new DescriptorReader(packs.Before.Vocabulary);
        _options = options;
        _kinds = packs.Before.Vocabulary.Kinds.ToDictionary(kind => kind, kind => new StreamedKind(packs, kind, after));
        _withMembers = [.. packs.Before.Rules.Concat(after).Where(rule => rule.Requirement is AggregateRequirement).Select(rule => rule.Subject)];
    }

    /// <summary>For two packs of one vocabulary: the new rules are written over the facts of the old one.</summary>
    public static StreamedRegister? Of(PackComparison packs, EvaluationOptions options)
    {
        var translation = new RuleTranslation(packs.Before.Vocabulary.FindKind);
        var after = packs.After.Rules.Select(translation.Translate).Select(translated => translated.Rule).ToList();
        return after.Contains(null) ? null : new StreamedRegister(packs, [.. after.OfType<Rule>()], options);
    }

    /// <summary>Adds a table; null, and nothing is to be used, where there is a jurisdiction in it, whose members have to be counted first.</summary>
    public IReadOnlyList<Diagnostic>? TryAdd(string file, RegisterComparison result, Action<long>? progress, CancellationToken cancellation)
    {
        var table = new Table(this, result, cancellation);
        var diagnostics = _reader.ReadInParts(file, table, progress);
        return table.HasJurisdiction ? null : diagnostics;
    }

    private DecisionDay DayOf(Subject subject) => _options.DayOf(subject.Date is { } date ? new StatedDay(date, subject.Days) : null)
        ?? throw new InvalidOperationException($"There is no day to decide on: the {subject} has no date, and the options give neither AsOf nor Today.");

    /// <summary>Evaluates one table. Where it turns out wrong, whoever asked drops the whole comparison.</summary>
    private sealed class Table(StreamedRegister register, RegisterComparison result, CancellationToken cancellation) : IPartReceiver<IEnumerable<Subject>, RegisterComparison>
    {
        private bool _hasJurisdiction;

        public bool HasJurisdiction => Volatile.Read(ref _hasJurisdiction);

        public RegisterComparison Project(IEnumerable<Subject> source)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = result.Empty();
            var scratch = new Dictionary<SubjectKind, DecisionScratch>();
            foreach (var subject in source)
            {
                if (HasJurisdiction)
                    continue;
                if (register._withMembers.Contains(subject.Kind))
                    Volatile.Write(ref _hasJurisdiction, true);
                if (!scratch.TryGetValue(subject.Kind, out var own))
                    scratch.Add(subject.Kind, own = new DecisionScratch(register._kinds[subject.Kind], subject));
                part.Add(own.Evaluate(subject, register.DayOf(subject)));
            }

            return part;
        }

        public void Emit(RegisterComparison part) => result.Add(part);

        public void Rollback()
        {
        }
    }
}
