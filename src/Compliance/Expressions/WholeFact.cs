using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Expressions;

/// <summary>A fact of what a subject is a part of: <c>building.climate_zone</c>, for a window.</summary>
/// <param name="whole">The kind that it is a part of.</param>
/// <param name="fact">The fact.</param>
internal sealed class WholeFact(SubjectKind whole, Fact fact)
    : DerivedFact($"{whole.Name}.{fact.Name}", LabelOf(whole, fact), fact.Type, fact.Unit, fact.Domain, fact.Choices, fact.About)
{
    private readonly int _slot = whole.SlotOf(fact.Name);

    public override StatedValue? ValueFor(IPartValues subject) => subject.WholeOf(whole)?.ValueOf(_slot);

    private static LocalizedText LabelOf(SubjectKind whole, Fact fact) => new(
        $"{whole.Label.Zh}的{fact.Label.Zh}",
        fact.Type == FactType.Boolean ? $"{whole.Label.En}: {fact.Label.En}" : $"{fact.Label.En} of the {whole.Label.En}");
}
