using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Tables;
using Compliance.Tests.Kernel.Worlds;
using Compliance.Tests.Portfolios;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Registers;

/// <summary>An id of a kind stands once in a register, whatever files it is in and in whatever order these come.</summary>
public class RegisterIdsTests
{
    private static readonly SubjectKind Project = SmallCity.Pack.Vocabulary.FindKind("project")!;
    private static readonly SubjectKind Plot = SmallCity.Pack.Vocabulary.FindKind("plot")!;

    [PropertyTest(500, Arbitrary = [typeof(Seeds)])]
    public void Every_repeated_id_is_found_with_both_places_and_no_run_misses_one(int seed)
    {
        var dice = new Dice(seed);
        List<(string File, string Id)> rows = [];
        for (var file = dice.Between(1, 5); file > 0; file--)
        {
            var from = dice.Between(0, 60);
            var ids = Enumerable.Range(from, dice.Between(1, 12)).Select(i => dice.Chance(0.1) ? $"P-0{i}" : $"P-{i}").ToArray();
            if (dice.Chance(0.3))
                dice.Shuffle(ids);
            rows.AddRange(ids.Select(id => ($"{file}.csv", id)));
        }

        var (kept, ranges) = (new RegisterIds(keeps: true), new RegisterIds(keeps: false));
        foreach (var file in rows.GroupBy(row => row.File))
        {
            var (own, ownRanges) = (new RegisterIds(keeps: true), new RegisterIds(keeps: false));
            foreach (var ((_, id), line) in file.Select((row, line) => (row, line)))
            {
                own.Add(Project, id, new SourceSpan(file.Key, line + 2, 1));
                ownRanges.Add(Project, id, new SourceSpan(file.Key, line + 2, 1));
            }

            kept.Add(own);
            ranges.Add(ownRanges);
        }

        var repeated = rows.GroupBy(row => row.Id).Where(group => group.Count() > 1).ToList();
        kept.Repeated.Select(one => one.Id).Distinct().Should().BeEquivalentTo(repeated.Select(group => group.Key));
        kept.Repeated.Should().HaveCount(repeated.Sum(group => group.Count() - 1));
        kept.RefusedFiles.Should().BeEquivalentTo(repeated.SelectMany(group => group).Select(row => row.File).Distinct());
        if (repeated.Count > 0)
            ranges.MayRepeat.Should().BeTrue();
    }

    [Test]
    public void Files_in_order_whose_ids_do_not_meet_are_not_suspected()
    {
        var ids = new RegisterIds(keeps: false);
        foreach (var start in new[] { 5000, 1, 3000 })
        {
            foreach (var i in Enumerable.Range(start, 1500))
                ids.Add(Project, $"JZ-{i}", SourceSpan.None);
        }

        ids.MayRepeat.Should().BeFalse();
        ids.Add(Plot, "JZ-3", SourceSpan.None);
        ids.MayRepeat.Should().BeFalse("a plot is no project");
        ids.Add(Project, "JZ-3", SourceSpan.None);
        ids.MayRepeat.Should().BeTrue();
    }

    [Test]
    public void Both_places_are_named_in_both_languages()
    {
        var ids = new RegisterIds(keeps: true);
        ids.Add(Project, "A1", new SourceSpan("a.csv", 2, 1)).Should().BeTrue();
        ids.Add(Project, "A1", new SourceSpan("b.yaml", 7, 5)).Should().BeFalse();
        var diagnostic = ids.Repeated.Single().ToDiagnostic();
        diagnostic.Span.ToString().Should().Be("b.yaml:7:5");
        diagnostic.Message(Language.English).Should().StartWith("duplicate project 'A1': the other one is at a.csv:2.");
        diagnostic.Message(Language.Chinese).Should().StartWith("项目“A1”重复：另一处在 a.csv:2。");
        ids.RefusedFiles.Should().Equal("a.csv", "b.yaml");
    }

    [Test]
    public void An_id_takes_at_most_40_bytes_besides_its_characters()
    {
        const int Count = 300_000;
        var texts = Enumerable.Range(0, Count).Select(i => $"JZ-2026-{i:000000}").ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var ids = new RegisterIds(keeps: true);
        foreach (var text in texts)
            ids.Add(Project, text, new SourceSpan("a.csv", 1, 1));
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(ids);
        GC.KeepAlive(texts);
        (bytes / (double)Count).Should().BeLessThan(40 + (2 * "JZ-2026-000000".Length));
    }
}
