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
    private readonly IReadOnlyList<RulePack>? _packs;

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
        Shared = other.Shared;
        _packs = other._packs;
        Release = release;
        _digest = other._digest;
    }

    private RulePack(IReadOnlyList<RulePack> packs)
    {
        Id = string.Join("+", packs.Select(pack => pack.Id));
        Version = string.Join("+", packs.Select(pack => pack.Version));
        Title = new LocalizedText(string.Join("、", packs.Select(pack => pack.Title.Zh)), string.Join(", ", packs.Select(pack => pack.Title.En)));
        Instrument = packs[0].Instrument;
        Parents = [.. packs.SelectMany(pack => pack.Parents).Distinct()];
        Departments = [.. packs.SelectMany(pack => pack.Departments).GroupBy(department => department.Zh).Select(same => same.First())];
        Accepted = [.. packs.SelectMany(pack => pack.Accepted)];
        Vocabulary = packs[0].Vocabulary;
        Terms = packs[0].Terms;
        Rules = [.. packs.SelectMany(pack => pack.Rules.Select(rule => rule.In(pack.Id)))];
        Checklist = [.. packs.SelectMany(pack => pack.Checklist)];
        Folder = packs[0].Folder;
        Shared = packs[0].Shared;
        _packs = packs;
        Release = new PackRelease(
            Id, Version, StateOf(packs), [.. packs.SelectMany(pack => pack.Release.Changed)],
            () => FileHash.OfText(string.Concat(packs.Select(pack => pack.Release.Digest + "\n"))), () => FactsDigest.Of(Rules));
        _digest = new Lazy<string>(() => FileHash.OfText(string.Concat(packs.Select(pack => pack.Digest + "\n"))));
        Join();
    }

    /// <summary>Some packs side by side, written in one vocabulary.</summary>
    internal static RulePack Of(IReadOnlyList<RulePack> packs) => packs.Count == 1 ? packs[0] : new RulePack(packs);

    /// <summary>The packs that are evaluated side by side; itself alone where it is one.</summary>
    public IReadOnlyList<RulePack> Packs => _packs ?? [this];

    private static ReleaseState StateOf(IReadOnlyList<RulePack> packs) =>
        packs.Any(pack => pack.Release.State == ReleaseState.Changed) ? ReleaseState.Changed
        : packs.Any(pack => pack.Release.State == ReleaseState.NotReleased) ? ReleaseState.NotReleased
        : ReleaseState.Released;

    // From the statute down: whom a rule carries out, itself, and who carries it out.
    private void Join()
    {
        var titles = Packs.ToDictionary(pack => pack.Id, pack => pack.Title);
        var rules = Rules.GroupBy(rule => rule.Id).ToDictionary(same => same.Key, same => same.First());
        IEnumerable<Rule> Above(Rule rule, int depth) => depth == 0 ? [] : rule.Implements
            .Select(named => rules.TryGetValue(named.ToString(), out var above) ? above : null)
            .OfType<Rule>()
            .SelectMany(above => Above(above, depth - 1).Append(above));
        IEnumerable<Rule> Below(Rule rule, int depth) => depth == 0 ? [] : rules.Values
            .Where(below => below.Implements.Any(named => named.ToString() == rule.Id))
            .SelectMany(below => Below(below, depth - 1).Prepend(below));
        foreach (var rule in Rules)
        {
            var chain = Above(rule, Packs.Count).Append(rule).Concat(Below(rule, Packs.Count)).GroupBy(one => one.Id).Select(same => same.First());
            rule.Chain = [.. chain.Select(one => new ChainLink(one.Pack!, titles[one.Pack!], one.Id.Substring(one.Pack!.Length + 1), one.Clauses))];
        }

        // Where two differ, both say so; of an instrument that is not here nothing is said.
        foreach (var rule in Rules)
            rule.Differences = [.. rule.Differences.Where(difference => rules.ContainsKey(difference.From.ToString()))];
        foreach (var (rule, difference) in Rules.SelectMany(rule => rule.Differences.Select(difference => (rule, difference))).ToList())
        {
            var other = rules[difference.From.ToString()];
            if (other.Subject == rule.Subject && !other.Differences.Any(same => same.Reading == difference.Reading))
                other.Differences = [.. other.Differences, difference with { From = new ParentRule(rule.Pack!, rule.Id.Substring(rule.Pack!.Length + 1), difference.From.Span) }];
        }
    }

    /// <summary>The folder that it was read from.</summary>
    public string? Folder { get; internal init; }

    /// <summary>Its vocabulary, as other packs can be read in it.</summary>
    internal SharedVocabulary? Shared { get; init; }

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

    /// <summary>The rule with a name, of several kinds for the first; or null. Where packs are evaluated side by side, the name of a rule alone is enough if one of them alone has it.</summary>
    public Rule? FindRule(string id)
    {
        if (Rules.FirstOrDefault(rule => rule.Id == id) is { } found)
            return found;

        var named = Named(id);
        return named.Count == 1 ? Rules.First(rule => rule.Id == named[0]) : null;
    }

    /// <summary>The full names of the rules that a name alone may mean, where packs are evaluated side by side.</summary>
    internal IReadOnlyList<string> Named(string id) => _packs is null ? [] : [.. _packs.Where(pack => pack.FindRule(id) is not null).Select(pack => $"{pack.Id}/{id}")];
}
