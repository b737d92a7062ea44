using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Diagnostics;
using Compliance.Localization;
using FluentAssertions;

namespace Compliance.Tests.BadInput;

/// <summary>
/// The diagnostics that a bad input must give, one a line, in a file beside it. With COMPLIANCE_ACCEPT=1 in the environment
/// the files are rewritten, to be reviewed in the difference.
/// </summary>
internal static class Expectation
{
    private static readonly bool _accepts = Environment.GetEnvironmentVariable("COMPLIANCE_ACCEPT") == "1";

    /// <summary>The diagnostics of a folder's inputs, as the expected files write them.</summary>
    public static string Write(IEnumerable<Diagnostic> diagnostics, string folder) =>
        string.Concat(diagnostics.Select(diagnostic => Write(diagnostic, folder) + "\n"));

    /// <summary>Compares with the expected file, or writes it.</summary>
    public static void Check(IReadOnlyList<Diagnostic> diagnostics, string folder, string expectedFile)
    {
        CheckEach(diagnostics);
        var found = Write(diagnostics, folder);
        if (_accepts)
            File.WriteAllText(expectedFile, found);

        File.Exists(expectedFile).Should().BeTrue($"{expectedFile} says what is expected");
        found.Should().Be(File.ReadAllText(expectedFile));
    }

    /// <summary>What holds of every diagnostic, whatever it says.</summary>
    public static void CheckEach(IReadOnlyList<Diagnostic> diagnostics)
    {
        diagnostics.Should().Contain(diagnostic => diagnostic.Severity == Severity.Error);
        foreach (var diagnostic in diagnostics)
        {
            var english = diagnostic.Message(Language.English);
            var chinese = diagnostic.Message(Language.Chinese);
            diagnostic.Code.Should().MatchRegex("^CP[1-5][0-9]{3}$");
            chinese.Should().NotBe(english);
            foreach (var message in new[] { chinese, english })
                Regex.IsMatch(message, @"\{[a-z_]+\}").Should().BeFalse($"'{message}' has no place left to fill");
        }
    }

    private static string Write(Diagnostic diagnostic, string folder)
    {
        var file = diagnostic.Span.File.Length == 0 ? "" : Path.GetRelativePath(folder, diagnostic.Span.File).Replace('\\', '/');
        var place = (diagnostic.Span with { File = file }).ToString();
        return $"{place} {diagnostic.Severity.Name()} {diagnostic.Code} {diagnostic.Message(Language.English)}".TrimStart();
    }
}
