using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Compliance.Cli.Commands;
using Compliance.Tests.Samples;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.Cli.Output;

/// <summary>Every file that a command reads or uses, of whichever kind, as the output of that command: it is refused, and nothing has changed.</summary>
[NonParallelizable]
[Category("Slow")]
public sealed class InputTableTests
{
    private const string Said = "the result would be written over a file that is read";

    // The files of packs, by what they are: {0} is the folder that all lie in.
    private const string Pack = "{0}/rules/a-1/1.0.0";
    private const string OfPack = $"{Pack}/pack.yaml {Pack}/1-general.yaml {Pack}/instrument.txt {Pack}.cose {Pack}.bureau.cose {{0}}/rules/vocabulary.yaml {{0}}/rules/vocabulary-9.9.9.yaml {{0}}/rules/jurisdictions.yaml {{0}}/rules/usual.yaml {{0}}/rules/sets.yaml {{0}}/rules/found-since.yaml {{0}}/rules/released.lock {{0}}/rules/p-1/1.0.0/pack.yaml {{0}}/rules/p-1/1.0.0/1-general.yaml";

    private static readonly (string Command, string Inputs)[] Table =
    [
        ($"check {{0}}/x.yaml --pack {Pack}", "{0}/x.yaml " + OfPack),
        ("check {0}/x.yaml --trust {0}/key.pem --trust {0}/keys --pack {0}/signed/s-1/1.0.0", "{0}/key.pem {0}/keys/other.pem {0}/signed/s-1/1.0.0.cose"),
        ("check {0}/x.yaml --profile {0}/profile.yaml", "{0}/profile.yaml {0}/x.yaml"),
        ("check {0}/members", "{0}/members/a.csv {0}/members/deep/b.yaml"),
        ("assess {0}/members --year-before {0}/before", "{0}/members/a.csv {0}/before/old.csv"),
        ("assess {0}/members --shard 1/2", "{0}/members/a.csv"),
        ("assess --merge {0}/1.json {0}/2.json", "{0}/1.json {0}/2.json"),
        ("assess --merge {0}/1.json {0}/2.json --year-before {0}/before", "{0}/before/old.csv"),
        ($"diff {Pack} {{0}}/rules/p-1/1.0.0 --over {{0}}/x.yaml", "{0}/x.yaml " + Pack + "/1-general.yaml {0}/rules/p-1/1.0.0/1-general.yaml"),
        ("explain plot-density {0}/x.yaml", "{0}/x.yaml"),
        ("explain plot-density {0}/x.yaml#JZ-DD-18", "{0}/x.yaml"),
        ($"lint {Pack} --texts {{0}}/texts", "{0}/texts/law.txt {0}/rules/p-1/1.0.0/1-general.yaml " + Pack + ".cose"),
        ("lint --profile {0}/profile.yaml", "{0}/profile.yaml"),
        ($"test {Pack}", Pack + "/1-general.yaml {0}/rules/vocabulary.yaml"),
        ($"rules list --pack {Pack}", Pack + "/pack.yaml {0}/rules/released.lock"),
        ($"rules show example-rule --pack {Pack}", Pack + "/1-general.yaml"),
        ($"rules sign {Pack} --rules {{0}}/rules --key {{0}}/private.key", "{0}/private.key " + Pack + "/pack.yaml {0}/rules/vocabulary.yaml"),
        ($"new descriptor project --force --pack {Pack}", "{0}/rules/vocabulary.yaml {0}/rules/usual.yaml"),
        ("sql --map {0}/map.yaml", "{0}/map.yaml"),
        ($"form {Pack} project", "{0}/pack.xlsx {0}/pack.json"),
        ($"ids jiaozuo-2023-3 --profile {{0}}/profile.yaml", "{0}/profile.yaml"),
        ("import {0}/list.csv --profile {0}/form.yaml", "{0}/list.csv {0}/form.yaml"),
    ];

    // What names no file: words, days, numbers, names of rules, and a folder of packs, whose files are noted when a pack is read from it.
    private static readonly string[] NoFiles =
    [
        "--as-of", "--time-zone", "--engine", "--format", "--columns", "--only", "--lang", "--fail-on", "--all", "--checklist", "--allow-changed", "--percent", "--strict-columns", "--strict", "--partial", "--departments",
        "--shard", "--subject", "--department", "--rule", "--coverage", "--mutate", "--suggest", "--write", "--force", "--id", "--title", "--dialect", "--views", "--tables", "RULE", "KIND", "--help", "--version", "--rules",
    ];

