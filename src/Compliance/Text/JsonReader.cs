using System;
using System.IO;
using Compliance.Diagnostics;
using Compliance.Localization;
using Newtonsoft.Json;

namespace Compliance.Text;

/// <summary>
/// JSON text → nodes with their source locations. Newtonsoft's reader checks the structure and reads the strings;
/// <see cref="JsonTokens"/> goes before it, a token at a time, and gives the source locations and the numbers as they are written.
/// </summary>
internal sealed class JsonReader
{
    private readonly string _file;
    private readonly DiagnosticBag _diagnostics;
    private readonly TreeBuilder _tree;
    private readonly JsonTokens _tokens;

    private JsonReader(string text, string file, DiagnosticBag diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
        _tree = new TreeBuilder(diagnostics);
        _tokens = new JsonTokens(text);
    }

    private SourceSpan Place => new(_file, _tokens.Line, _tokens.Column);

    /// <summary>
    /// The content; null where it cannot be made out, and a diagnostic says why. A text with a repeated key is still
    /// read to its end.
    /// </summary>
    public static Node? Read(string text, string file, DiagnosticBag diagnostics)
    {
        if (text.Length > TextLimits.FileBytes)
        {
            diagnostics.FileTooLarge(file);
            return null;
        }

        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            MaxDepth = TextLimits.Depth,
        };
        return new JsonReader(text, file, diagnostics).Read(reader);
    }

    private Node? Read(JsonTextReader reader)
    {
        try
        {
            while (_tokens.Next())
            {
                if (!Take(reader))
                    return null;
            }
        }
        catch (JsonReaderException exception)
        {
            Refuse(WithoutPlace(exception.Message));
            return null;
        }

        if (_tokens.IsTooLong)
            _diagnostics.ScalarTooLong(Place);
        else if (_tokens.Problem is { } problem)
            Refuse(problem);
        else if (_tree.IsEmpty)
            _diagnostics.NothingThere(_file);
        else if (_tree.Root is null)
            Refuse(JsonProblems.EndsEarly);
        else
            return _tree.Root;
        return null;
    }

    private bool Take(JsonTextReader reader)
    {
        if (_tree.Root is not null)
        {
            Refuse(JsonProblems.Trailing);
            return false;
        }

        if (_tree.ExpectsKey && _tokens.Kind is not '"' and not '}')
        {
            // Reading a number as a string, the other reader does not notice that it is a key.
            Refuse(JsonProblems.NoKey);
            return false;
        }

        switch (_tokens.Kind)
        {
            case '{' or '[':
                // The limit first: the other reader has the same one, and would call it an error of syntax.
                return _tree.Begin(Place, isMapping: _tokens.Kind == '{') && reader.Read();
            case '}' or ']':
                reader.Read();
                _tree.End();
                return true;
            case '"':
                reader.Read();
                var read = (string)reader.Value!;
                return _tree.Scalar(Place, read, isQuoted: true, isVerbatim: _tokens.End - _tokens.Start == read.Length + 2);
            case '0':
                // Read as a string, since no number type holds every number: this one is only stepped over.
                reader.ReadAsString();
                return _tree.Scalar(Place, _tokens.Raw, isQuoted: false);
            default:
                reader.Read();
                return _tree.Scalar(Place, _tokens.Raw, isQuoted: false);
        }
    }

    private void Refuse(LocalizedText found) => _diagnostics.BadSyntax(Place, "JSON", found);

    // "… Path 'a', line 1, position 2." repeats what the diagnostic says by itself.
    private static string WithoutPlace(string message)
    {
        var end = message.IndexOf(" Path '", StringComparison.Ordinal);
        return end < 0 ? message : message.Substring(0, end);
    }
}
