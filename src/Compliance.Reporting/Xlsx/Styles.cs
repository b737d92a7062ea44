using System.Collections.Generic;
using System.Xml;

namespace Compliance.Reporting.Xlsx;

/// <summary>How cells look: their numbers are what cells name.</summary>
internal static class Styles
{
    /// <summary>Text and numbers.</summary>
    public const int Plain = 0;

    /// <summary>A heading.</summary>
    public const int Heading = 1;

    /// <summary>A day.</summary>
    public const int Date = 2;

    /// <summary>Text that a spreadsheet would take for a formula if somebody typed it: it stays text when it is edited.</summary>
    public const int Quoted = 3;

    private const int DateFormat = 164;

    /// <summary>The verdicts in the order of the colours; what is not here has none.</summary>
    public static IReadOnlyList<Verdict> Coloured { get; } = [Verdict.Fail, Verdict.Undetermined, Verdict.Pass, Verdict.Upcoming, Verdict.Waived];

    // Background and text, with enough contrast between them.
    private static readonly (string Background, string Text)[] Colours = [("FFFBE3E4", "FF8C1D22"), ("FFFDF0D3", "FF6B4400"), ("FFE2F3E8", "FF14532D"), ("FFE3EEFB", "FF174F8F"), ("FFECE6FA", "FF4B3385")];

    public static void Write(XmlWriter xml, string name)
    {
        xml.WriteStartElement("styleSheet", name);
        Element(xml, "numFmts", 1, () => Empty(xml, "numFmt", ("numFmtId", XmlConvert.ToString(DateFormat)), ("formatCode", "yyyy\\-mm\\-dd")));
        Element(xml, "fonts", 2, () =>
        {
            WriteFont(xml, isBold: false);
            WriteFont(xml, isBold: true);
        });
        Element(xml, "fills", 3, () =>
        {
            WriteFill(xml, "none", null);
            WriteFill(xml, "gray125", null);
            WriteFill(xml, "solid", "FFECEFF2");
        });
        Element(xml, "borders", 1, () => Empty(xml, "border"));
        Element(xml, "cellStyleXfs", 1, () => Empty(xml, "xf"));
        Element(xml, "cellXfs", 4, () =>
        {
            Empty(xml, "xf", ("xfId", "0"));
            Empty(xml, "xf", ("xfId", "0"), ("fontId", "1"), ("fillId", "2"), ("applyFont", "1"), ("applyFill", "1"));
            Empty(xml, "xf", ("xfId", "0"), ("numFmtId", XmlConvert.ToString(DateFormat)), ("applyNumberFormat", "1"));
            Empty(xml, "xf", ("xfId", "0"), ("quotePrefix", "1"));
        });
        Element(xml, "dxfs", Colours.Length, () =>
        {
            foreach (var (background, text) in Colours)
                WriteColour(xml, background, text);
        });
        xml.WriteEndElement();
    }

    private static void WriteFont(XmlWriter xml, bool isBold)
    {
        xml.WriteStartElement("font");
        if (isBold)
            Empty(xml, "b");
        Empty(xml, "sz", ("val", "11"));
        Empty(xml, "name", ("val", "Calibri"));
        xml.WriteEndElement();
    }

    private static void WriteFill(XmlWriter xml, string pattern, string? colour)
    {
        xml.WriteStartElement("fill");
        xml.WriteStartElement("patternFill");
        xml.WriteAttributeString("patternType", pattern);
        if (colour is not null)
            Empty(xml, "fgColor", ("rgb", colour));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteColour(XmlWriter xml, string background, string text)
    {
        xml.WriteStartElement("dxf");
        xml.WriteStartElement("font");
        Empty(xml, "color", ("rgb", text));
        xml.WriteEndElement();
        xml.WriteStartElement("fill");
        xml.WriteStartElement("patternFill");
        Empty(xml, "bgColor", ("rgb", background));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, int count, System.Action write)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("count", XmlConvert.ToString(count));
        write();
        xml.WriteEndElement();
    }

    private static void Empty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
