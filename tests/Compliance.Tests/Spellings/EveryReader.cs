using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Tests.JiaozuoPack;
using Compliance.Values;

namespace Compliance.Tests.Spellings;

/// <summary>Reads one value of one fact by every reader that there is, and writes what comes out so that a test can compare it.</summary>
internal static class EveryReader
{
    private static readonly JsonSerializerOptions _plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What each reader makes of a value, by the reader's name.</summary>
    public static IEnumerable<(string Reader, string ReadAs)> Read(string kind, string fact, string heading, string written)
    {
        var about = Fact(kind, fact);
        var table = $"类型,编号,{(heading.Length == 0 ? about.Label.Zh : $"{about.Label.Zh}（{heading}）")}\n{kind},X1,\"{written.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n";
        yield return ("csv", Show(about, ReadFile("x.csv", table)));
        yield return ("csv without quotation marks", written.Any(sign => sign is ',' or ' ') ? Show(about, ReadFile("x.csv", table)) : Show(about, ReadFile("x.csv", table.Replace("\"", "", StringComparison.Ordinal))));
        if (heading.Length > 0)
            yield break;

        var json = $"{{\"subject\": \"{kind}\", \"id\": \"X1\", \"facts\": {{\"{fact}\": {JsonSerializer.Serialize(written)}}}}}";
        yield return ("json", Show(about, ReadFile("x.json", json)));
        yield return ("yaml", Show(about, ReadFile("x.yaml", $"subject: {kind}\nid: X1\nfacts:\n  {fact}: {JsonSerializer.Serialize(written, _plain)}\n")));

        // A spreadsheet's export writes numbers as numbers.
        if (Regex.IsMatch(written, @"^(0|[1-9][0-9]*)(\.[0-9]+)?$", RegexOptions.CultureInvariant))
        {
            yield return ("json number", Show(about, ReadFile("x.json", json.Replace($"\"{written}\"", written, StringComparison.Ordinal))));
            yield return ("yaml number", Show(about, ReadFile("x.yaml", $"subject: {kind}\nid: X1\nfacts:\n  {fact}: {written}\n")));
        }

        yield return ("builder", Show(about, new SubjectBuilder(ShippedPack.Pack.Vocabulary, kind, "X1").Set(fact, written).Build()));
    }

    /// <summary>A fact of the shipped vocabulary.</summary>
    public static Fact Fact(string kind, string fact)
    {
        var found = ShippedPack.Pack.Vocabulary.FindKind(kind)!;
        return found.Facts[found.SlotOf(fact)];
    }

    /// <summary>Reads a text as a file of some name.</summary>
    public static ReadResult<Subject> ReadFile(string name, string text)
    {
        using var folder = new BadInput.TemporaryFolder();
        var result = new DescriptorReader(ShippedPack.Pack).ReadFile(folder.Write(name, text));
        return new ReadResult<Subject>(result.Value?.Subjects[0], result.Diagnostics);
    }

    private static string Show(Fact fact, ReadResult<Subject> read) => string.Join(
        ", ", new[] { read.Value is null ? null : Show(fact, read.Value.Stated(fact.Name)) }.OfType<string>().Concat(read.Diagnostics.Select(diagnostic => diagnostic.Code)));

    private static string Show(Fact fact, StatedValue? stated) => stated?.PossibleValues switch
    {
        NumberRange range => ReadingText.Of(fact, range.Readings).En,
        ChoiceSet set when fact.Type == FactType.Boolean => set.Members == 2 ? "yes" : "no",
        ChoiceSet set => string.Join(" or ", fact.Choices.Where((_, index) => (set.Members & (1UL << index)) != 0).Select(choice => choice.Name)),
        _ => "not stated",
    };
}
