using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Authoring.Testing.Suggesting;
using Compliance.Packs;

namespace Compliance.Authoring.Tests;

/// <summary>A copy of the shipped pack of Jiaozuo's plan, to be changed as a person would in an editor.</summary>
internal sealed partial class TemporaryPack : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pack-").FullName;

    public TemporaryPack()
    {
        var shipped = Repository.PathOf("rules", "jiaozuo-2023-3", "1.0.0");
        File.Copy(Repository.PathOf("rules", "vocabulary.yaml"), Path.Combine(_root, "vocabulary.yaml"));
        foreach (var file in Directory.GetFiles(shipped))
            File.Copy(file, Path.Combine(_root, Path.GetFileName(file)));
    }

    public string Folder => _root;

    public RulePack Read() => PackReader.Load(_root, withCases: true).Require();

    /// <summary>Puts one text in place of another, which occurs once in the pack; empty takes its line out.</summary>
    public void Replace(string text, string by)
    {
        var file = Directory.GetFiles(_root).Single(path => File.ReadAllText(path).Contains(text, StringComparison.Ordinal));
        var content = File.ReadAllText(file);
        if (content.Split(text).Length != 2)
            throw new ArgumentException($"'{text}' stands more than once.", nameof(text));
        File.WriteAllText(file, by.Length > 0 ? content.Replace(text, by, StringComparison.Ordinal) : string.Concat(content.Split('\n').Where(line => !line.Contains(text, StringComparison.Ordinal)).Select(line => line + "\n")).TrimEnd('\n') + "\n");
    }

    /// <summary>Takes out the cases of every rule.</summary>
    public void RemoveCases()
    {
        foreach (var file in Directory.GetFiles(_root))
            File.WriteAllText(file, Cases().Replace(File.ReadAllText(file), ""));
    }

    /// <summary>Moves the cases of every chapter into a file of their own beside it.</summary>
    public void MoveCases()
    {
        foreach (var file in Directory.GetFiles(_root))
        {
            var content = File.ReadAllText(file);
            var cases = Regex.Split(content, "(?m)^(?=  - id: )").Skip(1)
                .Select(rule => (Id: Regex.Match(rule, "- id: (.*)").Groups[1].Value, Cases: Cases().Match(rule).Value))
                .Where(rule => rule.Cases.Length > 0)
                .Select(rule => $"{rule.Id}:\n{string.Concat(rule.Cases.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line[4..] + "\n"))}");
            if (string.Concat(cases) is not { Length: > 0 } beside)
                continue;

            File.WriteAllText(file, Cases().Replace(content, ""));
            File.WriteAllText(Path.ChangeExtension(file, ".cases.yaml"), beside);
        }
    }

    /// <summary>Puts suggestions beside their rules, at the end of those.</summary>
    public void Paste(IEnumerable<Suggestion> suggestions)
    {
        foreach (var ofRule in suggestions.GroupBy(suggestion => suggestion.Rule))
        {
            var file = ofRule.Key.Span.File;
            var rules = Regex.Split(File.ReadAllText(file), "(?m)^(?=  - id: )").ToList();
            var place = rules.FindIndex(rule => rule.StartsWith($"  - id: {ofRule.Key.Id}\n", StringComparison.Ordinal));
            var key = rules[place].Contains("    cases:\n", StringComparison.Ordinal) ? "" : "    cases:\n";
            rules[place] = rules[place].TrimEnd('\n') + "\n" + key + string.Concat(ofRule.Select(suggestion => $"      {suggestion.Yaml}\n")) + "\n";
            File.WriteAllText(file, string.Concat(rules));
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [GeneratedRegex("^    cases:\n(      - .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Cases();
}
