using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Authoring.Comparison.Vocabularies;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Registers;
using Compliance.Sessions;

namespace Compliance.Authoring.Comparison.Registers;

/// <summary>Evaluates subjects by two packs of one vocabulary while they are read, in parts and on several threads; jurisdictions are left to the end.</summary>
internal sealed class StreamedRegister
{
    private readonly Dictionary<SubjectKind, StreamedKind> _kinds;
    private readonly EvaluationOptions _options;

    private StreamedRegister(PackComparison packs, IReadOnlyList<Rule> after, EvaluationOptions options)
    {
        _options = options;
        _kinds = packs.Before.Vocabulary.Kinds.ToDictionary(kind => kind, kind => new StreamedKind(packs, kind, after));
    }

    /// <summary>For two packs of one vocabulary: the new rules are written over the facts of the old one.</summary>
    public static StreamedRegister? Of(PackComparison packs, EvaluationOptions options)
    {
        // Parts are evaluated beside what contains them, which sessions do.
        if (packs.Before.Vocabulary.Kinds.Any(kind => kind.Contains.Count > 0) || packs.Before.Vocabulary.HasInvariants)
            return null;

        var translation = new RuleTranslation(packs.Before.Vocabulary.FindKind);
        var after = packs.After.Rules.Select(translation.Translate).Select(translated => translated.Rule).ToList();
        return after.Contains(null) ? null : new StreamedRegister(packs, [.. after.OfType<Rule>()], options);
    }

    /// <summary>Evaluates a file's subjects, and counts them for the jurisdictions of the old version.</summary>
    public Receiver Receive(RegisterFiles files, HeldJurisdictions jurisdictions, RegisterComparison result, CancellationToken cancellation) =>
        new(this, files, jurisdictions, result, cancellation);

    private DecisionDay DayOf(Subject subject) => _options.DayOf(subject.Date, subject.Days)
        ?? throw new InvalidOperationException($"There is no day to evaluate as of: the {subject} has no date, and the options give neither AsOf nor Today.");

    /// <summary>What some of the subjects come to, and count for.</summary>
    internal sealed record Part(RegisterComparison Result, HeldJurisdictions Members);

    /// <summary>Evaluates one file. Where it turns out wrong, nothing of it is used.</summary>
    internal sealed class Receiver(StreamedRegister register, RegisterFiles files, HeldJurisdictions jurisdictions, RegisterComparison result, CancellationToken cancellation)
        : IPartReceiver<IEnumerable<Subject>, Part>
    {
        /// <summary>What the file comes to.</summary>
        public RegisterComparison Result { get; } = result.Empty();

        /// <summary>What its subjects count for.</summary>
        public HeldJurisdictions Members { get; } = jurisdictions.Empty();

        public Part Project(IEnumerable<Subject> source)
        {
            cancellation.ThrowIfCancellationRequested();
            var (part, members) = (result.Empty(), jurisdictions.Empty());
            var scratch = new Dictionary<SubjectKind, DecisionScratch>();
            foreach (var subject in source.Where(subject => !files.IsJurisdiction(subject.Kind)))
            {
                members.Add(subject);
                if (!scratch.TryGetValue(subject.Kind, out var own))
                    scratch.Add(subject.Kind, own = new DecisionScratch(register._kinds[subject.Kind], subject));
                part.Add(own.Evaluate(subject, register.DayOf(subject)));
            }

            return new Part(part, members);
        }

        public void Emit(Part part)
        {
            Result.Add(part.Result);
            Members.Add(part.Members);
        }

        public void Rollback()
        {
        }
    }
}
