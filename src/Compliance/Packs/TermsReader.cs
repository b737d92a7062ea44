using System.Linq;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Packs;

/// <summary>Reads the terms of a pack: names of expressions, in an order in which each uses those above it.</summary>
internal static class TermsReader
{
    public static Terms Read(Node? node, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var terms = new Terms();
        if (node is null || MappingReader.AsMapping(node, diagnostics) is not { } entries)
            return terms;

        foreach (var entry in entries.Entries)
        {
            if (!IsFree(entry.Key, vocabulary, diagnostics))
                continue;

            if (entry.Value is not ScalarNode { IsNull: false } text)
                MappingReader.ReportShape(entry.Value, CommonShapes.Expression.ExpectedText, diagnostics);
            else if (Parser.Parse(text.Text, text.TextSpan, vocabulary.Units, diagnostics) is { } syntax)
                terms.Add(new Term(entry.Key.Text, text.Text, syntax, text.TextSpan));
        }

        return terms;
    }

    // A name means one thing: no fact, no unit, and no word of the language.
    private static bool IsFree(ScalarNode key, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        if (Keywords.Contains(key.Text))
            diagnostics.Report(DiagnosticKinds.ReservedName, key.Span, ("found", key.Text));
        else if (!TextForm.UnderscoredName.Fits(key.Text))
            diagnostics.Report(DiagnosticKinds.BadName, key.Span, ("found", key.Text), ("expected", "large_public_building"));
        else if (vocabulary.Kinds.FirstOrDefault(kind => kind.SlotOf(key.Text) >= 0) is { } kind)
            diagnostics.Report(DiagnosticKinds.TermIsFact, key.Span, ("found", key.Text), ("kind", kind.Label));
        else if (Unit.TryParse(key.Text, vocabulary.Units) is not null)
            diagnostics.Report(DiagnosticKinds.NameIsUnit, key.Span, ("found", key.Text));
        else
            return true;
        return false;
    }
}
