using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Descriptors;
using Compliance.Packs;
using Compliance.Registers;

namespace Compliance.Cli.Explain;

/// <summary>Finds the subjects that a rule is to be explained on, and counts the others for the jurisdictions that they lie in.</summary>
/// <param name="rules">The rule, for each kind that it is for.</param>
/// <param name="ids">The ids that are asked for; empty for every subject of the rule's kind.</param>
/// <param name="files">The register.</param>
/// <param name="jurisdictions">Its jurisdictions.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class MeantSubjects(IReadOnlyList<Rule> rules, IReadOnlyCollection<string> ids, RegisterFiles files, HeldJurisdictions jurisdictions, CancellationToken cancellation)
    : IPartReceiver<IEnumerable<Subject>, MeantSubjects.Part>
{
    private readonly SortedSet<string> _kinds = new(System.StringComparer.Ordinal);

    /// <summary>Those that are meant, but for jurisdictions.</summary>
    public List<Subject> Found { get; } = [];

    /// <summary>The ids of all subjects of the rule's kind.</summary>
    public List<string> IdsOfKind { get; } = [];

    /// <summary>The kinds that there are.</summary>
    public IEnumerable<string> Kinds => _kinds;

    /// <summary>Whether a subject is meant.</summary>
    public bool IsMeant(Subject subject) => IsOfKind(subject) && (ids.Count == 0 || ids.Contains(subject.Id));

    private bool IsOfKind(Subject subject) => rules.Any(rule => rule.Subject == subject.Kind);

    public Part Project(IEnumerable<Subject> source)
    {
        cancellation.ThrowIfCancellationRequested();
        var part = new Part([], [], [], jurisdictions.Empty());
        foreach (var subject in source.SelectMany(WithParts))
        {
            part.Kinds.Add(subject.Kind.Name);
            if (IsOfKind(subject))
                part.IdsOfKind.Add(subject.Id);
            if (files.IsJurisdiction(subject.Kind))
                continue;

            // What is counted brings its parts along.
            if (subject.Whole is null)
                part.Members.Add(subject);
            if (IsMeant(subject))
                part.Found.Add(subject);
        }

        return part;
    }

    public void Emit(Part part)
    {
        Found.AddRange(part.Found);
        IdsOfKind.AddRange(part.IdsOfKind);
        _kinds.UnionWith(part.Kinds);
        jurisdictions.Add(part.Members);
    }

    // It was read before, and had no error; if it has one now, nothing is explained.
    public void Rollback()
    {
    }

    private static IEnumerable<Subject> WithParts(Subject subject) => subject.Parts.SelectMany(WithParts).Prepend(subject);

    /// <summary>What some subjects come to.</summary>
    internal sealed record Part(List<Subject> Found, List<string> IdsOfKind, HashSet<string> Kinds, HeldJurisdictions Members);
}
