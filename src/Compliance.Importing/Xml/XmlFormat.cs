using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Compliance.Diagnostics;
using Compliance.Importing.Limits;
using Compliance.Localization;
using Compliance.Profiles;

namespace Compliance.Importing.Xml;

/// <summary>
/// XML of any kind: a place is a path of elements' local names, <c>FloorAreas/FloorArea[FloorAreaType=Gross]/FloorAreaValue</c>, and <c>@name</c> at its end an attribute; one
/// that begins with <c>/</c> goes from the document's root. Definitions of entities are refused.
/// </summary>
internal sealed class XmlFormat : IRecordFormat
{
    public string Name => "xml";

    public IEnumerable<ISourceRecord> Read(Stream stream, string file, ImportProfile profile)
    {
        var document = Load(stream, file);
        return XmlPath.Find(document.Root!, "/" + profile.Subject.Each).OfType<XElement>().Select(element => new XmlRecord(element, file));
    }

    private static XDocument Load(Stream stream, string file)
    {
        if (stream.CanSeek && stream.Length > ImportLimits.XmlBytes)
            throw new SourceException(new LocalizedText("文件过大：超过上限 64 MiB", "the file is too large: more than the limit of 64 MiB"), SourceSpan.WholeFile(file));

        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = ImportLimits.XmlBytes, IgnoreComments = true, IgnoreProcessingInstructions = true };
            CheckDepth(stream, settings, file);
            stream.Position = 0;
            using var reader = XmlReader.Create(stream, settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException exception)
        {
            throw new SourceException(new LocalizedText("不是有效的 XML", "it is not valid XML"), new SourceSpan(file, exception.LineNumber, exception.LinePosition), exception);
        }
    }

    private static void CheckDepth(Stream stream, XmlReaderSettings settings, string file)
    {
        using var reader = XmlReader.Create(stream, settings);
        while (reader.Read())
        {
            if (reader.Depth > ImportLimits.XmlDepth)
                throw new SourceException(new LocalizedText("XML 嵌套过深", "its XML is nested too deeply"), SourceSpan.WholeFile(file));
        }
    }
}
