using System.IO;
using Compliance.Tests;
using FluentAssertions;
using NRulesHost;
using NUnit.Framework;

namespace Compliance.NRules.Tests;

/// <summary>The sample host is a test: it says what its page says that it does.</summary>
public class SampleHostTests
{
    [Test]
    public void The_sample_host_notifies_the_bureaus_and_asks_the_applicants()
    {
        using var output = new StringWriter();
        Host.Run(Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0"), Repository.PathOf("samples", "NRulesHost", "projects.csv"), output);
        output.ToString().ReplaceLineEndings("\n").Should().Be(
            """
            To the bureau of jiefang: 2 failures of energy rules, of JZ-2031-0101, JZ-2031-0102.
            To the applicant of JZ-2031-0104: not decided yet; missing energy_saving_rate.

            """.ReplaceLineEndings("\n"));
    }
}
