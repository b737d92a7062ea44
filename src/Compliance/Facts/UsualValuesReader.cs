using System.Linq;
using Compliance.Diagnostics;
using Compliance.Schemas;
using Compliance.Text;

namespace Compliance.Facts;

/// <summary>
/// Reads <c>usual.yaml</c>, what is usual of the facts of a vocabulary: a number without a unit that lies outside is noted, since it
/// may be meant in another unit. It is no part of the vocabulary's version, for no verdict depends on it.
/// </summary>
internal sealed class UsualValuesReader(Vocabulary vocabulary, DiagnosticBag diagnostics)
{
    /// <summary>Gives the facts of the vocabulary what the file says.</summary>
    /// <param name="text">What the file says.</param>
    /// <param name="path">The file.</param>
    /// <param name="vocabulary">The vocabulary beside it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Apply(string text, string path, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(text, path, diagnostics) is { } node)
            new UsualValuesReader(vocabulary, diagnostics).Read(node);
    }

    private void Read(Node node)
    {
        if (MappingReader.Open(node, UsualValuesShapes.File, diagnostics) is not { } file
            || file.Find("usual") is not { } list || MappingReader.AsMapping(list, diagnostics) is not { } entries)
        {
            return;
        }

        foreach (var entry in entries.Entries)
        {
            var numbers = vocabulary.Kinds.SelectMany(kind => kind.Facts).Where(fact => fact.Type is FactType.Number or FactType.Count).ToList();
            var named = numbers.FindAll(fact => fact.Name == entry.Key.Text);
            if (named.Count == 0)
            {
                diagnostics.Report(DiagnosticKinds.UnusualFact, entry.Key.Span, diagnostics.Nearest(entry.Key.Text, numbers.Select(fact => fact.Name)), ("found", entry.Key.Text));
                continue;
            }

            var usual = new DomainReader(diagnostics).Read(entry.Value, named[0].Unit);
            named.ForEach(fact => fact.Usual = usual);
        }
    }
}
