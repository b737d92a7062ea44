using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Authoring.Analysis;
using Compliance.Authoring.Linting;
using Compliance.Authoring.Testing.Cases;
using Compliance.Diagnostics;
using Compliance.Packs;

namespace Compliance.Authoring.Tests.Codes;

/// <summary>A small code with a table of limits and a scheme of points, with figures of its own, to be changed as a person would.</summary>
internal sealed class CodePack : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("code-").FullName;

    public CodePack()
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.GetFiles(Source))
            File.Copy(file, Path.Combine(Path.GetFileName(file) == "vocabulary.yaml" ? _root : Folder, Path.GetFileName(file)));
    }

    public static string Source => Repository.PathOf("tests", "Compliance.Authoring.Tests", "Codes", "code");

    private string Folder => Path.Combine(_root, "code", "1.0.0");

    public ReadResult<RulePack> Read() => PackReader.Load(Folder, withCases: true);

    /// <summary>Puts one text in place of another, which occurs once in the rules.</summary>
    public void Replace(string text, string by)
    {
        var file = Directory.GetFiles(Folder).Single(path => !path.Contains(".cases.", StringComparison.Ordinal) && File.ReadAllText(path).Contains(text, StringComparison.Ordinal));
        var content = File.ReadAllText(file);
        if (content.Split(text).Length != 2)
            throw new ArgumentException($"'{text}' stands more than once.", nameof(text));
        File.WriteAllText(file, content.Replace(text, by, StringComparison.Ordinal));
    }

    /// <summary>What is wrong with it: by the reader, by the checks of rules, or by a case.</summary>
    public IReadOnlyList<string> Problems()
    {
        var read = Read();
        if (read.Value is not { } pack)
            return [.. read.Diagnostics.Select(diagnostic => diagnostic.ToString())];

        var lint = new Linter([new RuleCheck()]).Lint(pack, new PackCatalog(_root)).Findings.Where(finding => finding.Diagnostic.Severity != Severity.Note).Select(finding => finding.Diagnostic.ToString());
        var cases = pack.Rules.SelectMany(CaseRunner.Run).Where(result => !result.Passed).Select(result => $"{result.Case.Span}: the case fails");
        return [.. lint, .. cases];
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
