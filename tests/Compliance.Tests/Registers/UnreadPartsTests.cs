using System.IO;
using System.Linq;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Registers;
using Compliance.Tests.Parts;
using Compliance.Tests.Samples;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Registers;

/// <summary>Rows of parts are all that there are only where everything was read.</summary>
public class UnreadPartsTests
{
    [TestCase("more.xlsx", "PK")]
    [TestCase("more.csv", "subject,id,storey,u（%）\nwindow,b,B-1/1,9o\n")]
    public void A_file_of_parts_that_is_not_read_leaves_their_list_open(string name, string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.yaml", "{subject: building, id: B-1, date: 2026-01-01, facts: {climate: cold, storey: [{id: 1, ground: true}]}}");
        folder.Write("w.csv", "subject,id,storey,面积（m²）,u（%）\nwindow,a,B-1/1,2,150\n");
        var pack = Building.Pack(("most", "building", "measure: greatest(window.u), limit: {at_most: 200 %, from: 2023-12-06}"));
        var plan = CompiledPlan.Compile(pack);
        bool MayBeMore()
        {
            using var files = RegisterFiles.Read(plan, new DescriptorReader(pack), DescriptorFiles.Search([folder.Path]), () => Stream.Null);
            return files.Files.SelectMany(file => file.Held!).Single(subject => subject.Kind.Name == "building").Parts.Single().UnknownParts.Any();
        }

        MayBeMore().Should().BeFalse();
        folder.Write(name, text);
        MayBeMore().Should().BeTrue();
    }
}