    // What may be the name of something else, or is a folder: noted where it is known what it is.
    private static readonly string[] NotedWhereRead = ["--pack", "PACK", "OLD", "NEW", "--profile", "--texts", "--connection", "--driver", "PATH[#ID]"];

    // What is written.
    private static readonly string[] Written = ["--output", "FOLDER"];

    private static TemporaryFolder _folder = null!;

    private static IEnumerable<object[]> Rows => Table.SelectMany((row, i) => row.Inputs.Split(' ').Select((input, j) => new object[] { row.Command, input, (i + j) % 3 }));

    [OneTimeSetUp]
    public void Prepare()
    {
        _folder = new TemporaryFolder();
        MakePack("p-1", parents: "");
        MakePack("a-1", parents: "parents: [p-1]\n");
        Run($"new pack {_folder.Path}/signed/s-1/1.0.0 --id s-1 --title S").Status.Should().Be(0);
        foreach (var name in new[] { "vocabulary-9.9.9.yaml", "sets.yaml", "found-since.yaml", "released.lock" })
            _folder.Write("rules/" + name, "");
        _folder.Write("rules/usual.yaml", "usual:\n  gross_floor_area: {at_least: 10 m²}\n");
        _folder.Write("rules/jurisdictions.yaml", File.ReadAllText(Repository.PathOf("rules", "jurisdictions.yaml")));
        MakeKeys();
        _folder.Write("x.yaml", File.ReadAllText(ToolRun.Sample("plot-wenxian.yaml")));
        _folder.Write("profile.yaml", File.ReadAllText(Repository.PathOf("rules", "profiles", "ifc.yaml")));
        _folder.Write("members/a.csv", "subject,id,jurisdiction\njurisdiction,c,\nproject,A,c\n");
        _folder.Write("members/deep/b.yaml", "subject: project\nid: B\nfacts: {}\n");
        _folder.Write("before/old.csv", "subject,id,jurisdiction\njurisdiction,c,\nproject,A,c\n");
        _folder.Write("texts/law.txt", "第一条");
        _folder.Write("form.yaml", File.ReadAllText(Repository.PathOf("rules", "profiles", "registration-form.yaml")));
        _folder.Write("list.csv", "项目代码,是否装配式建筑,项目名称,项目编号\nP-1,是,A,P-1\n");
        _folder.Write("map.yaml", "subject: project\ntable: projects\nid: id\nfacts: {gross_floor_area: gross_floor_area}\n");
        foreach (var shard in new[] { "1", "2" })
            Run($"assess {_folder.Path}/members --as-of 2026-12-31 --shard {shard}/2 --output {_folder.Path}/{shard}.json").Status.Should().BeLessThan(3);
        foreach (var end in new[] { "xlsx", "json" })
            File.CreateSymbolicLink(_folder.PathOf("pack." + end), _folder.PathOf("rules", "a-1", "1.0.0", "pack.yaml"));
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [TestCaseSource(nameof(Rows))]
    public void What_a_command_reads_is_not_written_over(string command, string input, int name)
    {
        var file = input.Replace("{0}", _folder.Path, StringComparison.Ordinal);
        var before = Contents();
        var output = Named(file, name);

        var (status, errors) = Run(command.Replace("{0}", _folder.Path, StringComparison.Ordinal) + " --output " + output);

        if (output != file)
            File.Delete(output);
        errors.Should().Contain(Said);
        status.Should().Be(3);
        Contents().Should().Equal(before);
    }

    [Test]
    public void The_text_that_a_pack_begins_from_is_not_written_over()
    {
        var text = _folder.Write("law/pack.yaml", "第一条 建筑面积不应小于100平方米。\n");

        Run($"new pack {_folder.Path}/law --id l-1 --title L --force --from {text}").Should().BeEquivalentTo((3, $"{text}: error: {Said}: name another one with --output\n"));

        File.ReadAllText(text).Should().StartWith("第一条");
    }

    [Test]
    public void A_schema_is_not_written_over_the_vocabulary_that_it_is_of()
    {
        var vocabulary = _folder.Write("schemas/descriptor.schema.json", File.ReadAllText(_folder.PathOf("rules", "vocabulary.yaml")));

        Run($"schema {_folder.Path}/schemas --vocabulary {vocabulary}").Status.Should().Be(3);

        File.ReadAllText(vocabulary).Should().Be(File.ReadAllText(_folder.PathOf("rules", "vocabulary.yaml")));
    }

    [Test]
    public void A_file_that_is_called_as_a_word_of_the_command_is_none_that_is_read()
    {
        using var folder = new TemporaryFolder();
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = folder.Path;
            foreach (var name in new[] { "json", "plot-density", "never", "jiaozuo-2023-3" })
            {
                folder.Write(name, "old");
                Run($"check {ToolRun.Sample("plot-wenxian.yaml")} --pack jiaozuo-2023-3 --format json --fail-on never --output {name}").Status.Should().Be(0);
                File.ReadAllText(name).Should().StartWith("{");
            }
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Test]
    public void A_signature_takes_the_place_of_the_last_one()
    {
        var line = $"rules sign {_folder.Path}/signed/s-1/1.0.0 --rules {_folder.Path}/signed --key {_folder.Path}/private.key";

        Run(line).Status.Should().Be(0);
        Run(line).Status.Should().Be(0);
    }

    // Whoever adds an option says whether a file can be named by it.
    [Test]
    public void Every_option_and_argument_names_files_that_are_noted_or_none()
    {
        var symbols = Below(CommandLine.Build()).SelectMany(command => command.Options.Select(option => (option.Name, Word: option.HelpName)).Concat(command.Arguments.Select(argument => (argument.Name, Word: (string?)argument.Name)))).Distinct();

        symbols.Where(symbol => !NamedFiles.Words.Contains(symbol.Word) && !NotedWhereRead.Contains(symbol.Name) && !NoFiles.Contains(symbol.Name) && !Written.Contains(symbol.Name)).Should().BeEmpty();
    }

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);

