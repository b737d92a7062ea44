using Compliance.Facts;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Findings;

/// <summary>Writes stated values as a reader is told them.</summary>
public static class StatedText
{
    /// <summary>The value: yes or no and choices by their labels, numbers and dates as they are written, with the unit that they are read in.</summary>
    public static string Of(Fact fact, StatedValue stated, Language language)
    {
        if (stated.PossibleValues is ChoiceSet set)
        {
            if (fact.Type == FactType.Boolean)
                return set.Members == 2 ? (language == Language.Chinese ? "是" : "yes") : (language == Language.Chinese ? "否" : "no");
            return ChoicesOf(fact, set, language);
        }

        if (stated.PossibleValues is NumberRange { IsAmbiguous: true } several)
            return ReadingText.Of(fact, several.Readings).In(language);

        var isBare = stated.Written.Length > 0 && char.IsDigit(stated.Written[stated.Written.Length - 1]) && fact.Type != FactType.Date;
        return isBare ? Quantity.WithUnit(stated.Written, stated.Unit, language) : stated.Written;
    }

    private static string ChoicesOf(Fact fact, ChoiceSet set, Language language)
    {
        var text = "";
        for (var i = 0; i < fact.Choices.Count; i++)
        {
            if ((set.Members & (1UL << i)) != 0)
                text = text.Length == 0 ? fact.Choices[i].Label.In(language) : $"{text} | {fact.Choices[i].Label.In(language)}";
        }

        return text;
    }
}
