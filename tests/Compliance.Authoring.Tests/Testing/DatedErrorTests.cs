using System;
using System.Linq;
using Compliance.Authoring.Linting;
using Compliance.Authoring.Testing.Cases;
using Compliance.Authoring.Tests.Documentation;
using Compliance.Packs;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Testing;

/// <summary>Errors about days, terms, units and limits that are facts, planted in the pack of the guide: reading, linting or a case catches each.</summary>
public class DatedErrorTests
{
    private const string Mark = "file: rules/linxi-permits/1.0.0/";

    [Test]
    public void The_pack_is_in_order() => Caught("", "").Should().BeEmpty();

    // Sums and differences of days.
    [TestCase("approved_on + 3 months", "approved_on + 90 days")]
    [TestCase("approved_on + 3 months", "approved_on + 3 days")]
    [TestCase("approved_on + 3 months", "approved_on + 3 years")]
    [TestCase("approved_on + 3 months", "approved_on - 3 months")]
    [TestCase("approved_on + 3 months", "removed_on + 3 months")]
    [TestCase("approved_on + 3 months", "approved_on + 3 m²")]
    [TestCase("approved_on + 3 months", "approved_on + 3.5 months")]
    [TestCase("began_on <= approved_on", "began_on < approved_on")]
    [TestCase("began_on <= approved_on", "began_on >= approved_on")]
    [TestCase("began_on <= approved_on + 3 months", "approved_on <= began_on + 3 months")]
    [TestCase("began_on <= approved_on + 3 months", "began_on - approved_on <= 90 days")]
    [TestCase("removed_on - approved_on", "approved_on - removed_on")]
    [TestCase("removed_on - approved_on", "removed_on - began_on")]
    [TestCase("at_most: 24 months", "at_most: 24 years")]
    [TestCase("at_most: 24 months", "at_most: 24 days")]
    [TestCase("at_most: 24 months", "less_than: 24 months")]

    // The law of the subject's own day, and the last day.
    [TestCase("    binds_by: approved_on\n", "")]
    [TestCase("binds_by: approved_on", "binds_by: began_on")]
    [TestCase("binds_by: approved_on", "binds_by: wall_transmittance")]
    [TestCase("from: 2016-01-01, until: 2022-03-31", "from: 2017-01-01, until: 2022-03-31")]
    [TestCase("from: 2016-01-01, until: 2022-03-31", "from: 2016-01-01, until: 2021-03-31")]
    [TestCase("from: 2016-01-01, until: 2022-03-31", "from: 2016-01-01, until: 2015-12-31")]
    [TestCase("from: 2022-04-01", "from: 2022-03-31")]
    [TestCase("from: 2022-04-01", "from: 2023-04-01")]
    [TestCase("from: 2026-01-01, until: 2027-12-31", "from: 2026-01-01")]
    [TestCase("from: 2026-01-01, until: 2027-12-31", "from: 2026-01-01, until: 2028-12-31")]
    [TestCase("from: 2026-01-01, until: 2027-12-31", "from: 2026-01-01, until: 2027-01-01")]
    [TestCase("from: 2026-01-01, until: 2027-12-31", "from: 2027-12-31")]

    // The lesser of two, terms and limits that are facts.
    [TestCase("least of (energy_use_last_year, design_energy_use)", "greatest of (energy_use_last_year, design_energy_use)")]
    [TestCase("least of (energy_use_last_year, design_energy_use)", "design_energy_use")]
    [TestCase("least of (energy_use_last_year, design_energy_use) / gross_floor_area", "least of (energy_use_last_year, design_energy_use)")]
    [TestCase("least of (energy_use_last_year, design_energy_use)", "least of (energy_use_last_year)")]
    [TestCase("{at_most: 'least of", "{at_least: 'least of")]
    [TestCase("gross_floor_area >= 20000 m²", "gross_floor_area > 20000 m²")]
    [TestCase("gross_floor_area >= 20000 m²", "gross_floor_area >= 2000 m²")]
    [TestCase("energy_intensity: energy_use / gross_floor_area", "energy_intensity: design_energy_use / gross_floor_area")]
    [TestCase("energy_intensity: energy_use / gross_floor_area", "intensity: energy_use / gross_floor_area")]
    [TestCase("  large: use", "  use: use")]

    // Units.
    [TestCase("0.50 W/(m²·K), from", "0.50 kW/(m²·K), from")]
    [TestCase("0.50 W/(m²·K), from", "0.50 W/m², from")]
    [TestCase("0.50 W/(m²·K), from", "0.50, from")]
    [TestCase("60 point, from", "60 min, from")]
    [TestCase("60 point, from", "60 %, from")]
    [TestCase("unit: point, domain", "unit: kg, domain")]
    public void A_wrong_variant_is_caught(string text, string replacement) => Caught(text, replacement).Should().NotBeEmpty();

    private static string Caught(string text, string replacement)
    {
        using var folder = new TemporaryFolder();
        var written = 0;
        foreach (var block in MarkdownPage.Read("docs/dates-and-terms.md").Blocks.Where(block => block.Mark.StartsWith(Mark, StringComparison.Ordinal)))
        {
            var content = text.Length == 0 ? block.Text : block.Text.Replace(text, replacement, StringComparison.Ordinal);
            written += content == block.Text ? 0 : 1;
            folder.Write(content, "linxi-permits", "1.0.0", block.Mark[Mark.Length..]);
        }

        written.Should().Be(text.Length == 0 ? 0 : 1, "one file has it");
        var read = PackReader.Load(folder.PathOf("linxi-permits", "1.0.0"), withCases: true);
        if (read.Value is not { } pack)
            return string.Join("\n", read.Diagnostics);

        var findings = Linter.Default.Lint(pack, new PackCatalog(folder.Path)).Findings.Where(finding => finding.IsOpenError).Select(finding => finding.Diagnostic.ToString());
        return string.Join("\n", findings.Concat(CaseRunner.Run(pack).Where(result => !result.Passed).Select(result => result.Case.Span.ToString())));
    }
}
