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
        if (need.Of is null && need.Comparator != Comparator.EqualTo && need.Amount is { IsPoint: false, Lower.Value: null or { Sign: <= 0 } })
            return AtWorst(need, isUpper, isStrict, language);

        var amount = ValueText.Range(need.Amount, UnitOf(need), language);
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

    // It may be on the right side already: then the worst is what counts.
    private static string AtWorst(AggregateNeed need, bool isUpper, bool isStrict, Language language)
    {
        var zh = language == Language.Chinese;
        if (need.Amount.Upper.Value is not { } most)
            return zh ? "距限值多远无法得知" : "How far it may be from the limit is not known";

        var amount = ValueText.Range(Interval.Point(most), UnitOf(need), language);
        return zh
            ? $"最不利时须{(isUpper ? "降低" : "提高")}{(isStrict ? "超过" : "至少")} {amount}"
            : $"At worst it has to {(isUpper ? "fall" : "rise")} by {(isStrict ? "more than" : "at least")} {amount}";
    }

    private static Unit UnitOf(AggregateNeed need) => need.Unit.Symbol.En == "%" && need.Of is null ? Unit.PercentagePoint : need.Unit;

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
