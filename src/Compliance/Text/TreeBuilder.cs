using System.Collections.Generic;
using Compliance.Diagnostics;

namespace Compliance.Text;

/// <summary>
/// Puts nodes together as a reader comes upon their parts, on a stack of its own: however deep a text is nested, the
/// program's stack is not. Each step answers whether to read on; where not, the limit that was passed is reported.
/// </summary>
internal sealed class TreeBuilder(DiagnosticBag diagnostics)
{
    private readonly Stack<OpenCollection> _open = new();
    private int _count;

    /// <summary>The whole tree, once all of it has been read.</summary>
    public Node? Root { get; private set; }

    /// <summary>Whether what comes next is a key.</summary>
    public bool ExpectsKey => _open.Count > 0 && _open.Peek().ExpectsKey;

    public bool IsEmpty => Root is null && _open.Count == 0;

    /// <param name="span">Where it begins; null for a mapping without a bracket, which begins at its first key.</param>
    /// <param name="isMapping">Whether it is a mapping and not a list.</param>
    public bool Begin(SourceSpan? span, bool isMapping)
    {
        var place = span ?? (_open.Count > 0 ? _open.Peek().Span : SourceSpan.None);
        if (_open.Count == TextLimits.Depth)
        {
            diagnostics.TooDeep(place);
            return false;
        }

        _open.Push(new OpenCollection(span, isMapping));
        return Count(place);
    }

    public bool Scalar(SourceSpan span, string text, bool isQuoted, bool isVerbatim = true)
    {
        if (text.Length > TextLimits.ScalarCharacters)
        {
            diagnostics.ScalarTooLong(span);
            return false;
        }

        var scalar = new ScalarNode(span, text, isQuoted, isVerbatim);
        if (ExpectsKey)
            _open.Peek().SetKey(scalar, diagnostics);
        else
            Add(scalar);
        return Count(span);
    }

    public void End() => Add(_open.Pop().Close());

    private void Add(Node node)
    {
        if (_open.Count > 0)
            _open.Peek().Add(node);
        else
            Root = node;
    }

    private bool Count(SourceSpan span)
    {
        if (++_count <= TextLimits.Nodes)
            return true;

        diagnostics.TooManyNodes(span);
        return false;
    }
}
