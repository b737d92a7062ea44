using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml;
using Compliance.Values;

namespace Compliance.Reporting.Bcf;

/// <summary>The parts of a file of BCF 3.0, a zip: what it is, its project, a folder a topic, and at its end the words that topics have.</summary>
internal sealed class BcfArchive : IDisposable
{
    private const string Version = "3.0";

    // The earliest that the format knows: a result is the same bytes each time.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive;
    private readonly string _author;
    private readonly HashSet<string> _guids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it is written; it is not closed.</param>
    /// <param name="author">Who wrote the topics.</param>
    public BcfArchive(Stream output, string author)
    {
        _archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        _author = author;
    }

    /// <summary>Writes what the file is, and of which project.</summary>
    public void Begin(string project, string name)
    {
        using (var xml = Open("bcf.version"))
        {
            xml.WriteStartElement("Version");
            xml.WriteAttributeString("VersionId", Version);
            xml.WriteEndElement();
        }

        using (var xml = Open("project.bcfp"))
        {
            xml.WriteStartElement("ProjectInfo");
            xml.WriteStartElement("Project");
            xml.WriteAttributeString("ProjectId", Text(project));
            xml.WriteElementString("Name", Text(name));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    /// <summary>Writes a topic, and where it is about objects of a model, what to select of it.</summary>
    public void Write(BcfTopic topic)
    {
        // The same finding twice is two topics.
        var guid = topic.Guid;
        for (var number = 2; !_guids.Add(guid); number++)
            guid = BcfGuid.Of(topic.Guid, XmlConvert.ToString(number));

        var viewpoint = topic.Objects.Count > 0 ? BcfGuid.Of(guid, "viewpoint") : null;
        using (var xml = Open($"{guid}/markup.bcf"))
            WriteMarkup(xml, topic, guid, viewpoint);
        if (viewpoint is null)
            return;

        using (var xml = Open($"{guid}/viewpoint.bcfv"))
            BcfViewpoint.Write(xml, viewpoint, topic.Objects);
    }

    /// <summary>Writes the words that topics have, without which the file is none.</summary>
    public void End()
    {
        using (var xml = Open("extensions.xml"))
        {
            xml.WriteStartElement("Extensions");
            WriteWords(xml, "TopicTypes", "TopicType");
            WriteWords(xml, "TopicStatuses", "TopicStatus");
            WriteWords(xml, "Priorities", "Priority");
            WriteWords(xml, "TopicLabels", "TopicLabel");
            WriteWords(xml, "Users", "User");
            xml.WriteEndElement();
        }

        // The list of parts comes last, and without it there is no file.
        _archive.Dispose();
    }

    public void Dispose() => _archive.Dispose();

    private void WriteMarkup(XmlWriter xml, BcfTopic topic, string guid, string? viewpoint)
    {
        xml.WriteStartElement("Markup");
        if (topic.Model is { } model)
        {
            xml.WriteStartElement("Header");
            xml.WriteStartElement("Files");
            xml.WriteStartElement("File");
            if (topic.Place is { } place)
                xml.WriteAttributeString("IfcSpatialStructureElement", place);
            xml.WriteAttributeString("IsExternal", "true");
            xml.WriteElementString("Filename", Text(model));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteStartElement("Topic");
        xml.WriteAttributeString("Guid", guid);
        xml.WriteAttributeString("TopicType", Word("TopicType", topic.Type));
        xml.WriteAttributeString("TopicStatus", Word("TopicStatus", topic.IsOpen ? "Open" : "Closed"));
        xml.WriteElementString("Title", Text(topic.Title));
        if (topic.Priority is { } priority)
            xml.WriteElementString("Priority", Word("Priority", priority));
        if (topic.Labels.Count > 0)
        {
            xml.WriteStartElement("Labels");
            foreach (var label in topic.Labels)
                xml.WriteElementString("Label", Word("TopicLabel", label));
            xml.WriteEndElement();
        }

        xml.WriteElementString("CreationDate", Moment(topic.Date));
        xml.WriteElementString("CreationAuthor", Word("User", _author));
        if (topic.Due is { } due)
            xml.WriteElementString("DueDate", Moment(due));
        xml.WriteElementString("Description", string.Join("\n", topic.Description.Select(Text)));
        if (viewpoint is not null)
        {
            xml.WriteStartElement("Viewpoints");
            xml.WriteStartElement("ViewPoint");
            xml.WriteAttributeString("Guid", viewpoint);
            xml.WriteElementString("Viewpoint", "viewpoint.bcfv");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteWords(XmlWriter xml, string list, string item)
    {
        if (!_words.TryGetValue(item, out var words))
            return;

        xml.WriteStartElement(list);
        foreach (var word in words.OrderBy(word => word, StringComparer.Ordinal))
            xml.WriteElementString(item, word);
        xml.WriteEndElement();
    }

    private string Word(string item, string text)
    {
        if (!_words.TryGetValue(item, out var words))
            _words.Add(item, words = new HashSet<string>(StringComparer.Ordinal));
        var word = Text(text);
        words.Add(word);
        return word;
    }

    // Midnight of the world's time: a day has no hour, and the same result is the same text everywhere.
    private static string Moment(CalendarDate day) => $"{day}T00:00:00Z";

    // The format takes no text without a sign in it.
    private static string Text(string text) => string.IsNullOrWhiteSpace(text) ? "-" : VisibleText.Of(text);

    private XmlWriter Open(string part)
    {
        var entry = _archive.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = Written;
        return XmlWriter.Create(entry.Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, Indent = true, NewLineChars = "\n" });
    }
}
