using System;
using System.Collections.Generic;
using System.Globalization;
using Compliance.Diagnostics;

namespace Compliance.Text;

/// <summary>A list or mapping whose end has not been read yet.</summary>
internal sealed class OpenCollection(SourceSpan? span, bool isMapping)
{
    // Most mappings have a few keys, and comparing those is cheaper than a table.
    private const int FewKeys = 8;

    private readonly List<Node> _items = [];
    private readonly List<MappingEntry> _entries = [];
    private Dictionary<string, ScalarNode>? _keys;
    private ScalarNode? _key;
    private bool _isRepeated;

    /// <summary>Where it begins: at its bracket where it has one, else at its first key.</summary>
    public SourceSpan Span => span ?? SourceSpan.None;

    public bool ExpectsKey => isMapping && _key is null;

    public void SetKey(ScalarNode key, DiagnosticBag diagnostics)
    {
        span ??= key.Span;
        _key = key;
        var first = Find(key.Text);
        _isRepeated = first is not null;
        if (first is not null)
            diagnostics.Report(DiagnosticKinds.DuplicateKey, key.Span, ("found", key.Text), ("line", first.Span.Line.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Adds an item, or the value of the key before it.</summary>
    public void Add(Node value)
    {
        if (_key is null)
        {
            _items.Add(value);
            return;
        }

        if (!_isRepeated)
        {
            _entries.Add(new MappingEntry(_key, value));
            _keys?.Add(_key.Text, _key);
        }

        _key = null;
    }

    public Node Close() => isMapping ? new MappingNode(Span, _entries) : new SequenceNode(Span, _items);

    private ScalarNode? Find(string key)
    {
        if (_keys is null && _entries.Count > FewKeys)
        {
            _keys = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
            foreach (var entry in _entries)
                _keys.Add(entry.Key.Text, entry.Key);
        }

        if (_keys is not null)
            return _keys.TryGetValue(key, out var found) ? found : null;

        foreach (var entry in _entries)
        {
            if (entry.Key.Text == key)
                return entry.Key;
        }

        return null;
    }
}
