using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Packs;

/// <summary>The rules of one instrument, under a version that never changes once released.</summary>
public sealed class RulePack
{
    // Few ask for the digest, and loading what computes it takes longer than reading a file.
    private readonly Lazy<string> _digest;

    internal RulePack(PackHeader header, Vocabulary vocabulary, Terms terms, IReadOnlyList<Rule> rules, IReadOnlyList<ChecklistItem> checklist, Func<string> digest)
    {
        Id = header.Id;
        Version = header.Version;
        Title = header.Title;
        Instrument = header.Instrument;
        Parents = header.Parents;
        Departments = header.Departments;
        Accepted = header.Accepted;
        Vocabulary = vocabulary;
        Terms = terms;
        Rules = rules;
        Checklist = checklist;
        _digest = new Lazy<string>(digest);
    }

    private RulePack(RulePack other, PackRelease release)
    {
        Id = other.Id;
        Version = other.Version;
        Title = other.Title;
        Instrument = other.Instrument;
        Parents = other.Parents;
        Departments = other.Departments;
        Accepted = other.Accepted;
        Vocabulary = other.Vocabulary;
        Terms = other.Terms;
        Rules = other.Rules;
        Checklist = other.Checklist;
        Folder = other.Folder;
        Release = release;
        _digest = other._digest;
    }

    /// <summary>The folder that it was read from.</summary>
    public string? Folder { get; internal init; }

    /// <summary>Whether it is what was released under its name and version.</summary>
    public PackRelease Release { get; internal init; } = null!;

    /// <summary>The same pack, of which it is known who has signed it: reports name them.</summary>
    /// <param name="signers">Their names, as whoever has verified the signatures knows them.</param>
    /// <exception cref="ArgumentNullException">There are no names.</exception>
    public RulePack SignedBy(IReadOnlyList<string> signers)
    {
        if (signers is null)
            throw new ArgumentNullException(nameof(signers));

        return new RulePack(this, Release.SignedBy([.. signers]));
    }

    /// <summary>Its name: <c>jiaozuo-2023-3</c>.</summary>
    public string Id { get; }

    /// <summary>Its version: <c>1.0.0</c>.</summary>
    public string Version { get; }

    /// <summary>The instrument's title.</summary>
    public LocalizedText Title { get; }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>The packs of the instruments that this one carries out.</summary>
    public IReadOnlyList<string> Parents { get; }

    /// <summary>Every department that a rule may name.</summary>
    public IReadOnlyList<LocalizedText> Departments { get; }

    /// <summary>What linting finds in the pack, and its authors answer for.</summary>
    public IReadOnlyList<Acceptance> Accepted { get; }

    /// <summary>The facts that the rules are about.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The names that it gives to expressions; its rules have what these stand for.</summary>
    internal Terms Terms { get; }

    /// <summary>The rules, in the instrument's order.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The instrument's guidance, never evaluated.</summary>
    public IReadOnlyList<ChecklistItem> Checklist { get; }

    /// <summary>
    /// <c>sha256:</c> and the digest of every file that says what the rules are, and of the vocabulary: equal digests, equal verdicts.
    /// Files of test cases do not count; the digest that a release locks covers them.
    /// </summary>
    public string Digest => _digest.Value;

    /// <summary>How many rules the pack has by name: one for several kinds of subjects is among <see cref="Rules"/> once for each.</summary>
    public int RuleCount => Rules.Count(rule => rule.Subject == rule.Kinds[0]);

    /// <summary>The rules with a name: one for each kind of subject that it is for; none where there is no such rule.</summary>
    public IReadOnlyList<Rule> RulesNamed(string id) => [.. Rules.Where(rule => rule.Id == id)];

    /// <summary>The rule with a name, of several kinds for the first; or null.</summary>
    public Rule? FindRule(string id) => Rules.FirstOrDefault(rule => rule.Id == id);
}
