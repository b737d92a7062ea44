using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Compliance.Diagnostics;
using Compliance.Profiles;

namespace Compliance.Importing.Xml;

/// <summary>An element and what is in it.</summary>
internal sealed class XmlRecord(XElement element, string file) : ISourceRecord
{
    public SourceSpan Span => SpanOf(element);

    public IEnumerable<SourceValue> ValuesOf(string from) => XmlPath.Find(element, from).Select(found => new SourceValue(XmlPath.TextOf(found).Trim(), null, SpanOf(found)));

    public IEnumerable<ISourceRecord> PartsOf(string each) => XmlPath.Find(element, each).OfType<XElement>().Select(part => new XmlRecord(part, file));

    private SourceSpan SpanOf(IXmlLineInfo info) => new(file, info.LineNumber, info.LinePosition);
}
