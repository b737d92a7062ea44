using System;
using System.Diagnostics;
using System.Threading.Tasks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Browser.Tests;

/// <summary>A page of a whole register is measured while nothing else runs.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class LongPageTests
{
    [Test]
    public async Task Ten_thousand_subjects_open_without_a_wait()
    {
        var file = Tool.Write("many.html", "check", Tool.Register(10_000), "--format", "html");
        var watch = Stopwatch.StartNew();
        await using var visit = await Visit.To(Browser.Instance, file);
        (await visit.Page.TextContentAsync("#all")).Should().Be("10000");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10), "a machine of two cores that does other things besides takes two or three");
        TestContext.Out.WriteLine($"opened in {watch.ElapsedMilliseconds} ms");
        watch.Restart();
        await visit.Page.CheckAsync("input[name=verdict][value='1']");
        (await visit.Page.TextContentAsync("#all")).Should().EndWith("(10000)");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(3));
        TestContext.Out.WriteLine($"filtered in {watch.ElapsedMilliseconds} ms");
        visit.Complaints.Should().BeEmpty();
    }
}
