using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Compliance.Importing.Limits;
using Compliance.Text;
using Compliance.Workbooks.Limits;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Authoring.Tests.Documentation;

/// <summary>The page of limits has those of the code, and each threat on its page a test of the name that stands there.</summary>
public class LimitsPageTests
{
    [Test]
    public void Every_limit_is_on_the_page_as_it_is_in_the_code()
    {
        var inCode = LimitsOf(typeof(TextLimits), "").Concat(LimitsOf(typeof(WorkbookLimits), "WorkbookLimits.")).Concat(LimitsOf(typeof(ImportLimits), "ImportLimits.")).ToDictionary();
        var onPage = MarkdownPage.Read("docs/limits.md").Lines.Select(line => Regex.Match(line, @"^\| `([\w.]+)` \| (\d+) \|")).Where(match => match.Success)
            .ToDictionary(match => match.Groups[1].Value, match => long.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));

        onPage.Should().BeEquivalentTo(inCode);
    }

    [Test]
    public void Every_threat_has_a_test_of_the_name_that_it_is_given()
    {
        var rows = MarkdownPage.Read("docs/threats.md").Lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("Tests`", StringComparison.Ordinal) | line.Contains("`Less_", StringComparison.Ordinal)).ToList();
        rows.Should().HaveCountGreaterThanOrEqualTo(15);
        var code = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        foreach (var name in rows.SelectMany(Names))
            code.Should().Contain(text => Regex.IsMatch(text, $@"(class|void|Property) {name}\b|\b{name}\("), name);
    }

    private static IEnumerable<KeyValuePair<string, long>> LimitsOf(Type type, string prefix) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => KeyValuePair.Create(prefix + field.Name, Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Names(string row) => Regex.Matches(row[row.TrimEnd('|', ' ').LastIndexOf('|')..], "`([A-Za-z_]+)`").Select(match => match.Groups[1].Value);
}
