using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Authoring.Comparison.Vocabularies;

/// <summary>Finds what two vocabularies have differently.</summary>
internal static class VocabularyDifferences
{
    private static readonly LocalizedText None = "";

    public static IReadOnlyList<VocabularyDifference> Of(Vocabulary before, Vocabulary after)
    {
        var found = new List<VocabularyDifference>();
        foreach (var name in Names(before.Kinds.Select(kind => kind.Name), after.Kinds.Select(kind => kind.Name)))
        {
            var (old, now) = (before.FindKind(name), after.FindKind(name));
            if (old is null || now is null)
                found.Add(new VocabularyDifference(name, null, "kind", new("对象类型", "kind of subject"), old?.Label ?? None, now?.Label ?? None));
            else
                found.AddRange(Of(old, now));
        }

        return found;
    }

    private static IEnumerable<VocabularyDifference> Of(SubjectKind before, SubjectKind after)
    {
        if (before.Label != after.Label)
            yield return new VocabularyDifference(before.Name, null, "label", new("名称", "label"), before.Label, after.Label);
        var (parts, partsNow) = (Parts(before), Parts(after));
        if (parts != partsNow)
            yield return new VocabularyDifference(before.Name, null, "contains", new("部分", "parts"), parts, partsNow);
        if (before.Decides != after.Decides)
            yield return new VocabularyDifference(before.Name, null, "decides", new("部分计入结论", "parts decide"), YesOrNo(before.Decides), YesOrNo(after.Decides));
        foreach (var name in Names(before.Facts.Where(fact => !fact.IsDerived).Select(fact => fact.Name), after.Facts.Where(fact => !fact.IsDerived).Select(fact => fact.Name)))
        {
            var (old, now) = (Find(before, name), Find(after, name));
            if (old is null || now is null)
            {
                yield return new VocabularyDifference(before.Name, name, "fact", new("指标", "fact"), old?.Label ?? None, now?.Label ?? None);
                continue;
            }

            foreach (var difference in Of(before.Name, old, now))
                yield return difference;
        }
    }

    private static IEnumerable<VocabularyDifference> Of(string kind, Fact before, Fact after)
    {
        if (before.Label != after.Label)
            yield return Difference("label", new("名称", "label"), before.Label, after.Label);
        if (before.Type != after.Type)
            yield return Difference("type", new("类型", "type"), before.DescribeType(), after.DescribeType());
        else if (before.Unit.Symbol != after.Unit.Symbol)
            yield return Difference("unit", new("单位", "unit"), before.Unit.Symbol, after.Unit.Symbol);
        else if (before.Domain != after.Domain)
            yield return Difference("domain", new("取值范围", "domain"), before.DescribeDomain(), after.DescribeDomain());
        else if (!before.Choices.SequenceEqual(after.Choices))
            yield return Difference("choices", new("选项", "choices"), Choices(before, after), Choices(after, before));

        VocabularyDifference Difference(string key, LocalizedText label, LocalizedText old, LocalizedText now) => new(kind, before.Name, key, label, old, now);
    }

    // Those that the other does not have; all of them where only their order or labels differ.
    private static LocalizedText Choices(Fact fact, Fact other)
    {
        var own = fact.Choices.Select(choice => choice.Name).Except(other.Choices.Select(choice => choice.Name)).ToList();
        var isSame = own.Count == 0 && fact.Choices.Count == other.Choices.Count;
        return isSame
            ? new LocalizedText(string.Join("、", fact.Choices.Select(choice => $"{choice.Name} {choice.Label.Zh}")), string.Join(", ", fact.Choices.Select(choice => $"{choice.Name} {choice.Label.En}")))
            : string.Join(", ", own);
    }

    private static LocalizedText Parts(SubjectKind kind) =>
        new(string.Join("、", kind.Contains.Select(part => part.Label.Zh)), string.Join(", ", kind.Contains.Select(part => part.Label.En)));

    private static LocalizedText YesOrNo(bool value) => value ? new("是", "yes") : new("否", "no");

    private static Fact? Find(SubjectKind kind, string name) => kind.SlotOf(name) is var slot && slot >= 0 ? kind.Facts[slot] : null;

    private static IEnumerable<string> Names(IEnumerable<string> before, IEnumerable<string> after) => before.Concat(after).Distinct();
}
