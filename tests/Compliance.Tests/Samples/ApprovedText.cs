using System;
using System.IO;
using System.Linq;
using FluentAssertions;

namespace Compliance.Tests.Samples;

/// <summary>A text that was approved, kept in a file. With COMPLIANCE_ACCEPT=1 in the environment the file is rewritten.</summary>
internal static class ApprovedText
{
    /// <summary>Compares with the file, line by line, so that what differs is named and not the whole.</summary>
    public static void Check(string text, string file)
    {
        if (Environment.GetEnvironmentVariable("COMPLIANCE_ACCEPT") == "1")
            File.WriteAllText(file, text);

        File.Exists(file).Should().BeTrue($"{file} says what was approved");
        var approved = File.ReadAllText(file);
        var because = $"COMPLIANCE_ACCEPT=1 writes {Path.GetFileName(file)} anew";
        var (found, expected) = (text.Split('\n'), approved.Split('\n'));
        found.Except(expected).Should().BeEmpty("nothing is new: {0}", because);
        expected.Except(found).Should().BeEmpty("nothing is gone: {0}", because);
        text.Should().Be(approved, because);
    }
}
