using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>Everything that may be stated: the kinds of subjects and their facts, shared by packs and versioned as they are.</summary>
public sealed class Vocabulary
{
    internal Vocabulary(string version, IReadOnlyList<SubjectKind> kinds, JurisdictionList? jurisdictions = null, UnitTable? units = null, IReadOnlyList<InvariantText>? invariants = null)
    {
        Invariants = invariants ?? [];
        Units = units ?? UnitTable.BuiltIn;
        Jurisdictions = jurisdictions ?? JurisdictionList.Empty;
        Version = version;
        Kinds = kinds;
        Register = kinds.FirstOrDefault(kind => kind.Members.Count > 0) ?? kinds.FirstOrDefault(kind => kind.Name == "jurisdiction" && kind.Contains.Count == 0 && !kind.IsPart);
    }

    /// <summary>Its version, such as <c>1.0.0</c>.</summary>
    public string Version { get; }

    /// <summary>The kinds of subjects, in the order of the file.</summary>
    public IReadOnlyList<SubjectKind> Kinds { get; }

    /// <summary>The jurisdictions that are known wherever the vocabulary is used: those of <c>jurisdictions.yaml</c> beside it, which may be none.</summary>
    public JurisdictionList Jurisdictions { get; }

    /// <summary>The same with a list of jurisdictions.</summary>
    public Vocabulary With(JurisdictionList jurisdictions) => new(Version, Kinds, jurisdictions, Units, Invariants);

    /// <summary>Whether it says what holds of every subject of some kind.</summary>
    public bool HasInvariants => Invariants.Count > 0;

    /// <summary>What it says of every subject of a kind, as it is written.</summary>
    internal IReadOnlyList<InvariantText> Invariants { get; }

    /// <summary>The units that there are: the library's, and its own.</summary>
    internal UnitTable Units { get; }

    /// <summary>
    /// The kind whose members are counted: the one that says so (<c>members:</c>); where none does, a kind that is called <c>jurisdiction</c>, unless it has
    /// parts or is one, and then subjects of every kind are its members. Null where there is neither.
    /// </summary>
    public SubjectKind? Register { get; }

    /// <summary>Whether subjects of a kind are counted in those of another, which they name.</summary>
    internal bool HasMembers(SubjectKind whole, SubjectKind kind) =>
        whole == Register && (whole.Members.Count == 0 || whole.Members.Contains(kind));

    /// <summary>The kind with a name; null where there is none.</summary>
    public SubjectKind? FindKind(string name) => Kinds.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The kind with a name or either label; null where there is none.</summary>
    public SubjectKind? FindKindByNameOrLabel(string text)
    {
        var found = Kinds.FirstOrDefault(kind => kind.Name == text || kind.Label.Zh == text || kind.Label.En == text);
        return found is null && LookAlikes.Plain(text) is var plain && plain != text ? FindKindByNameOrLabel(plain) : found;
    }

    /// <summary>The kind with a name or either label.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such kind; the message names the nearest one.</exception>
    internal SubjectKind RequireKind(string kind)
    {
        var name = Argument.NotNull(kind, nameof(kind)).Trim();
        if (FindKindByNameOrLabel(name) is { } found)
            return found;

        var nearest = NearestName.Of(name, Kinds.SelectMany(one => new[] { one.Name, one.Label.Zh, one.Label.En }));
        var hint = nearest is null ? "" : $" Did you mean '{nearest}'?";
        throw new ArgumentException($"The vocabulary has no kind '{name}': expected one of {string.Join(", ", Kinds.Select(one => one.Name))}.{hint}", nameof(kind));
    }

    /// <summary>Reads a vocabulary from a YAML file.</summary>
    /// <param name="path">The file, <c>rules/vocabulary.yaml</c> as a rule.</param>
    public static ReadResult<Vocabulary> Load(string path) => VocabularyReader.Load(path);
}
