using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Xml;
using Compliance.Localization;
using Compliance.Tables;
using Compliance.Workbooks.Limits;

namespace Compliance.Workbooks.Xlsx;

/// <summary>
/// The XML of a part, element by element, by their local names: the strict form of the standard has other namespaces. No definition of entities is read, nothing
/// outside is opened, and no element goes deeper than a workbook's.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private readonly XmlReader _xml;
    private readonly char[] _buffer = new char[4096];
    private readonly StringBuilder _text = new();

    public PartReader(Stream stream) => _xml = XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <summary>The local name of the element.</summary>
    public string Name => _xml.LocalName;

    /// <summary>How deep it stands.</summary>
    public int Depth => _xml.Depth;

    /// <summary>Whether it has no content.</summary>
    public bool IsEmpty => _xml.IsEmptyElement;

    /// <summary>Whether it is the beginning of an element.</summary>
    public bool IsStart => _xml.NodeType == XmlNodeType.Element;

    /// <summary>Whether it is the end of an element.</summary>
    public bool IsEnd => _xml.NodeType == XmlNodeType.EndElement;

    /// <summary>Goes on; false at the end.</summary>
    /// <exception cref="WorkbookException">It is no XML, or goes too deep.</exception>
    public bool Read()
    {
        try
        {
            if (!_xml.Read())
                return false;
        }
        catch (XmlException exception)
        {
            throw NotXml(exception);
        }

        if (_xml.Depth > WorkbookLimits.Depth)
            throw new WorkbookException(new LocalizedText($"XML 嵌套过深：超过上限 {WorkbookLimits.Depth} 层", $"its XML is nested too deeply: more than the limit of {WorkbookLimits.Depth} levels"));
        return true;
    }

    /// <summary>Goes to the next beginning of an element, however deep; false at the end.</summary>
    public bool ReadStart()
    {
        while (Read())
        {
            if (IsStart)
                return true;
        }

        return false;
    }

    /// <summary>Goes to the next beginning of an element within the one that stands so deep; false behind it.</summary>
    public bool ReadStartWithin(int depth)
    {
        while (Read() && _xml.Depth > depth)
        {
            if (IsStart)
                return true;
        }

        return false;
    }

    /// <summary>An attribute; null where it is not there.</summary>
    public string? Attribute(string name) => _xml.GetAttribute(name);

    /// <summary>The attribute that is called so in whatever namespace: the id of a relationship.</summary>
    public string? AttributeOfAnyNamespace(string name)
    {
        string? found = null;
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
        {
            if (_xml.LocalName == name && _xml.Prefix.Length > 0)
                found = _xml.Value;
        }

        _xml.MoveToElement();
        return found;
    }

    /// <summary>Whether an attribute says yes.</summary>
    public bool Says(string name) => Attribute(name) is "1" or "true";

    /// <summary>An attribute that is a number; 0 where there is none.</summary>
    public int Number(string name) => int.TryParse(Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The text of the element, to its end, of at most so many characters.</summary>
    /// <exception cref="WorkbookException">It is longer, or no XML.</exception>
    public string ReadText()
    {
        if (_xml.IsEmptyElement)
            return "";

        _text.Clear();
        var depth = _xml.Depth;
        while (Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                AppendValue();
        }

        return _text.ToString();
    }

    public void Dispose() => _xml.Dispose();

    private void AppendValue()
    {
        try
        {
            for (var count = _xml.ReadValueChunk(_buffer, 0, _buffer.Length); count > 0; count = _xml.ReadValueChunk(_buffer, 0, _buffer.Length))
            {
                _text.Append(_buffer, 0, count);
                if (_text.Length > WorkbookLimits.TextCharacters)
                    throw new WorkbookException(new LocalizedText($"单元格的文字过长：超过上限 {WorkbookLimits.TextCharacters} 个字符", $"the text of a cell is too long: more than the limit of {WorkbookLimits.TextCharacters} characters"));
            }
        }
        catch (XmlException exception)
        {
            throw NotXml(exception);
        }
    }

    // A definition of entities is refused in the same way.
    private static WorkbookException NotXml(XmlException exception) => new(
        new LocalizedText($"内部的 XML 有误（第 {exception.LineNumber} 行第 {exception.LinePosition} 列）", $"its XML is not valid at line {exception.LineNumber}, column {exception.LinePosition}"), inner: exception);
}
