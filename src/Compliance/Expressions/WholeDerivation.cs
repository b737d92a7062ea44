using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Expressions;

/// <summary>A fact of what a subject is a part of: <c>building.climate_zone</c>, for a window.</summary>
internal sealed class WholeDerivation : PartDerivation
{
    private readonly SubjectKind _whole;
    private readonly int _slot;

    /// <summary>The derivation of one fact.</summary>
    /// <param name="whole">The kind that the subject is a part of.</param>
    /// <param name="slot">The slot of the fact there.</param>
    public WholeDerivation(SubjectKind whole, int slot)
    {
        (_whole, _slot) = (whole, slot);
        var fact = whole.Facts[slot];
        Fact = new Fact($"{whole.Name}.{fact.Name}", LabelOf(whole, fact), fact.Type, fact.Unit, fact.Domain, fact.Choices, fact.About, this, fact.IsOrdered);
    }

    /// <summary>The slot of a fact of what a subject is a part of, by the name that rules have for it; -1 where there is none.</summary>
    public static int SlotOf(SubjectKind kind, string name)
    {
        var point = name.IndexOf('.');
        if (point <= 0 || kind.KindsAbove.FirstOrDefault(above => above.Name == name.Substring(0, point)) is not { } whole)
            return -1;
        return whole.SlotOf(name.Substring(point + 1)) is >= 0 and var slot ? kind.Derive(new WholeDerivation(whole, slot).Fact) : -1;
    }

    public override Fact Fact { get; }

    public override IEnumerable<Fact> Sources => [_whole.Facts[_slot]];

    public override StatedValue? ValueFor(IPartValues subject) => subject.WholeOf(_whole)?.ValueOf(_slot);

    private static LocalizedText LabelOf(SubjectKind whole, Fact fact) => new(
        $"{whole.Label.Zh}的{fact.Label.Zh}",
        fact.Type == FactType.Boolean ? $"{whole.Label.En}: {fact.Label.En}" : $"{fact.Label.En} of the {whole.Label.En}");
}
