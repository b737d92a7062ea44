using System.Linq;
using Compliance.Descriptors;
using Compliance.Facts;
using Compliance.Values;

namespace Compliance.Server.Pages;

/// <summary>What is stated of a fact, as one field of a form holds it.</summary>
internal static class FieldText
{
    private static readonly string[] YesAndNo = ["true", "false"];

    /// <summary>The text; empty where nothing is stated.</summary>
    public static string Of(Subject subject, Fact fact)
    {
        var slot = subject.Kind.SlotOf(fact.Name);
        if (subject.Stated(slot) is not { } stated)
            return "";

        return fact.Type switch
        {
            FactType.Boolean => YesAndNo.FirstOrDefault(word => subject.With(fact.Name, word).MembersOf(slot) == subject.MembersOf(slot)) ?? "",
            FactType.Choice => string.Join(" | ", fact.Choices.Where((_, i) => (subject.MembersOf(slot) & (1UL << i)) != 0).Select(choice => choice.Name)),
            _ when stated.Written.StartsWith('{') => Interval(subject.RangeOf(slot), fact),
            _ => stated.Written,
        };
    }

    /// <summary>Whether a form holds all that is stated: no parts, no source, no month in place of a day, and nothing that a field does not say.</summary>
    public static bool HoldsAllOf(Subject subject) => subject.Parts.Count == 0 && subject.Days is null && subject.Source is null && subject.Kind.Facts.Where(fact => !fact.IsDerived).All(fact => IsHeld(subject, fact));

    private static bool IsHeld(Subject subject, Fact fact)
    {
        var slot = subject.Kind.SlotOf(fact.Name);
        if (subject.Stated(slot) is null)
            return true;
        if (Of(subject, fact) is not { Length: > 0 } text || subject.TryWith(fact.Name, text).Value is not { } read)
            return false;
        return fact.IsRange ? read.RangeOf(slot).ToString() == subject.RangeOf(slot).ToString() : read.MembersOf(slot) == subject.MembersOf(slot);
    }

    private static string Interval(Interval range, Fact fact)
    {
        string? End(Bound bound) => bound.Value is not { } value ? null : fact.Type == FactType.Date ? CalendarDate.FromDayNumber((int)value.Numerator).ToString() : DecimalText.Of(value);
        return range.IsBounded ? $"{End(range.Lower)}..{End(range.Upper)} {fact.Unit.Symbol.En}".TrimEnd() : "";
    }
}
