using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Text;
using FluentAssertions;
using FsCheck;
using NUnit.Framework;

namespace Compliance.Tests.Text;

public class TextSetTests
{
    [PropertyTest(200)]
    public void It_knows_what_a_dictionary_knows(NonEmptyString[] texts)
    {
        var set = new TextSet();
        var dictionary = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, number) in texts.Concat(texts).Select((text, number) => (text.Get, number)))
        {
            int? known = dictionary.TryGetValue(text, out var first) ? first : null;
            set.Add(text, number).Should().Be(known);
            dictionary.TryAdd(text, number);
        }
    }

    [Test]
    public void A_hundred_thousand_ids_are_all_known_again_with_their_own_numbers()
    {
        var set = new TextSet();
        string Id(int number) => $"JZ-{number % 7}-{number:000000}";
        foreach (var number in Enumerable.Range(1, 100_000))
            set.Add(Id(number), -number).Should().BeNull();

        foreach (var number in Enumerable.Range(1, 100_000))
            set.Add(Id(number), 0).Should().Be(-number);
    }

    [Test]
    public void A_text_that_is_longer_than_what_is_kept_at_once_is_known_again()
    {
        var set = new TextSet();
        var texts = new[] { "before", new string('长', 1_000_000), "between", new string('长', 999_999) + "短", "after" };

        texts.Select((text, i) => set.Add(text, i)).ToList().Should().AllSatisfy(known => known.Should().BeNull());

        texts.Select(text => set.Add(text, 9)).Should().Equal(0, 1, 2, 3, 4);
    }

    [Test]
    public void Halves_of_characters_are_told_apart()
    {
        var set = new TextSet();

        set.Add("\uD800", 1).Should().BeNull();
        set.Add("\uD801", 2).Should().BeNull();
    }
}
