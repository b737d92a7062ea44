using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Registers;
using Compliance.Sessions;
using Compliance.Tables;
using Compliance.Tests.Portfolios;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Registers;

/// <summary>An id that is typed in two ways is one id, by every reader: else a project would be counted twice.</summary>
public class ComparedIdTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("compliance-compared-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("P-1")]
    [TestCase("Ｐ－１")]
    [TestCase("P－1")]
    [TestCase("P‑1")]
    [TestCase("P–1")]
    [TestCase("P—1")]
    [TestCase("P−1")]
    [TestCase("P\u200B-1")]
    [TestCase("P-\u00AD1")]
    [TestCase("　P-1\u00A0")]
    [TestCase("\uFEFFP-1")]
    public void One_id_typed_in_two_ways_stands_twice(string other)
    {
        foreach (var files in Files("P-1", other))
            Codes(files).Should().Equal(["CP5002"], $"{string.Join(", ", files)} {other}");
    }

    [TestCase("焦建-1", "焦建－１")]
    [TestCase("⽤-1", "用-1")]
    public void Chinese_ids_are_compared_alike(string one, string other)
    {
        foreach (var files in Files(one, other))
            Codes(files).Should().Equal(["CP5002"], $"{string.Join(", ", files)} {other}");
    }

    // Systems that make ids by themselves use both cases, and leading zeros.
    [TestCase("p-1")]
    [TestCase("P-01")]
    [TestCase("P1")]
    [TestCase("P-1a")]
    [TestCase("Ｐ－１ａ")]
    [TestCase("P_1")]
    public void Other_ids_are_others(string other)
    {
        foreach (var files in Files("P-1", other))
            Codes(files).Should().BeEmpty($"{string.Join(", ", files)} {other}");
    }

    [Test]
    public void A_register_in_columns_finds_it_far_from_where_it_stood_first([Values("P-5", "Ｐ－５", "P–5", "P-\u200B5")] string again)
    {
        // In the order of bytes, what is beyond ASCII comes after P-9000, as if it could not have stood before.
        var path = Write("long.csv", Table([.. Enumerable.Range(1, 9_000).Select(number => $"P-{number}"), again]));
        var kernel = new RegisterKernel(SmallCity.Plan, new EvaluationOptions(new(2026, 12, 31)));

        var found = kernel.Validate(path).Diagnostics;

        found.Should().ContainSingle().Which.Code.Should().Be("CP5002");
        found[0].Span.Line.Should().Be(9_002);
        found[0].Message(Localization.Language.English).Should().EndWith("first in line 6");
    }

    [TestCase("JZ-1", "JZ-1")]
    [TestCase("ＪＺ－１", "JZ-1")]
    [TestCase("焦建〔2024〕—1", "焦建〔2024〕-1")]
    [TestCase("用－１号", "用-1号")]
    [TestCase("\U00020BB7-1", "\U00020BB7-1")]
    public void What_is_compared_is_in_half_width_with_plain_hyphens(string id, string compared) => ComparedId.Of(id).Should().Be(compared);

    // Two subjects in one table, in one list of descriptors, and in two files each.
    private string[][] Files(string one, string other) =>
    [
        [Write("one.csv", Table(one, other))],
        [Write("one.yaml", Document(one) + Document(other))],
        [Write("a.csv", Table(one)), Write("b.csv", Table(other))],
        [Write("c.yaml", Document(one)), Write("b.csv", Table(other))],
        [Write("a.csv", Table(one)), Write("d.yaml", Document(other))],
    ];

    private static string[] Codes(string[] files)
    {
        var reader = new DescriptorReader(SmallCity.Pack) { Ids = new RegisterIds(keeps: true) };
        var ranges = new DescriptorReader(SmallCity.Pack) { Ids = new RegisterIds(keeps: false) };
        var found = files.SelectMany(file => reader.ReadEach(file, _ => { })).Select(diagnostic => diagnostic.Code).ToArray();
        foreach (var file in files)
            ranges.ReadEach(file, _ => { });

        // Who keeps no ids may not know, and never takes one that stands twice for two.
        if (files.Length > 1 && found.Length > 0)
            ranges.Ids!.MayRepeat.Should().BeTrue();
        return found;
    }

    private static string Table(params string[] ids) => "subject,id,jurisdiction,green\n" + string.Concat(ids.Select(id => $"project,{id},city,yes\n"));

    private static string Document(string id) => $"- subject: project\n  id: \"{id}\"\n  facts: {{green: true}}\n";

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
