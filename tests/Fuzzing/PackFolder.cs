using System;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Packs;

namespace Compliance.Fuzzing;

/// <summary>A pack in a folder of its own, one file of which is the input.</summary>
internal sealed class PackFolder
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fuzzing-").FullName;

    public PackFolder(string rules)
    {
        Write("vocabulary.yaml", Sample.Vocabulary);
        Write("pack.yaml", Sample.Header);
        Write("1.yaml", Sample.Rules);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(_folder, recursive: true);
    }

    public string WithRules(byte[] input) => With("1.yaml", input);

    public string WithHeader(byte[] input) => With("pack.yaml", input);

    public string WithVocabulary(byte[] input) => With("vocabulary.yaml", input);

    public string WithJurisdictions(byte[] input) => With("jurisdictions.yaml", input);

    public string WithUsual(byte[] input) => With("usual.yaml", input);

    /// <summary>A condition and a measure, as they stand in quotes.</summary>
    public string WithExpression(byte[] input)
    {
        var text = "'" + Encoding.UTF8.GetString(input).Replace("'", "''", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ') + "'";
        return With("1.yaml", Encoding.UTF8.GetBytes(Sample.RuleOf("a", $"require: {text}, from: 2023-12-06") + Sample.RuleOf("b", $"measure: {text}, limit: {{at_most: 5 t/m², from: 2023-12-06}}")[Sample.Head.Length..]));
    }

    private string With(string name, byte[] input)
    {
        var path = Path.Combine(_folder, name);
        var before = File.Exists(path) ? File.ReadAllBytes(path) : null;
        try
        {
            File.WriteAllBytes(path, input);
            var result = PackReader.Load(_folder, withCases: true);
            return Target.Of(result.Diagnostics) + (result.Value is { } pack ? $"{pack.Id} {pack.Digest}\n" + string.Concat(pack.Rules.Select(rule => rule.Id + "\n")) : "");
        }
        finally
        {
            if (before is null)
                File.Delete(path);
            else
                File.WriteAllBytes(path, before);
        }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
