using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Schemas;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Facts;

/// <summary>
/// Reads the units of a vocabulary's own. One is so many of a unit above it or of the library's, or the first of a dimension that
/// there was not: something that is measured, or things that are counted. Its names come before the library's.
/// </summary>
internal sealed class UnitsReader(DiagnosticBag diagnostics)
{
    // What stands in units and expressions between names.
    private const string Signs = "/·⋅*^+-()<>=!,;:≤≥≠\"'";

    private static readonly string[] Meanings = ["is", "measures", "counts"];

    private UnitTable _table = UnitTable.BuiltIn;

    /// <summary>The units that there are; those that are wrong, which is reported, are left out.</summary>
    public UnitTable Read(MappingReader file)
    {
        if (file.Find("units") is not { } node || MappingReader.AsMapping(node, diagnostics) is not { } entries)
            return _table;

        foreach (var entry in entries.Entries)
        {
            if (MappingReader.Open(entry.Value, VocabularyShapes.Unit, diagnostics) is { } reader)
                Read(entry.Key, reader);
        }

        return _table;
    }

    private void Read(ScalarNode key, MappingReader reader)
    {
        var label = reader.Find("label") is null ? LocalizedText.Same(key.Text) : reader.Localized("label");
        ScalarNode[] written = [key, .. reader.Texts("names")];
        var wrong = written.Where(name => !IsName(name.Text)).ToList();
        wrong.ForEach(name => diagnostics.Report(DiagnosticKinds.BadUnitName, name.Span, ("found", name.Text)));
        if (label is null || wrong.Count > 0)
            return;

        if (new[] { label.Zh, label.En }.FirstOrDefault(text => !IsName(text)) is { } text)
        {
            diagnostics.Report(DiagnosticKinds.BadUnitName, LabelTable.PlaceOf(reader.Find("label")!), ("found", text));
            return;
        }

        if (Meaning(key, reader) is not var (dimension, scale))
            return;

        var entry = new UnitTable.Entry(dimension, scale, label.Zh, IsDifference: false);
        List<string> names = [.. written.Select(name => name.Text), label.Zh, label.En];

        // What is counted is more than one as a rule.
        if (reader.Find("counts") is not null && label.En.All(letter => letter is (>= 'a' and <= 'z') or ' '))
            names.Add(label.En + "s");
        _table = _table.With(names.Distinct().Select(name => new KeyValuePair<string, UnitTable.Entry>(name, entry)));
    }

    private (Dimension Dimension, Rational Scale)? Meaning(ScalarNode key, MappingReader reader)
    {
        var found = Meanings.Where(meaning => reader.Find(meaning) is not null).ToList();
        if (found.Count != 1)
        {
            if (!Meanings.Any(reader.IsMisspelt))
            {
                diagnostics.Report(
                    DiagnosticKinds.UnitMeaning, key.Span, ("unit", key.Text),
                    ("found", found.Count == 0 ? new LocalizedText("无", "none") : string.Join(", ", found)), ("expected", string.Join(", ", Meanings)));
            }

            return null;
        }

        if (found[0] != "is")
            return reader.Localized(found[0]) is { } name ? (Dimension.OfOwn(name, isCounted: found[0] == "counts"), Rational.One) : null;
        return reader.Scalar("is", CommonShapes.Quantity) is { } scalar ? Multiple(scalar) : null;
    }

    // 1000 kgCO2e, or a unit alone for one of it.
    private (Dimension Dimension, Rational Scale)? Multiple(ScalarNode scalar)
    {
        var text = Blanks.Trim(scalar.Text);
        if (NumberText.Read(text, 0, out var number, out var end) != NumberText.Outcome.Read)
            (number, end) = (Rational.One, 0);
        if (number.Sign > 0 && Unit.TryParse(text.Substring(end), _table) is { } unit)
            return (unit.Dimension, unit.Scale * number);

        diagnostics.Report(DiagnosticKinds.UnitMultiple, scalar.Span, diagnostics.Nearest(text, _table.Names), ("found", text));
        return null;
    }

    private static bool IsName(string text) => text.Length > 0 && Blanks.Trim(text) == text && !char.IsDigit(text[0])
        && !text.Any(sign => char.IsControl(sign) || Signs.IndexOf(sign) >= 0) && text is not ("and" or "or" or "not" or "is" or "one" or "of");
}
