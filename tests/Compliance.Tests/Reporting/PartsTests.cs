using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Compliance.Findings;
using Compliance.Reporting;
using Compliance.Reporting.Sarif;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

/// <summary>A result that is rendered in parts by several threads is the one that is written subject by subject.</summary>
[Category("Slow")]
[Parallelizable]
public class PartsTests
{
    private static readonly VerdictSelection _fails = new(Verdict.Fail);

    private static IEnumerable<string> Formats => ["csv", "json", "sarif", "html"];

    [Test]
    public void Parts_of_any_size_make_the_same_text(
        [Values("samples", "empty", "hostile")] string result, [ValueSource(nameof(Formats))] string format, [Values(1, 3, 1000)] int size) =>
        Result.Of(result).WriteInParts(format, size).Should().Be(Whole(result, format));

    private static readonly ConcurrentDictionary<(string, string), string> _whole = new();

    private static string Whole(string result, string format) => _whole.GetOrAdd((result, format), _ => Result.Of(result).Write(format));

    [Test]
    public void Parts_of_which_nothing_is_listed_leave_no_trace([ValueSource(nameof(Formats))] string format) =>
        Result.Samples.WriteInParts(format, 1, _fails).Should().Be(Result.Samples.Write(format, _fails));

    [Test]
    public void A_part_that_names_a_file_for_the_first_time_is_written_in_its_turn()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new SarifReportWriter(text, Localization.Language.English, new ReportPaths(Repository.Root), []);
        writer.Begin(new ReportHeader("1.2.3", "kernel", ShippedPack.Pack, []));
        var first = Result.Samples.Evaluations.First(SarifListsSomethingOf);

        ((IPartWriter)writer).Render([first]).Should().BeNull();
        writer.Write(first);
        ((IPartWriter)writer).Render([first]).Should().NotBeNull();
    }

    private static bool SarifListsSomethingOf(Evaluation evaluation) => evaluation.Counts[Verdict.Fail] > 0;
}
