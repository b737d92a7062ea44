using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Architecture;

/// <summary>Data flows one way, and no folder knows one that comes after it.</summary>
public class FolderTests
{
    /// <summary>The folders in the order in which they may know each other.</summary>
    private static readonly string[] Order =
    [
        "Localization", "Diagnostics", "Values", "Text", "Schemas", "Facts", "Expressions", "Packs", "Subjects", "Tables", "Descriptors", "Portfolios",
        "Compilation", "Columns", "Findings", "Explanations", "Assessments", "Sessions", "Registers", "Records",
    ];

    [Test]
    public void Every_folder_has_its_place_in_the_order() => Sources.Folders.Except(Order).Should().BeEmpty();

    [TestCaseSource(nameof(Order))]
    public void A_folder_knows_none_that_comes_after_it(string folder)
    {
        if (!Sources.Folders.Contains(folder))
            Assert.Ignore($"There is no folder {folder}.");

        // A using, or a name that says its namespace; .Findings and the like behind a point are members.
        var later = string.Join("|", Order.Skip(Array.IndexOf(Order, folder) + 1).DefaultIfEmpty("-"));
        var reference = new Regex($@"^using (static )?Compliance\.({later})\b|(?<![.\w""])(Compliance\.)?({later})\.[A-Z]", RegexOptions.CultureInvariant);
        Lines(folder).Where(line => reference.IsMatch(line.Text)).Select(line => $"{line.File}: {line.Text.Trim()}").Should().BeEmpty();
    }

    [TestCaseSource(nameof(Order))]
    public void The_namespace_of_a_file_is_its_folder(string folder)
    {
        if (Sources.Folders.Contains(folder))
            Sources.In(folder).Where(file => !file.Lines.Contains($"namespace Compliance.{folder};")).Select(file => file.File).Should().BeEmpty();
    }

    // A verdict is known to every folder, and knows none; the front door knows them all, and is known to none.
    [Test]
    public void Only_what_is_below_all_folders_or_above_them_stands_beside_them()
    {
        Sources.Beside.Select(file => file.File).Should().BeEquivalentTo("Verdict.cs", "ComplianceChecker.cs");
        Sources.Beside.Single(file => file.File == "Verdict.cs").Lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).Should().BeEmpty();
        Sources.Folders.SelectMany(Lines).Where(line => line.Text.Contains("ComplianceChecker", StringComparison.Ordinal)).Should().BeEmpty();
    }

    // Then both frameworks have the same behaviour. What only the newer one has types for stands in files of its own, .Net10.cs.
    [Test]
    public void No_file_says_one_thing_to_one_framework_and_another_to_the_next() =>
        Sources.Folders.SelectMany(Lines).Where(line => line.Text.TrimStart().StartsWith("#if", StringComparison.Ordinal)).Should().BeEmpty();

    private static IEnumerable<(string File, string Text)> Lines(string folder) =>
        Sources.In(folder).SelectMany(file => file.Lines.Select(line => (file.File, line)));
}
