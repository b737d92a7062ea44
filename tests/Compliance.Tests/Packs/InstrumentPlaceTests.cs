using System;
using System.Diagnostics;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Compliance.Packs;
using Compliance.Tests.Samples;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Packs;

/// <summary>A pack of a stranger names the file with its instrument's text: nothing is read by it but a plain file below the folders of packs.</summary>
public class InstrumentPlaceTests
{
    private const string Words = "第一条 为了规范…\n";

    [TestCase("seeds/a.txt", "seeds/a.txt")]
    [TestCase("seeds/a.txt", "rules/seeds/a.txt")]
    [TestCase("a.txt", "rules/trial/1.0.0/a.txt")]
    public void It_is_found_in_the_folder_of_packs_and_the_one_that_holds_it(string text, string file)
    {
        using var folder = new TemporaryFolder();
        var pack = Pack(folder, text);
        folder.Write(file, Words);

        InstrumentText.Of(pack)!.Sha256.Should().Be(Hash());
    }

    [TestCase("../outside.txt")]
    [TestCase("seeds/../../outside.txt")]
    [TestCase("./../../outside.txt")]
    [TestCase("..\\outside.txt")]
    [TestCase("/etc/passwd")]
    [TestCase("C:/Windows/win.ini")]
    [TestCase("../../../../../../../../../../etc/passwd")]
    [TestCase("link.txt")]
    [TestCase("linked/passwd")]
    [TestCase("seeds")]
    [TestCase("empty.txt")]
    [TestCase("long.txt")]
    [TestCase("pipe.txt")]
    [TestCase("zero.txt")]
    [Platform("Linux")]
    public void Nothing_else_is_read(string text)
    {
        using var folder = new TemporaryFolder();
        var pack = Pack(folder, text);
        folder.Write("outside.txt", Words);
        folder.Write("seeds/a.txt", Words);
        folder.Write("rules/empty.txt", "");
        using (var file = File.Create(folder.PathOf("rules", "long.txt")))
            file.SetLength((16 * 1024 * 1024) + 1);
        Process.Start("mkfifo", folder.PathOf("rules", "pipe.txt")).WaitForExit();
        File.CreateSymbolicLink(folder.PathOf("rules", "link.txt"), "/etc/passwd");
        File.CreateSymbolicLink(folder.PathOf("rules", "linked"), "/etc");
        File.CreateSymbolicLink(folder.PathOf("rules", "zero.txt"), "/dev/zero");

        var read = Task.Run(() => InstrumentText.Of(pack));

        read.Wait(TimeSpan.FromSeconds(20)).Should().BeTrue("nothing holds it up");
        read.Result.Should().BeNull();
        InstrumentText.Find(pack.Instrument, InstrumentText.FoldersOf(pack)).Should().BeNull();
        File.Delete(folder.PathOf("rules", "pipe.txt"));
        File.Delete(folder.PathOf("rules", "link.txt"));
        File.Delete(folder.PathOf("rules", "linked"));
        File.Delete(folder.PathOf("rules", "zero.txt"));
    }

    private static RulePack Pack(TemporaryFolder folder, string text)
    {
        folder.Write("rules/vocabulary.yaml", File.ReadAllText(Repository.PathOf("rules", "vocabulary.yaml")));
        foreach (var file in Directory.GetFiles(Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0")))
            folder.Write("rules/trial/1.0.0/" + Path.GetFileName(file), File.ReadAllText(file));
        var header = File.ReadAllText(folder.PathOf("rules", "trial", "1.0.0", "pack.yaml")).Replace("id: jiaozuo-2023-3", "id: trial", StringComparison.Ordinal);
        header = Regex.Replace(header, "text: seeds/[^,\\s]+", $"text: '{text}'");
        folder.Write("rules/trial/1.0.0/pack.yaml", Regex.Replace(header, "sha256: [0-9a-f]+", $"sha256: {Hash()}"));
        var read = PackReader.Load(folder.PathOf("rules", "trial", "1.0.0"));
        return read.Require();
    }

    private static string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Words)));
}
