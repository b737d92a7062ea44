using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Architecture;

/// <summary>Data flows one way, and no folder knows one that comes after it.</summary>
public class FolderTests
{
    /// <summary>The folders of each project in the order in which they may know each other; the project's own folder is empty.</summary>
    private static readonly Dictionary<string, string[]> Orders = new()
    {
        ["Compliance"] =
        [
            "Localization", "Diagnostics", "Values", "Text", "Schemas", "Facts", "Expressions", "Packs", "Subjects", "Tables", "Descriptors", "Profiles", "Portfolios",
            "Compilation", "Columns", "Findings", "Explanations", "Assessments", "Sessions", "Registers", "Records", "",
        ],
        ["Compliance.NRules"] = [""],
        ["Compliance.Sql"] = ["Syntax", "Dialects", "Mapping", "Compilation", "", "Running"],
        ["Compliance.Reporting"] = ["", "Bcf", "Csv", "Html", "Ids", "Markdown", "Sarif", "Xlsx"],
        ["Compliance.Importing"] = ["Limits", "Tables", "Xml", "Step", "Ifc", ""],
        ["Compliance.Workbooks"] = ["Limits", "Formats", "Xlsx", "Xls", "Forms", ""],
        ["Compliance.Authoring"] =
        [
            "Contracts", "Expressions", "Explanations", "Solving/Numbers", "Solving/Cases", "Solving", "Quotations", "Analysis/Models", "Analysis/Parents", "Analysis", "Linting",
            "Testing/Cases", "Testing/Coverage", "Testing/Mutation", "Testing/Suggesting", "Testing", "Comparison/Vocabularies", "Comparison/Proofs", "Comparison", "Comparison/Registers",
            "Releases", "Scaffolding", "Profiles",
        ],
        ["Compliance.Cli"] = ["Infrastructure", "Output", "Signing", "Display", "Check", "Explain", "Rules", "Lint", "Test", "Diff", "New", "Form", "Ids", "Import", "Queries", "Commands", ""],
    };

    /// <summary>What the tool does, each by itself: what two of them need belongs below them.</summary>
    private static readonly string[] Features = ["Check", "Explain", "Rules", "Lint", "Test", "Diff", "New", "Form", "Ids", "Import", "Queries"];

    private static IEnumerable<string> Projects => Orders.Keys;

    [TestCaseSource(nameof(Projects))]
    public void Every_folder_has_its_place_in_the_order(string project) => new Sources(project).Folders.Should().BeEquivalentTo(Orders[project]);

    [TestCaseSource(nameof(Projects))]
    public void A_folder_knows_none_that_comes_after_it(string project)
    {
        var order = Orders[project];

        // What the library has beside its folders has a test of its own.
        Known(project).Where(one => !(project == "Compliance" && one.Known.Length == 0) && Array.IndexOf(order, one.Known) > Array.IndexOf(order, one.Folder)).Should().BeEmpty();
    }

    [Test]
    public void What_the_tool_does_knows_nothing_else_that_it_does() =>
        Known("Compliance.Cli").Where(one => one.Known != one.Folder && Features.Contains(one.Folder) && Features.Contains(one.Known)).Should().BeEmpty();

    [TestCaseSource(nameof(Projects))]
    public void The_namespace_of_a_file_is_its_folder(string project)
    {
        var sources = new Sources(project);
        sources.Files.Where(file => file.Namespace.Length > 0 && file.Namespace != sources.NamespaceOf(file.Folder)).Select(file => file.Path).Should().BeEmpty();
    }

    // A verdict is known to every folder, and knows none; the front door knows them all, and is known to none.
    [Test]
    public void Only_what_is_below_all_folders_or_above_them_stands_beside_them()
    {
        var sources = new Sources("Compliance");
        var references = new TypeReferences(sources);
        var beside = sources.Files.Where(file => file.Folder.Length == 0).ToDictionary(file => file.Path);
        beside.Keys.Should().BeEquivalentTo("Verdict.cs", "ComplianceChecker.cs");
        references.Of(beside["Verdict.cs"]).Should().BeEmpty();
        sources.Files.Where(file => references.Of(file).Contains(beside["ComplianceChecker.cs"])).Should().BeEmpty();
    }

    // Then both frameworks have the same behaviour. What only the newer one has types for stands in files of its own, .Net10.cs.
    [TestCase("Compliance")]
    [TestCase("Compliance.Reporting")]
    public void No_file_says_one_thing_to_one_framework_and_another_to_the_next(string project) =>
        new Sources(project).Files.Where(file => file.Text.Contains("\n#if", StringComparison.Ordinal)).Select(file => file.Path).Should().BeEmpty();

    // By the namespaces that its files open, which shows extension methods too, and by the names of types, which shows what lies in a namespace around its own.
    private static IEnumerable<(string File, string Folder, string Known)> Known(string project)
    {
        var sources = new Sources(project);
        var references = new TypeReferences(sources);
        var namespaces = sources.Folders.ToDictionary(sources.NamespaceOf);
        return sources.Files.SelectMany(file => file.Usings.Where(namespaces.ContainsKey).Select(used => namespaces[used])
            .Concat(references.Of(file).Select(other => other.Folder))
            .Distinct()
            .Select(known => (file.Path, file.Folder, known)));
    }
}
