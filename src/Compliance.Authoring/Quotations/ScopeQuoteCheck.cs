using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Authoring.Contracts;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Quotations;

/// <summary>
/// As far as the vocabulary's own names go: a kind of building, funding or place that the words name is one that the rule asks
/// for, and the rule asks for none that neither its quotations nor its reading name.
/// </summary>
internal sealed class ScopeQuoteCheck : IQuoteCheck
{
    private const string Stage = "阶段";
    private const string Other = "其他";

    // Titles are names, and what 包括 lists only shows what is meant anyway.
    private static readonly Regex Aside = new("《[^》]*》|包括[^，。；]*?等", RegexOptions.CultureInvariant);

    private static readonly Regex No = new("不|非|未|无|没有|除", RegexOptions.CultureInvariant);

    public IEnumerable<LintFinding> Check(QuotedRule rule) => LeftOut(rule).Concat(Added(rule));

    public IEnumerable<OpenPoint> Open(QuotedRule rule) => [];

    private static IEnumerable<LintFinding> LeftOut(QuotedRule rule)
    {
        var atoms = ScopeAtom.OfScope(rule.Rule).Concat(ScopeAtom.OfRequirement(rule.Rule)).ToList();
        var read = rule.Facts().ToList();
        bool IsAskedFor(Name name) =>
            CountedOrMeasured(rule.Rule).Any(fact => fact.Label.Zh.Contains(name.Word, StringComparison.Ordinal) || fact.About?.Zh.Contains(name.Word, StringComparison.Ordinal) == true)
            || name.Meanings.Any(meaning => meaning.Choice is null
                ? read.Contains(meaning.Fact)
                : atoms.Any(atom => atom.Fact == meaning.Fact && atom.Choices.Contains(meaning.Choice)));

        foreach (var quotation in rule.Quotations)
        {
            // What is set aside keeps its length, so that positions stay valid.
            var text = Aside.Replace(quotation.Text, match => new string('　', match.Length));
            foreach (var name in NamesOf(rule))
            {
                if ((EnglishWords.IsEnglish(quotation.Text) ? EnglishWords.Find(quotation, name.English) : Wording.Find(text, name.Word)) is not { } place)
                    continue;

                // 大型公共建筑 is one name, and not 公共建筑 too.
                if (!EnglishWords.IsEnglish(quotation.Text))
                    text = text.Replace(name.Word, new string('　', name.Word.Length), StringComparison.Ordinal);
                if (IsAskedFor(name) || IsRequiredBeside(rule, quotation, name))
                    continue;

                var part = quotation.Part(place.Start, place.Length);
                yield return rule.Find(
                    QuotationKinds.ScopeLeftOut, rule.Rule.Span, part, WhenOf(rule.Rule), ("words", part.Words), ("expected", string.Join(" / ", name.Meanings.Select(meaning => meaning.Text))));
            }
        }
    }

    // A demonstration of ultra-low-energy buildings is asked for by a fact that is about them.
    private static IEnumerable<Fact> CountedOrMeasured(Rule rule) => rule.Requirement.Slots.Select(slot => rule.Subject.Facts[slot])
        .Concat(rule.Requirement is AggregateRequirement { Aggregate: { } aggregate } ? aggregate.MemberSlots.Select(slot => aggregate.Members.Facts[slot]) : []);

    // Of two tests in one sentence each rule makes one: 贯穿连续 is the other's.
    private static bool IsRequiredBeside(QuotedRule rule, Quotation quotation, Name name) => rule.Siblings
        .Where(sibling => sibling != rule && sibling.Quotes(quotation))
        .Any(sibling => sibling.Rule.Requirement.Slots.Any(slot => name.Meanings.Any(meaning => meaning.Fact == sibling.Rule.Subject.Facts[slot])));

    private static IEnumerable<LintFinding> Added(QuotedRule rule)
    {
        var words = string.Join("。", rule.Quotations.Select(quotation => quotation.Text).Append(rule.Reading?.Included ?? ""));
        var scope = ScopeAtom.OfScope(rule.Rule);
        var english = EnglishWords.Of(rule);
        foreach (var atom in scope.Concat(ScopeAtom.OfRequirement(rule.Rule)))
        {
            if (atom.Fact.Type == FactType.Boolean)
            {
                if ((Wording.Overlap(words, atom.Fact.Label.Zh) == 0 && english?.Speak(atom.Fact.Label.En) != true) || (atom.IsNo && english is null && !No.IsMatch(words)))
                    yield return Added(rule, atom.IsNo ? $"not {atom.Fact.Name}" : atom.Fact.Name, atom.Fact.Label);
                continue;
            }

            // All but a few: the few are named, as 基础设施不在内.
            if (atom.Left.Count() * 2 < atom.Fact.Choices.Count && atom.Left.All(choice => rule.Reading?.Text.Contains(choice.Label.Zh, StringComparison.Ordinal) == true))
                continue;

            foreach (var choice in atom.Choices.Where(choice => !Wording.Names(words, choice.Label.Zh) && english?.Name(choice.Label.En) != true))
                yield return Added(rule, $"{atom.Fact.Name} = {choice.Name}", choice.Label);
        }
    }

    private static LintFinding Added(QuotedRule rule, string found, LocalizedText label) => rule.Find(
        QuotationKinds.ScopeAdded, rule.Rule.Span, QuotedPart.Whole(rule.Quotations[0].Clause), WhenOf(rule.Rule), ("found", found), ("label", label));

    private static LocalizedText WhenOf(Rule rule) => rule.WhenText is { } when ? LocalizedText.Same($"when: {when}") : LocalizedText.Same(rule.Requirement.Text);

    // The names that the vocabulary has for what the rule could ask for, the longest first.
    private static IEnumerable<Name> NamesOf(QuotedRule rule)
    {
        SubjectKind[] kinds = rule.Rule.Requirement is AggregateRequirement { Aggregate.Members: { } members } ? [rule.Rule.Subject, members] : [rule.Rule.Subject];
        var meanings = kinds.SelectMany(kind => kind.Facts).SelectMany(fact => fact.Type switch
        {
            FactType.Choice => fact.Choices.Select(choice => new Meaning(Word(fact, choice), choice.Label.En, fact, choice)),
            FactType.Boolean => [new Meaning(Wording.Statement(fact.Label.Zh), fact.Label.En, fact, null)],
            _ => [],
        });
        return meanings
            .Where(meaning => meaning.Word.Length > 1 && meaning.Word != Other && meaning.Word.All(character => char.IsLetterOrDigit(character) || character == ' '))
            .GroupBy(meaning => meaning.Word)
            .Select(group => new Name(group.Key, group.First().English, [.. group]))
            .OrderByDescending(name => name.Word.Length)
            .ThenBy(name => name.Word, StringComparer.Ordinal);
    }

    // 施工 and 运行 are verbs elsewhere; as stages they are called 施工阶段 and 运行阶段.
    private static string Word(Fact fact, Choice choice) =>
        fact.Label.Zh.EndsWith(Stage, StringComparison.Ordinal) ? choice.Label.Zh + Stage : choice.Label.Zh;

    private sealed record Meaning(string Word, string English, Fact Fact, Choice? Choice)
    {
        public string Text => Choice is null ? Fact.Name : $"{Fact.Name} = {Choice.Name}";
    }

    private sealed record Name(string Word, string English, IReadOnlyList<Meaning> Meanings);
}
