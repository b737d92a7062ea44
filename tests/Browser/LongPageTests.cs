using System.Diagnostics;
using System.Threading.Tasks;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Browser.Tests;

/// <summary>A page of a whole register opens without a wait: what nobody looks at is not laid out. How long it takes is told, and measured while nothing else runs.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class LongPageTests
{
    private const int Subjects = 10_000;

    // Each subject has one for itself; those of a page of them, and of the summary, are far fewer.
    private const int MostElements = Subjects + 10_000;

    [Test]
    public async Task Of_ten_thousand_subjects_a_page_is_laid_out()
    {
        var file = Tool.Write("many.html", "check", Tool.Register(Subjects), "--format", "html");
        var watch = Stopwatch.StartNew();
        await using var visit = await Visit.To(Browser.Instance, file);
        (await visit.Page.TextContentAsync("#all")).Should().Be("10000");
        TestContext.Out.WriteLine($"opened in {watch.ElapsedMilliseconds} ms");
        await Few(visit);

        watch.Restart();
        await visit.Page.CheckAsync("input[name=verdict][value='1']");
        (await visit.Page.TextContentAsync("#all")).Should().EndWith("(10000)");
        TestContext.Out.WriteLine($"filtered in {watch.ElapsedMilliseconds} ms");
        await Few(visit);
        visit.Complaints.Should().BeEmpty();
    }

    private static async Task Few(Visit visit)
    {
        (await visit.Page.Locator("#list article.subject").CountAsync()).Should().BePositive().And.BeLessThanOrEqualTo(50);
        var elements = await visit.Page.EvaluateAsync<int>("document.querySelectorAll('*').length");
        TestContext.Out.WriteLine($"{elements} elements");
        elements.Should().BeLessThan(MostElements);
    }
}
