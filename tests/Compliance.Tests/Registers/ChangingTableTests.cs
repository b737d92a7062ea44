using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Registers;
using Compliance.Reporting;
using Compliance.Tests.Samples;
using Compliance.Text;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Registers;

/// <summary>What is evaluated is what was seen to be right, wherever it comes from.</summary>
public class ChangingTableTests
{
    private const string Heading = "subject,id,date,construction,category,gross_floor_area\n";

    [TestCase("project,Q1,2026-12-31,new,public,900\n", TestName = "A_row_more")]
    [TestCase("project,Q1,2026-12-31,new,public,9o0\n", TestName = "A_row_that_is_wrong")]
    public void A_table_that_is_written_to_between_two_readings_is_not_used(string row)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("long.csv", Table(20_000));
        var pack = JiaozuoPack.ShippedPack.Pack;
        var plan = CompiledPlan.Compile(pack);
        using var files = RegisterFiles.Read(plan, new DescriptorReader(pack), DescriptorFiles.Search([path]), () => Stream.Null);
        files.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Should().BeEmpty();
        var file = files.Files.Single();
        file.Table.Should().NotBeNull("it is long");

        File.AppendAllText(path, row);
        var taken = new Counting();
        var errors = file.ReadInParts(taken);

        errors.Select(error => error.Kind).Should().Contain(DiagnosticKinds.ChangedWhileRead);
        taken.Count.Should().Be(0, "what was taken was given back");
    }

    [Test]
    [Platform("Linux")]
    public void A_table_that_another_one_takes_the_place_of_is_read_as_it_was_opened()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("long.csv", Table(20_000));
        var pack = JiaozuoPack.ShippedPack.Pack;
        using var files = RegisterFiles.Read(CompiledPlan.Compile(pack), new DescriptorReader(pack), DescriptorFiles.Search([path]), () => Stream.Null);

        File.Move(folder.Write("other.csv", Table(5)), path, overwrite: true);
        var taken = new Counting();

        files.Files.Single().ReadInParts(taken).Should().BeEmpty();
        taken.Count.Should().Be(20_000);
    }

    [Test]
    [Platform("Linux")]
    public void A_pipe_is_read_once_whatever_its_name()
    {
        foreach (var name in new[] { "pipe.csv", "pipe.json" })
        {
            using var folder = new TemporaryFolder();
            Process.Start("mkfifo", folder.PathOf(name)).WaitForExit();
            var text = name.EndsWith(".csv", StringComparison.Ordinal) ? Table(3) : "{\"subject\": \"project\", \"id\": \"P1\", \"date\": \"2026-12-31\", \"facts\": {}}";
            var writing = Task.Run(() => File.WriteAllText(folder.PathOf(name), text));

            var check = Task.Run(() => Cli.ToolRun.Check([folder.PathOf(name)], only: new VerdictSelection(Verdict.Fail)));

            check.Wait(TimeSpan.FromSeconds(30)).Should().BeTrue(name);
            writing.Wait(TimeSpan.FromSeconds(30)).Should().BeTrue(name);
            check.Result.Output.Should().Contain(name.EndsWith(".csv", StringComparison.Ordinal) ? "\"subjects\": 3" : "\"subjects\": 1");
            File.Delete(folder.PathOf(name));
        }
    }

    [Test]
    [Platform("Linux")]
    public void A_link_in_a_folder_is_not_followed_out_of_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.csv", Table(2));
        folder.Write("secret.yaml", "subject: project\nid: S1\nfacts: {}\n");
        File.CreateSymbolicLink(folder.PathOf("in", "b.yaml"), folder.PathOf("secret.yaml"));

        var found = DescriptorFiles.Search([folder.PathOf("in")]);

        found.Files.Select(Path.GetFileName).Should().Equal("a.csv");
        found.Unread.Select(Path.GetFileName).Should().Equal("b.yaml");
        found.Diagnostics.Single().Kind.Should().Be(DiagnosticKinds.LinkInFolder);
        DescriptorFiles.Search([folder.PathOf("in", "b.yaml")]).Files.Should().ContainSingle("whoever names it means it");
    }

    [Test]
    public void What_comes_from_a_pipe_has_an_end()
    {
        var endless = new Endless(Heading + "project,P1,2026-12-31,new,public,900\n");
        FluentActions.Invoking(() => SpooledStream.Of(endless, isTable: true, most: 1_000_000)).Should().Throw<SpoolTooLargeException>();

        using var kept = SpooledStream.Of(new Endless("{\"subject\": \"project\"},\n"));
        kept.Length.Should().BeInRange(TextLimits.FileBytes + 1, TextLimits.FileBytes + (64 * 1024), "a descriptor is refused as soon as it is too long");
    }

    private static string Table(int rows)
    {
        var text = new StringBuilder(Heading);
        for (var i = 0; i < rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"project,P{i:000000},2026-12-31,new,public,{1000 + i}\n");
        return text.ToString();
    }

    private sealed class Counting : IPartReceiver<System.Collections.Generic.IEnumerable<Subject>, int>
    {
        public int Count { get; private set; }

        public int Project(System.Collections.Generic.IEnumerable<Subject> source) => source.Count();

        public void Emit(int part) => Count += part;

        public void Rollback() => Count = 0;
    }

    private sealed class Endless(string text) : MemoryStream
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++)
                buffer[offset + i] = _bytes[i % _bytes.Length];
            return count;
        }
    }
}
