using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Text;
using Compliance.Values;

namespace Compliance.Schemas;

/// <summary>Reads a mapping by its shape: every unknown, missing or ill-shaped key is reported at its source location.</summary>
internal sealed class MappingReader
{
    private readonly MappingNode _node;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<string> _misspelt;

    // Whether what is wrong is told with the key that it is about; the readers of packs go by lines alone.
    private readonly bool _locates;

    private MappingReader(MappingNode node, List<string> misspelt, DiagnosticBag diagnostics, bool locates)
    {
        _locates = locates;
        _node = node;
        _misspelt = misspelt;
        _diagnostics = diagnostics;
    }

    public SourceSpan Span => _node.Span;

    /// <summary>The reader of a node; null where it is no mapping, which is reported.</summary>
    public static MappingReader? Open(Node node, ObjectShape shape, DiagnosticBag diagnostics, bool locates = false)
    {
        if (AsMapping(node, diagnostics) is not { } mapping)
            return null;

        var misspelt = new List<string>();
        var reader = new MappingReader(mapping, misspelt, diagnostics, locates);
        foreach (var entry in mapping.Entries)
        {
            if (shape.Has(entry.Key.Text))
                continue;

            var nearest = diagnostics.Nearest(entry.Key.Text, shape.Names.Where(name => mapping.Find(name) is null));
            if (nearest is not null)
                misspelt.Add(nearest);
            var known = diagnostics.Items.Count;

            // A key without a value is the rest of a text: {quote: 新建建筑, 应予执行}.
            if (nearest is null && entry.Value is ScalarNode { IsNull: true, Text: "" } && entry != mapping.Entries[0])
                diagnostics.Report(DiagnosticKinds.UnquotedComma, entry.Key.Span, ("found", entry.Key.Text));
            else
                diagnostics.Report(DiagnosticKinds.UnknownKey, entry.Key.Span, nearest, ("found", entry.Key.Text), ("expected", string.Join(", ", shape.Names)));
            reader.Locate(known, entry.Key.Text);
        }

        foreach (var key in shape.Keys)
        {
            var known = diagnostics.Items.Count;
            if (key.IsRequired && mapping.Find(key.Name) is null && !misspelt.Contains(key.Name))
                diagnostics.Report(DiagnosticKinds.MissingKey, mapping.Span, ("expected", key.Name));
            reader.Locate(known, key.Name);
        }

        return reader;
    }

    /// <summary>The node as a mapping; null, with a diagnostic, if it is none.</summary>
    public static MappingNode? AsMapping(Node node, DiagnosticBag diagnostics)
    {
        if (node is MappingNode mapping)
            return mapping;

        ReportShape(node, new LocalizedText("键值表", "a mapping"), diagnostics);
        return null;
    }

    public static void ReportShape(Node node, LocalizedText expected, DiagnosticBag diagnostics) =>
        diagnostics.Report(DiagnosticKinds.WrongShape, node.Span, FullWidthColon(node), ("found", node.Describe()), ("expected", expected));

    // A colon of Chinese writing joins no key to its value.
    private static string? FullWidthColon(Node node) =>
        node is ScalarNode { IsQuoted: false } scalar && scalar.Text.IndexOf('：') is > 0 and var at && at < 40 && scalar.Text.IndexOf(' ', 0, at) < 0 ? scalar.Text.Substring(0, at) + ": " : null;

    /// <summary>The value of a key; null where it is not there.</summary>
    public Node? Find(string key) => _node.Find(key);

    /// <summary>Whether a key is not there because it is misspelt, which is reported already.</summary>
    public bool IsMisspelt(string key) => _misspelt.Contains(key);

    /// <summary>The scalar of a key that is there and says something; null otherwise, reported where it says something else.</summary>
    public ScalarNode? Scalar(string key, ScalarShape shape)
    {
        if (Find(key) is not { } node)
            return null;

        if (node is not ScalarNode { IsNull: false } scalar || (shape.Form is { } form && !form.Fits(scalar.Text)))
        {
            var known = _diagnostics.Items.Count;
            ReportShape(node, shape.ExpectedText, _diagnostics);
            Locate(known, key);
            return null;
        }

        return scalar;
    }

    public string? Text(string key) => Scalar(key, CommonShapes.Text)?.Text;

    public CalendarDate? Date(string key)
    {
        if (Scalar(key, CommonShapes.Date) is not { } scalar)
            return null;
        if (CalendarDate.TryParse(scalar.Text, out var date))
            return date;

        var known = _diagnostics.Items.Count;
        _diagnostics.Report(DiagnosticKinds.BadDate, scalar.Span, ("found", scalar.Text));
        Locate(known, key);
        return null;
    }

    /// <summary>The text of a key as one of a few words; null where it is not there or none of them.</summary>
    public string? Word(string key, IReadOnlyList<string> words)
    {
        if (Scalar(key, CommonShapes.Text) is not { } scalar)
            return null;
        if (words.Contains(scalar.Text))
            return scalar.Text;

        _diagnostics.Report(
            DiagnosticKinds.UnknownWord, scalar.Span, _diagnostics.Nearest(scalar.Text, words),
            ("found", scalar.Text), ("expected", string.Join(", ", words)));
        return null;
    }

    /// <summary>The items of a key; none where it is not there or no list, which is reported.</summary>
    public IReadOnlyList<Node> Items(string key, bool needsOne = false)
    {
        var node = Find(key);
        if (node is SequenceNode sequence && (sequence.Items.Count > 0 || !needsOne))
            return sequence.Items;
        var known = _diagnostics.Items.Count;
        if (node is not null)
            ReportShape(node, needsOne ? new LocalizedText("至少有一项的列表", "a list with at least one item") : new LocalizedText("列表", "a list"), _diagnostics);
        Locate(known, key);
        return [];
    }

    /// <summary>The items of a key that are texts; the others are reported.</summary>
    public IReadOnlyList<ScalarNode> Texts(string key, bool needsOne = false)
    {
        var items = Items(key, needsOne);
        foreach (var item in items.Where(item => item is not ScalarNode { IsNull: false }))
            ReportShape(item, CommonShapes.Text.ExpectedText, _diagnostics);
        return [.. items.OfType<ScalarNode>().Where(item => !item.IsNull)];
    }

    public LocalizedText? Localized(string key) => Find(key) is { } node ? Localized(node, _diagnostics) : null;

    /// <summary>A text in both languages, or one text for both.</summary>
    public static LocalizedText? Localized(Node node, DiagnosticBag diagnostics)
    {
        if (node is ScalarNode { IsNull: false } scalar)
            return LocalizedText.Same(scalar.Text);
        if (node is not MappingNode)
        {
            ReportShape(node, new LocalizedText("文本，或 {zh: , en: }", "a text, or {zh: , en: }"), diagnostics);
            return null;
        }

        return Open(node, CommonShapes.Localized, diagnostics) is { } reader
            && reader.Text("zh") is { } zh && reader.Text("en") is { } en
            ? new LocalizedText(zh, en)
            : null;
    }

    private void Locate(int known, string key)
    {
        if (_locates)
            _diagnostics.Locate(known, key);
    }
}