    // By its own name, or another: every third is a hard link, every third a chain of links.
    private static string Named(string file, int name)
    {
        var other = _folder.PathOf("other" + Path.GetExtension(file));
        if (name == 0 || OperatingSystem.IsWindows())
            return file;
        if (name == 1)
        {
            using var link = System.Diagnostics.Process.Start("ln", [file, other]);
            link.WaitForExit();
        }
        else
        {
            File.CreateSymbolicLink(other, Path.GetRelativePath(_folder.Path, file));
        }

        return other;
    }

    private static void MakePack(string id, string parents)
    {
        var folder = _folder.PathOf("rules", id, "1.0.0");
        Run($"new pack {folder} --id {id} --title A").Status.Should().Be(0);
        if (File.Exists(Path.Combine(folder, "vocabulary.yaml")))
            File.Move(Path.Combine(folder, "vocabulary.yaml"), _folder.PathOf("rules", "vocabulary.yaml"), overwrite: true);
        var header = File.ReadAllText(Path.Combine(folder, "pack.yaml"));
        File.WriteAllText(Path.Combine(folder, "pack.yaml"), header + parents);
    }

    private static void MakeKeys()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _folder.Write("private.key", key.ExportPkcs8PrivateKeyPem());
        _folder.Write("key.pem", key.ExportSubjectPublicKeyInfoPem());
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _folder.Write("keys/other.pem", other.ExportSubjectPublicKeyInfoPem());
        Run($"rules sign {_folder.Path}/signed/s-1/1.0.0 --rules {_folder.Path}/signed --key {_folder.Path}/private.key").Status.Should().Be(0);
        foreach (var name in new[] { "1.0.0.cose", "1.0.0.bureau.cose" })
            _folder.Write("rules/a-1/" + name, "x");
    }

    private static (int Status, string Errors) Run(string line)
    {
        var (output, errors) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        try
        {
            Console.SetOut(TextWriter.Null);
            Console.SetError(said);
            return (CommandLine.Run(line.Split(' ')), said.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }

    private static Dictionary<string, string> Contents() => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText);
}
