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
    private readonly SessionOptions _options;
    private readonly HashSet<SubjectKind> _withMembers;

    private StreamedRegister(PackComparison packs, IReadOnlyList<Rule> after, SessionOptions options)
    {
        _reader = new DescriptorReader(packs.Before.Vocabulary);
        _options = options;
        _kinds = packs.Before.Vocabulary.Kinds.ToDictionary(kind => kind, kind => new StreamedKind(packs, kind, after));
        _withMembers = [.. packs.Before.Rules.Concat(after).Where(rule => rule.Requirement is AggregateRequirement).Select(rule => rule.Subject)];
    }

    /// <summary>For two packs of one vocabulary: the new rules are written over the facts of the old one.</summary>
    public static StreamedRegister? Of(PackComparison packs, SessionOptions options)
    {
        var translation = new RuleTranslation(packs.Before.Vocabulary.FindKind);
        var after = packs.After.Rules.Select(translation.Translate).Select(translated => translated.Rule).ToList();
        return after.Contains(null) ? null : new StreamedRegister(packs, [.. after.OfType<Rule>()], options);
    }

    /// <summary>Adds a table; null, and nothing is to be used, where there is a jurisdiction in it, whose members have to be counted first.</summary>
    public IReadOnlyList<Diagnostic>? TryAdd(string file, RegisterComparison result, Action<long>? progress, CancellationToken cancellation)
    {
        var hasJurisdiction = false;
        RegisterComparison Evaluate(IEnumerable<Subject> subjects)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = result.Empty();
            var scratch = new Dictionary<SubjectKind, DecisionScratch>();
            foreach (var subject in subjects)
            {
                if (Volatile.Read(ref hasJurisdiction))
                    continue;
                if (_withMembers.Contains(subject.Kind))
                    Volatile.Write(ref hasJurisdiction, true);
                if (!scratch.TryGetValue(subject.Kind, out var own))
                    scratch.Add(subject.Kind, own = new DecisionScratch(_kinds[subject.Kind], subject));
                part.Add(own.Evaluate(subject, DayOf(subject)));
            }

            return part;
        }

        var diagnostics = _reader.ReadInParts(file, Evaluate, result.Add, progress);
        return hasJurisdiction ? null : diagnostics;
    }

    private DecisionDay DayOf(Subject subject) => _options.DayOf(subject.Date is { } date ? new StatedDay(date, subject.Days) : null)
        ?? throw new InvalidOperationException($"There is no day to decide on: the {subject} has no date, and the options give neither AsOf nor Today.");
}
