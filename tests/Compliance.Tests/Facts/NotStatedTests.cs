using System.Collections.Generic;
using System.Linq;
using Compliance.Facts;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Facts;

/// <summary>What says nothing, however it is typed.</summary>
public sealed class NotStatedTests
{
    public static IEnumerable<string> Words => NotStated.Words;

    [TestCaseSource(nameof(Words))]
    public void A_word_says_nothing_in_any_case_and_width(string word)
    {
        foreach (var typed in new[] { word, word.ToUpperInvariant(), word.ToLowerInvariant() })
        {
            NotStated.Says(typed).Should().BeTrue();
            NotStated.Says(Full(typed)).Should().BeTrue();
            NotStated.Says($"　{Full(typed)} ").Should().BeTrue();
            NotStated.Text($"\u200B{typed}\u00A0").Should().BeNull();
        }
    }

    [TestCaseSource(nameof(Words))]
    public void A_word_with_more_beside_it_says_something(string word)
    {
        foreach (var text in new[] { word + "1", "1" + word, word + "项目", "项目" + word })
            NotStated.Text(text).Should().Be(text);
    }

    // As a Chinese keyboard types it.
    private static string Full(string text) => new([.. text.Select(character => character is > ' ' and <= '~' ? (char)(character - '!' + '！') : character)]);
}
