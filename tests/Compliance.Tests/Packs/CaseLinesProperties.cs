using System;
using System.Linq;
using System.Text;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Tests.Text;
using Compliance.Text;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Packs;

/// <summary>
/// A file of rules without the lines of its cases is the same file in all but the values of keys named cases, to the place of each
/// node, however the file is laid out: tried on files put together at random, most of which YAML refuses, and of those that it takes.
/// </summary>
[Parallelizable]
public class CaseLinesProperties
{
    private static readonly string[] _contents =
    [
        "cases:", "cases:", "cases:", "cases:", "- cases:", "cases: # those that follow", "cases: []", "cases: [", "]", "cases: |", "cases: 'a", "\"cases\":", "- {facts: {}, on: 2026-01-01, verdict: pass}",
        "- {facts: {a: 1}, name: it's, verdict: fail}", "- facts: {a: 'x: y', b: [1, 2]}", "verdict: pass", "on: 2026-01-01", "- id: one", "- id: two # new", "id: three", "limit: {at_most: 300 t/10⁴m², from: 2030-12-31}",
        "limit: {at_most: 300 t,", "from: 2030-12-31}", "reading: a text", "reading: |", "reading: >-", "reading: |2 # kept", "reading: 'a text", "reading: \"a text", "and the rest'", "and the rest\"", "more of it",
        "cases: of it", "when: a = b # cases:", "when: use is one of [a, b]", "title: {zh: 甲, en: owner's}", "title: {zh: '甲', en: \"it's\"}", "\"title\": {\"zh\":'甲'}", "# cases:", "# it's a note", "- a", "-", "- - a", "- |", "a: b: c",
        "key:", "key:", "rules:", "chapter: 一", "", "", "   ", "? cases", ": a", "&a cases:", "!t cases:", "---", "...", "%YAML 1.2", "\tcases:", "cases:\t", "x\r", "\u2028cases:", "'cases': # a", "- 'cases:", "[a, 'b", "c']", "{a: \"}\"}", "[- 'a]",
    ];

    private static readonly int[] _indentations = [0, 0, 2, 2, 4, 4, 4, 6, 6, 8, 3, 5];

    // Laid out as a pack is; what is done to it below is what an editor, a merge and a hurry do to one.
    private const string Laid = """
        chapter: {zh: 一, en: One}

        rules:

          - id: one
            title: {zh: 甲, en: Owner's share}
            reading:
              zh: '甲：“乙”'
              en: 'It''s one: by itself'
            cases:
              # On the limit and beyond it.
              - {facts: {a: 1, b: 'x, y'}, on: 2026-01-01, verdict: pass}

              - facts: {a: 2}
                on: 2026-01-01
                verdict: fail
            obligation: must
          - id: two
            when: a = 1 and b is one of [c, d]   # not e
            clauses:
            - {section: 二, quote: 到2030年达到 40%}
            cases:
            - {facts: {}, on: 2026-01-01, verdict: undetermined, missing: [a]}
            - facts:
                a: |
                  limit: 3
                 
                  cases:
              verdict: pass
            limit: {at_most: 3, from: 2026-01-01}
            text: >-
              cases:
                - none

        """;

    private static readonly string[] _insertions =
        ["'", "\"", "[", "]", "{", "}", "|", ">", "#", " #", ":", ": ", ",", "-", "- ", "\n", "\r\n", "\r", " ", "  ", "\t", "&a ", "\\", "cases:", "\n    cases:\n", "x", "---\n", "''", "\n\n"];

    [Test]
    public void Lines_put_together_at_random_lose_nothing_but_cases()
    {
        var random = new Random(20260301);
        Hold(60_000, 100, () =>
        {
            var ending = random.Next(5) == 0 ? "\r\n" : "\n";
            return string.Concat(Enumerable.Range(0, random.Next(2, 8)).Select(_ => new string(' ', _indentations[random.Next(_indentations.Length)]) + _contents[random.Next(_contents.Length)] + ending));
        });
    }

    [Test]
    public void A_file_with_anything_done_to_it_loses_nothing_but_cases()
    {
        var random = new Random(20260302);
        Hold(6_000, 500, () =>
        {
            var text = new StringBuilder(random.Next(5) == 0 ? Laid.Replace("\n", "\r\n", StringComparison.Ordinal) : Laid);
            for (var change = random.Next(1, 4); change > 0; change--)
                Change(text, random);
            return text.ToString();
        });
    }

    [Test]
    public void Lines_in_another_order_lose_nothing_but_cases()
    {
        var random = new Random(20260303);
        Hold(6_000, 50, () =>
        {
            var lines = Laid.Split('\n').ToList();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var line = lines[random.Next(lines.Count)];
                lines.Remove(line);
                lines.Insert(random.Next(lines.Count), random.Next(3) == 0 ? line.TrimStart() : random.Next(3) == 0 ? "  " + line : line);
            }

            return string.Join("\n", lines);
        });
    }

    private static void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(4))
        {
            case 0:
                text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
                break;
            case 1:
                text[at] = _insertions[random.Next(_insertions.Length)][0];
                break;
            default:
                text.Insert(at, _insertions[random.Next(_insertions.Length)]);
                break;
        }
    }

    private static void Hold(int times, int atLeast, Func<string> make)
    {
        var compared = 0;
        for (var i = 0; i < times; i++)
        {
            var text = make();
            if (Shown(text) is not { } whole || CaseLines.Empty(text) is not { } rest || rest == text || Shown(rest) is not { } others)
                continue;

            compared++;
            others.Should().Be(whole, "this was read:\n{0}", text);
        }

        compared.Should().BeGreaterThan(atLeast, "where nothing is compared nothing is held");
    }

    private static string? Shown(string text)
    {
        var bag = new DiagnosticBag();
        var node = YamlReader.Read(text, "f", bag);
        return bag.Items.Count == 0 && node is not null ? Tree.ShowPlaces(WithoutCases(node)) : null;
    }

    private static Node WithoutCases(Node node) => node switch
    {
        MappingNode mapping => new MappingNode(mapping.Span, [.. mapping.Entries.Select(entry => new MappingEntry(
            entry.Key, entry.Key.Text == "cases" ? new ScalarNode(entry.Key.Span, "", false) : WithoutCases(entry.Value)))]),
        SequenceNode list => new SequenceNode(list.Span, [.. list.Items.Select(WithoutCases)]),
        _ => node,
    };
}
