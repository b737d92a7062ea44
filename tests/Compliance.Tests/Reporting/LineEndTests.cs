using System;
using System.Globalization;
using System.IO;
using Compliance.Assessments;
using Compliance.Reporting;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

/// <summary>A result is the same text on every platform, also where lines end otherwise.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LineEndTests : IDisposable
{
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    public void Dispose() => _text.Dispose();

    [Test]
    public void A_report_has_line_feeds_only()
    {
        using (var writer = new JsonReportWriter(_text))
        {
            writer.Begin(new ReportHeader("1.0.0", "kernel", ShippedPack.Pack, ShippedPack.Pack.Checklist));
            writer.End(new ReportSummary());
        }

        _text.ToString().Should().NotContain("\r").And.StartWith("{\n  \"tool\": {\n    \"name\": \"compliance\",\n").And.EndWith("\n  }\n}\n");
    }

    [Test]
    public void An_assessment_has_line_feeds_only()
    {
        var register = new RegisterTotals(ShippedPack.Plan, CalendarDate.Parse("2026-12-31"));
        JsonAssessmentWriter.Write(_text, "1.0.0", AnnualAssessment.Of(register), []);
        _text.ToString().Should().NotContain("\r").And.StartWith("{\n  \"tool\": {\n").And.EndWith("\n}\n");
    }
}
