using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>A part whose facts leave a number over parts open, or something of whose own parts nobody has said how many there are.</summary>
/// <param name="Part">The part; the subject itself where its list of parts is what is missing.</param>
/// <param name="Facts">The facts that are not known and matter.</param>
/// <param name="Unlisted">The kinds of its parts of which there may be any number.</param>
public sealed record OpenPart(Subject Part, IReadOnlyList<Fact> Facts, IReadOnlyList<SubjectKind> Unlisted)
{
    /// <summary>The parts of a subject that leave some of its facts open, each once, in their order.</summary>
    internal static IReadOnlyList<OpenPart> Of(Subject subject, IEnumerable<Fact> missing) => [.. missing
        .SelectMany(fact => OfFact(subject, fact))
        .GroupBy(open => open.Part.Id)
        .Select(same => new OpenPart(same.First().Part, [.. same.SelectMany(open => open.Facts).Distinct()], [.. same.SelectMany(open => open.Unlisted).Distinct()]))];

    private static IEnumerable<OpenPart> OfFact(Subject subject, Fact fact)
    {
        // A fact that may be stated and is a number over parts too is open for either reason.
        var number = subject.Kind.FollowingOf(subject.Kind.SlotOf(fact.Name)) is >= 0 and var figure ? subject.Kind.Facts[figure] : fact;
        return number.Derivation is FigureDerivation derivation ? Within(subject, derivation.Figure) : [];
    }

    private static IEnumerable<OpenPart> Within(Subject whole, PartsFigure figure)
    {
        var unlisted = whole.UnknownParts.Select(part => part.Kind).Where(kind => kind == figure.Parts || kind.HasBelow(figure.Parts)).ToList();
        if (unlisted.Count > 0)
            yield return new OpenPart(whole, [], unlisted);
        foreach (var part in whole.Parts)
        {
            foreach (var open in part.Kind == figure.Parts ? OfPart(part, figure) : part.Kind.HasBelow(figure.Parts) ? Within(part, figure) : [])
                yield return open;
        }
    }

    private static IEnumerable<OpenPart> OfPart(Subject part, PartsFigure figure)
    {
        var (counts, isAmong) = (figure.Where?.Evaluate(part) ?? Truth.True, figure.Among?.Evaluate(part) ?? Truth.True);
        if (isAmong == Truth.False || (counts == Truth.False && figure.Kind != FigureKind.Share))
            return [];

        var measured = figure.Kind == FigureKind.Count ? [] : SlotUnion.Of(figure.Of?.Slots, figure.By?.Slots).Where(slot => IsOpen(part, slot));
        var slots = (figure.Among?.Open(part) ?? []).Concat(figure.Where?.Open(part) ?? []).Concat(measured).Distinct().ToList();
        var facts = slots.Select(slot => part.Kind.Facts[slot]).ToList();
        var own = facts.Where(fact => fact.Derivation is not FigureDerivation).ToList();
        var below = facts.Where(fact => fact.Derivation is FigureDerivation).SelectMany(fact => OfFact(part, fact));
        return own.Count == 0 ? below : below.Prepend(new OpenPart(part, own, []));
    }

    private static bool IsOpen(Subject part, int slot) => !part.ValuesOf(slot).IsPoint;
}
