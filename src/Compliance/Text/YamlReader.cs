using System;
using System.IO;
using Compliance.Diagnostics;
using Compliance.Localization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Compliance.Text;

/// <summary>
/// YAML text → nodes with their source locations. Of YAML it takes what a person writes into a form: mappings, lists and texts,
/// one document a file. Anchors, aliases and tags are refused; everything is text, and what it means is for later stages.
/// </summary>
/// <remarks>
/// YamlDotNet's parser is a state machine without recursion, and looks ahead by one line and some 1,000 characters, so the
/// limits on depth and number stop it in time, and no second scan goes before it. Measured on files of 16 MiB, two slow
/// cores: unclosed <c>[</c>, <c>{</c>, <c>- - -</c>, <c>? ?</c> or indentation without end, below 0.1 s; one plain, quoted or
/// folded scalar, comment or run of blanks as long as the file, 0.1 to 1.1 s and at most 100 MB, since a scalar is known
/// to be too long only when it has ended; a million values, 0.6 to 2.2 s and at most 650 MB allocated in all.
/// </remarks>
internal sealed class YamlReader
{
    private readonly string _text;
    private readonly string _file;
    private readonly DiagnosticBag _diagnostics;
    private readonly TreeBuilder _tree;
    private bool _hasDocument;
    private bool _hasAlias;

    private YamlReader(string text, string file, DiagnosticBag diagnostics)
    {
        _text = text;
        _file = file;
        _diagnostics = diagnostics;
        _tree = new TreeBuilder(diagnostics);
    }

    /// <summary>
    /// The content of the one document; null where it cannot be made out, and a diagnostic says why. A text with a
    /// refused tag or anchor or a repeated key is still read to its end, so that the rest of what is wrong is said too.
    /// </summary>
    public static Node? Read(string text, string file, DiagnosticBag diagnostics)
    {
        if (text.Length > TextLimits.FileBytes)
        {
            diagnostics.FileTooLarge(file);
            return null;
        }

        return YamlCharacters.AreAllowed(text, file, diagnostics) ? new YamlReader(text, file, diagnostics).Read() : null;
    }

    private Node? Read()
    {
        var parser = new Parser(new Scanner(new StringReader(_text), skipComments: true));
        try
        {
            while (parser.MoveNext())
            {
                if (!Take(parser.Current!))
                    return null;
            }
        }
        catch (YamlException exception)
        {
            var place = PlaceOf(exception);
            _diagnostics.BadSyntax(place, "YAML", YamlProblems.Describe(exception.Message, LineOf(place.Line - 1), LineOf(place.Line)));
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // Found by feeding it random text: lines of "..." and some broken tags take the parser by surprise. All that
            // is known is what came before.
            var before = parser.Current?.End ?? Mark.Empty;
            _diagnostics.BadSyntax(SpanOf(before), "YAML", new("此处之后的结构无法辨认", "the structure after this place cannot be made out"));
            return null;
        }

        if (!_hasDocument)
            _diagnostics.NothingThere(_file);
        return _hasAlias ? null : _tree.Root;
    }

    private bool Take(ParsingEvent part)
    {
        switch (part)
        {
            case DocumentStart start:
                return TakeDocument(start);
            case AnchorAlias alias:
                return TakeAlias(alias);
            case Scalar scalar:
                CheckProperties(scalar);
                return _tree.Scalar(SpanOf(scalar.Start), scalar.Value, scalar.Style != ScalarStyle.Plain, IsVerbatim(scalar));
            case SequenceStart sequence:
                CheckProperties(sequence);
                return Begin(sequence, isMapping: false);
            case MappingStart mapping:
                CheckProperties(mapping);
                return Begin(mapping, isMapping: true);
            case SequenceEnd or MappingEnd:
                _tree.End();
                return true;
            default:
                return true;
        }
    }

    private bool TakeDocument(DocumentStart start)
    {
        if (_hasDocument)
            Refuse(start.Start, new("一个文件只能有一个 YAML 文档", "a file may hold one YAML document only"));

        var isFirst = !_hasDocument;
        _hasDocument = true;
        return isFirst;
    }

    // It keeps its position in the tree, so that what follows is read correctly; the tree itself is not used.
    private bool TakeAlias(AnchorAlias alias)
    {
        _hasAlias = true;
        _diagnostics.Report(DiagnosticKinds.AliasRefused, SpanOf(alias.Start), ("found", "*" + alias.Value.Value));
        return _tree.Scalar(SpanOf(alias.Start), "*" + alias.Value.Value, isQuoted: false);
    }

    private bool Begin(NodeEvent start, bool isMapping)
    {
        if (_tree.ExpectsKey)
        {
            Refuse(start.Start, new("键必须是文本", "a key must be a text"));
            return false;
        }

        // The mapping in [a: b] has no bracket of its own, and the parser gives it no location.
        var hasPlace = _tree.IsEmpty || start.Start.Index > 0;
        return _tree.Begin(hasPlace ? SpanOf(start.Start) : null, isMapping);
    }

    private void CheckProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            _diagnostics.Report(DiagnosticKinds.AliasRefused, SpanOf(node.Start), ("found", "&" + node.Anchor.Value));
        if (!node.Tag.IsEmpty)
            Refuse(node.Start, new($"不接受标签“{node.Tag.Value}”", $"tags are not accepted: '{node.Tag.Value}'"));
    }

    private bool IsVerbatim(Scalar scalar)
    {
        var start = (int)scalar.Start.Index + (scalar.Style == ScalarStyle.Plain ? 0 : 1);
        return start <= _text.Length && _text.Has(start, scalar.Value);
    }

    private void Refuse(Mark place, LocalizedText found) => _diagnostics.BadSyntax(SpanOf(place), "YAML", found);

    // The parser puts the end of a text on a line after its last; a person looks for it where the text ends.
    private SourceSpan SpanOf(Mark mark) => mark.Index >= _text.Length
        ? TextPlace.Of(_file, _text, _text.Length)
        : new SourceSpan(_file, (int)mark.Line, (int)mark.Column);

    // The parser gives the beginning of what it was reading and the position that it had reached. The first is what to look at
    // (a quotation mark that is never closed), unless the trouble is lines below it (a tab that indents).
    private SourceSpan PlaceOf(YamlException exception)
    {
        if (YamlProblems.IsAboutTab(exception.Message) && YamlProblems.FindTab(_text, (int)exception.Start.Index) is >= 0 and var tab)
            return TextPlace.Of(_file, _text, tab);

        return exception.End.Line > exception.Start.Line && exception.End.Index < _text.Length && !YamlProblems.IsAboutQuote(exception.Message)
            ? SpanOf(exception.End)
            : SpanOf(exception.Start);
    }

    private string LineOf(int number)
    {
        var start = 0;
        for (var line = 1; line < number && start < _text.Length; line++)
            start = _text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : _text.Length;
        return _text.IndexOf('\n', start) is >= 0 and var last ? _text.Substring(start, last - start) : _text.Substring(start);
    }
}
