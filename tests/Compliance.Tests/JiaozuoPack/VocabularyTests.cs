using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.JiaozuoPack;

/// <summary>Everything that a reader may be shown of the shipped pack has words in both languages, and nothing is listed in vain.</summary>
public class VocabularyTests
{
    private static IEnumerable<LocalizedText> Labels => ShippedPack.Pack.Vocabulary.Kinds
        .SelectMany(kind => kind.Facts
            .SelectMany(fact => fact.Choices.Select(choice => choice.Label).Append(fact.Label))
            .Append(kind.Label));

    private static IEnumerable<LocalizedText> Titles => ShippedPack.Pack.Rules
        .SelectMany(rule => new[] { rule.Title, rule.Chapter, rule.Reading ?? rule.Title })
        .Concat(ShippedPack.Pack.Checklist.Select(item => item.Title))
        .Concat(ShippedPack.Pack.Departments)
        .Append(ShippedPack.Pack.Title);

    [Test]
    public void Every_label_is_in_both_languages() => Labels.Where(label => !IsInBoth(label)).Should().BeEmpty();

    [Test]
    public void Every_title_reading_and_department_is_in_both_languages() => Titles.Where(title => !IsInBoth(title)).Should().BeEmpty();

    [Test]
    public void Every_department_answers_for_something() => ShippedPack.Pack.Departments
        .Except(ShippedPack.Pack.Rules.SelectMany(rule => rule.Departments).Concat(ShippedPack.Pack.Checklist.SelectMany(item => item.Departments)))
        .Should().BeEmpty();

    private static bool IsInBoth(LocalizedText text) =>
        text.Zh.Any(IsChinese) && text.En.Length > 0 && text.En != text.Zh && text.En.Any(char.IsAsciiLetter);

    private static bool IsChinese(char character) => character is >= '\u4E00' and <= '\u9FFF';
}
