using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Schemas;

public class ShippedFilesTests
{
    private const string Modeline = "# yaml-language-server: $schema=";

    private static IEnumerable<string> Files => FilesIn("rules").Where(file => !file.StartsWith("rules/schema/", StringComparison.Ordinal)).Concat(FilesIn("samples/projects"));

    [TestCaseSource(nameof(Files))]
    public void A_shipped_file_is_valid_by_its_schema(string file) =>
        SchemaFile.Load(SchemaNameOf(file)).ErrorsOfFile(Repository.PathOf(file)).Should().BeEmpty();

    [TestCaseSource(nameof(Files))]
    public void A_shipped_file_leads_an_editor_to_its_schema(string file)
    {
        // JSON has no comments.
        if (Path.GetExtension(file) == ".json")
            return;

        var first = File.ReadLines(Repository.PathOf(file)).First();
        first.Should().StartWith(Modeline);
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(file))!, first[Modeline.Length..]))
            .Should().Be(SchemaFile.PathOf(SchemaNameOf(file)));
    }

    [Test]
    public void Every_schema_has_a_file_to_be_tried_on() =>
        Files.Select(SchemaNameOf).Distinct().Should().HaveCount(11);

    private static string SchemaNameOf(string file) => Path.GetFileName(file) switch
    {
        _ when file.StartsWith("samples/", StringComparison.Ordinal) => "descriptor.schema.json",
        _ when file.StartsWith("rules/profiles/", StringComparison.Ordinal) => "profile.schema.json",
        "jurisdictions.yaml" => "jurisdictions.schema.json",
        "usual.yaml" => "usual.schema.json",
        "found-since.yaml" => "found-since.schema.json",
        "sets.yaml" => "sets.schema.json",
        "vocabulary.yaml" or "vocabulary-1.1.0.yaml" => "vocabulary.schema.json",
        "pack.yaml" => "pack.schema.json",
        "checklist.yaml" => "checklist.schema.json",
        var name when name.EndsWith(".cases.yaml", StringComparison.Ordinal) => "cases.schema.json",
        _ => "rules.schema.json",
    };

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".yaml" or ".yml" or ".json")
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
