using System.Collections.Generic;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Spellings;

/// <summary>Every row of the page about spellings is what every reader does.</summary>
[Parallelizable]
public class SpellingPageTests
{
    private static IEnumerable<SpellingRow> Rows => SpellingPage.Rows;

    [Test]
    public void The_page_has_rows() => SpellingPage.Rows.Should().HaveCountGreaterThan(100);

    [TestCaseSource(nameof(Rows))]
    public void A_row_of_the_page_holds_for_every_reader(SpellingRow row)
    {
        foreach (var (reader, readAs) in EveryReader.Read(row.Kind, row.Fact, row.Heading, row.Written))
            readAs.Should().Be(row.ReadAs, reader);
    }
}
