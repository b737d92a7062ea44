using System.Collections.Generic;
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
        Fact = new Fact($"{whole.Name}.{fact.Name}", LabelOf(whole, fact), fact.Type, fact.Unit, fact.Domain, fact.Choices, fact.About, this);
    }

    public override Fact Fact { get; }

    public override IEnumerable<Fact> Sources => [_whole.Facts[_slot]];

    public override StatedValue? ValueFor(IPartValues subject) => subject.WholeOf(_whole)?.ValueOf(_slot);

    private static LocalizedText LabelOf(SubjectKind whole, Fact fact) => new(
        $"{whole.Label.Zh}的{fact.Label.Zh}",
        fact.Type == FactType.Boolean ? $"{whole.Label.En}: {fact.Label.En}" : $"{fact.Label.En} of the {whole.Label.En}");
}
