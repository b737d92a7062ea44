using System.Linq;
using Compliance.Expressions;
using Compliance.Findings;
using Compliance.Localization;
using Compliance.Values;

namespace Compliance.Explanations;

/// <summary>Says what would make a rule pass.</summary>
public static class RemedyText
{
    /// <summary>The smallest change of a fact: <c>construction waste: 2010 t → at most 1926 t</c>, in the unit that it is stated in.</summary>
    public static string Of(Remedy remedy, Language language)
    {
        var now = remedy.Stated is { } stated
            ? StatedText.Of(remedy.Fact, stated, language)
            : language == Language.Chinese ? "未填报" : "not stated";
        return $"{remedy.Fact.Label.In(language)}{(language == Language.Chinese ? "：" : ": ")}{now} → {Passing(remedy, language)}";
    }

    /// <summary>What a number over members lacks.</summary>
    public static string Of(AggregateNeed need, Language language)
    {
        var zh = language == Language.Chinese;
        var isUpper = need.Comparator is Comparator.AtMost or Comparator.LessThan;
        var isStrict = need.Comparator is Comparator.LessThan or Comparator.MoreThan;
        var amount = ValueText.Range(need.Amount, need.Unit.Symbol.En == "%" && need.Of is null ? Unit.PercentagePoint : need.Unit, language);
        if (need.Of is { } of)
        {
            var more = isStrict ? (zh ? "超过 " : "more than ") : "";
            return zh ? $"按现有总量，达到限值尚缺{of.Zh} {more}{amount}" : $"At the present volume it lacks {more}{amount} of {of.En}";
        }

        if (need.Comparator == Comparator.EqualTo)
            return zh ? $"距限值 {amount}" : $"It is {amount} from the limit";
        return zh
            ? $"须{(isUpper ? "降低" : "提高")}{(isStrict ? "超过" : "至少")} {amount}"
            : $"It has to {(isUpper ? "fall" : "rise")} by {(isStrict ? "more than" : "at least")} {amount}";
    }

    private static string Passing(Remedy remedy, Language language)
    {
        if (remedy.Nearest is { } nearest)
            return ValueText.Required(remedy.Fact, nearest, remedy.Stated?.Unit ?? remedy.Fact.Unit, language);

        var all = ((ChoiceSet)remedy.Fact.DomainValues).Members;
        var values = Enumerable.Range(0, 64)
            .Select(i => 1UL << i)
            .Where(bit => (all & remedy.Members & bit) != 0)
            .Select(bit => ValueText.Of(remedy.Fact, new ChoiceSet(bit)).In(language))
            .ToList();
        return string.Join(language == Language.Chinese ? " 或 " : " or ", values);
    }
}
