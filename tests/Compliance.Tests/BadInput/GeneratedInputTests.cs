using System;
using System.Collections.Generic;
using System.Diagnostics;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.BadInput;

/// <summary>Files made to do harm are refused by a stated limit, where they exceed it, in bounded time.</summary>
[Category("Slow")]
[Parallelizable]
public class GeneratedInputTests
{
    private static IEnumerable<object> Inputs => GeneratedInputs.All;

    [TestCaseSource(nameof(Inputs))]
    public void A_file_made_to_do_harm_is_refused_soon(object input)
    {
        var (name, text, _) = (GeneratedInput)input;
        using var folder = new TemporaryFolder();
        var path = folder.Write(name, text());
        _ = BadFiles.ShippedPack;
        var watch = Stopwatch.StartNew();

        var result = BadFiles.ReadDescriptor(path);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
        result.Value.Should().BeNull();
        Expectation.CheckEach(result.Diagnostics);
        Expectation.Write(result.Diagnostics, folder.Path).Should().Be(((GeneratedInput)input).Line);
    }

    [Test]
    public void A_file_that_is_wrong_everywhere_says_so_a_thousand_times_and_then_stops()
    {
        using var folder = new TemporaryFolder();
        var facts = new System.Text.StringBuilder("subject: project\nid: JZ-1\nfacts:\n");
        for (var i = 0; i < 300_000; i++)
            facts.Append("  gross_floor_aera_").Append(i).Append(": 1\n");
        var path = folder.Write("wrong.yaml", facts.ToString());
        var watch = Stopwatch.StartNew();

        var diagnostics = BadFiles.ReadDescriptor(path).Diagnostics;

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
        diagnostics.Should().HaveCount(1_001);
        Expectation.Write([diagnostics[^1]], folder.Path).Should().Be("wrong.yaml error CP1009 too many errors; the rest are not shown\n");
    }

    [Test]
    public void A_table_of_many_warnings_is_used_as_it_stands()
    {
        using var folder = new TemporaryFolder();
        var rows = new System.Text.StringBuilder("subject,id,节能率\n");
        for (var i = 0; i < 3_000; i++)
            rows.Append("project,").Append(i).Append(",0.75\n");

        var result = BadFiles.ReadDescriptor(folder.Write("register.csv", rows.ToString()));

        result.Value!.Subjects.Should().HaveCount(3_000);
        result.Diagnostics.Should().HaveCount(1_001);
        Expectation.Write([result.Diagnostics[0]], folder.Path).Should().Be("register.csv:2:11 warning CP2011 '0.75' has no unit and may be 0.75 % or 75 %: a verdict is given only where both agree; write which it is\n");
        Expectation.Write([result.Diagnostics[^1]], folder.Path).Should().Be("register.csv warning CP1022 there are too many warnings; the rest are not shown\n");
    }
}
