using Compliance.Expressions;
using Compliance.Explanations;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Authoring.Analysis.Models;

/// <summary>Writes what one fact may be in a part of all that may be stated.</summary>
internal static class GapText
{
    public static LocalizedText Of(Fact fact, IFactValues box, int slot) =>
        ValueText.Of(fact, fact.IsRange ? new NumberRange(box.RangeOf(slot)) : new ChoiceSet(box.MembersOf(slot)));
}
