using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Compliance.Authoring.Linting;
using Compliance.Packs;

namespace Compliance.Authoring.Tests.Quotations;

/// <summary>A copy of the shipped pack, with its parents, its vocabulary and the plan's text, that a test may spoil.</summary>
internal sealed class PackCopy : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pack").FullName;

    public PackCopy()
    {
        foreach (var pack in new PackCatalog(Repository.PathOf("rules")).Ids)
        {
            var folder = Repository.PathOf("rules", pack, "1.0.0");
            foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
                Copy(file, "rules", pack, "1.0.0");
        }

        foreach (var name in new[] { "vocabulary.yaml", "jurisdictions.yaml", "usual.yaml" })
            Copy(Repository.PathOf("rules", name), "rules");
        foreach (var file in Directory.GetFiles(Repository.PathOf("seeds")))
            Copy(file, "seeds");
    }

    /// <summary>The pack's folder.</summary>
    public string Folder => Path.Combine(_root, "rules", "jiaozuo-2023-3", "1.0.0");

    /// <summary>The folder of all packs.</summary>
    public PackCatalog Catalog => new(Path.Combine(_root, "rules"));

    /// <summary>Changes the text of one file, or of every file of rules.</summary>
    public void Change(Func<string, string> change, string pattern = "*.yaml")
    {
        foreach (var file in Directory.GetFiles(Folder, pattern).Where(file => Path.GetFileName(file) is not ("pack.yaml" or "checklist.yaml") || pattern != "*.yaml"))
            File.WriteAllText(file, change(File.ReadAllText(file)));
    }

    /// <summary>Changes some text of one rule, which has to be there.</summary>
    public void Change(string rule, string text, string replacement)
    {
        var changed = false;
        Change(all =>
        {
            var start = all.IndexOf($"- id: {rule}\n", StringComparison.Ordinal);
            if (start < 0)
                return all;

            var end = all.IndexOf("\n    cases:", start, StringComparison.Ordinal);
            var block = all[start..end];
            var at = block.IndexOf(text, StringComparison.Ordinal);
            changed = at >= 0;
            return at < 0 ? all : all[..(start + at)] + replacement + all[(start + at + text.Length)..];
        });
        if (!changed)
            throw new ArgumentException($"The rule {rule} does not say '{text}'.", nameof(text));
    }

    /// <summary>Changes some words of the plan, which have to be there, and takes the changed plan for the one that the pack was written from.</summary>
    public void ChangePlan(string text, string replacement)
    {
        var file = Directory.GetFiles(Path.Combine(_root, "seeds")).Single();
        var all = File.ReadAllText(file);
        if (!all.Contains(text, StringComparison.Ordinal))
            throw new ArgumentException($"The plan does not say '{text}'.", nameof(text));

        File.WriteAllText(file, all.Replace(text, replacement, StringComparison.Ordinal));
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        Change(header => Regex.Replace(header, "sha256: [0-9a-f]{64}", $"sha256: {digest}"), "pack.yaml");
    }

    /// <summary>Changes some text of the vocabulary, which has to be there.</summary>
    public void ChangeVocabulary(string text, string replacement)
    {
        var file = Path.Combine(_root, "rules", "vocabulary.yaml");
        var all = File.ReadAllText(file);
        if (!all.Contains(text, StringComparison.Ordinal))
            throw new ArgumentException($"The vocabulary does not say '{text}'.", nameof(text));

        File.WriteAllText(file, all.Replace(text, replacement, StringComparison.Ordinal));

        // What is usual is said of facts by their names.
        var usual = Path.Combine(_root, "rules", "usual.yaml");
        File.WriteAllText(usual, File.ReadAllText(usual).Replace(text, replacement, StringComparison.Ordinal));
    }

    /// <summary>The pack as it is now.</summary>
    public RulePack Load() => PackReader.Load(Folder, withCases: true).Require();

    /// <summary>What lint finds in it.</summary>
    public LintReport Lint() => Linter.Default.Lint(Load(), Catalog);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Copy(string file, params string[] folders)
    {
        var folder = Path.Combine([_root, .. folders]);
        Directory.CreateDirectory(folder);
        File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }
}
