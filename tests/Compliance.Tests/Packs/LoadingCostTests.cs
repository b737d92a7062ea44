using System;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Packs;
using Compliance.Text;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Packs;

/// <summary>What loading the shipped pack costs, in what can be counted: a slip is noticed here, the times are measured in the benchmarks.</summary>
public class LoadingCostTests
{
    private static readonly string _folder = Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0");

    [Test]
    public void Loading_the_shipped_pack_without_cases_allocates_less_than_a_stated_amount()
    {
        PackReader.Load(_folder).Require();
        var before = GC.GetAllocatedBytesForCurrentThread();
        PackReader.Load(_folder).Require();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        // 5.8 MB when it was written, 14.4 MB before cases were left out.
        bytes.Should().BeLessThan(7_500_000);
    }

    [Test]
    public void Less_than_a_third_of_the_nodes_of_the_rules_are_read_where_cases_are_not()
    {
        var files = Directory.GetFiles(_folder, "*.yaml").Select(file => (Path: file, Text: File.ReadAllText(file))).ToList();
        var all = files.Sum(file => Count(YamlReader.Read(file.Text, file.Path, new DiagnosticBag())!));
        var read = files.Sum(file => Count(CaseLines.ReadWithoutCases(file.Text, file.Path, new DiagnosticBag())!));
        read.Should().BeLessThan(all / 3);
    }

    private static int Count(Node node) => node switch
    {
        MappingNode mapping => 1 + mapping.Entries.Sum(entry => 1 + Count(entry.Value)),
        SequenceNode list => 1 + list.Items.Sum(Count),
        _ => 1,
    };
}
