using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Profiles;
using Compliance.Values;

namespace Compliance.Reporting.Ids;

/// <summary>Writes specifications as IDS 1.0.</summary>
internal sealed class IdsXml
{
    private const string Namespace = "http://standards.buildingsmart.org/IDS";
    private const string Schema = "http://www.w3.org/2001/XMLSchema";
    private const string Versions = "IFC2X3 IFC4 IFC4X3_ADD2";

    private readonly XmlWriter _xml;
    private readonly ImportProfile _profile;
    private readonly Language _language;

    private IdsXml(XmlWriter xml, ImportProfile profile, Language language)
    {
        _xml = xml;
        _profile = profile;
        _language = language;
    }

    /// <summary>Writes all of them; without any, one that asks for nothing, since a file has to have one.</summary>
    public static void Write(Stream output, RulePack pack, ImportProfile profile, IReadOnlyList<IdsSpecification> specifications, IReadOnlyList<IdsRule> rules, Language language)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize });
        new IdsXml(xml, profile, language).Write(pack, specifications, rules);
    }

    private void Write(RulePack pack, IReadOnlyList<IdsSpecification> specifications, IReadOnlyList<IdsRule> rules)
    {
        _xml.WriteStartElement("ids", Namespace);
        _xml.WriteAttributeString("xmlns", "xs", null, Schema);
        _xml.WriteAttributeString("xmlns", "xsi", null, Schema + "-instance");
        _xml.WriteAttributeString("xsi", "schemaLocation", Schema + "-instance", Namespace + " http://standards.buildingsmart.org/IDS/1.0/ids.xsd");
        _xml.WriteStartElement("info", Namespace);
        Element("title", pack.Title.In(_language));
        Element("version", pack.Version);
        Element("description", Description(pack, rules));
        _xml.WriteEndElement();
        _xml.WriteStartElement("specifications", Namespace);
        if (specifications.Count == 0)
            Write(new IdsSpecification([], [], []), 1);
        for (var i = 0; i < specifications.Count; i++)
            Write(specifications[i], i + 1);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private string Description(RulePack pack, IReadOnlyList<IdsRule> rules) => string.Join("\n",
    [
        $"{PackText.Instruments(pack, _language)} · {pack.Id}@{pack.Version}",
        Pick("只检查模型中有没有所需的信息、类型和取值范围是否正确；是否符合要求，不由 IDS 判定。", "Only whether facts are there, of the right type and in their domain; whether a limit is met, IDS does not decide."),
        .. IdsFile.Lines(rules, _language),
    ]);

    private void Write(IdsSpecification specification, int number)
    {
        var where = string.Join(Pick("，且", ", and "), specification.Where.Select(atom => atom.In(_language)));
        _xml.WriteStartElement("specification", Namespace);
        Attribute("name", specification.Needs.Count == 0 ? Pick("不需要模型中的信息", "Nothing is needed of a model")
            : where.Length == 0 ? Pick("每栋建筑", "Every building") : Pick("建筑：", "Buildings: ") + where);
        Attribute("ifcVersion", Versions);
        Attribute("identifier", $"{_profile.Id}-{XmlConvert.ToString(number)}");
        if (specification.Rules.Count > 0)
            Attribute("description", Pick("用于：", "Needed by: ") + string.Join(Pick("；", "; "), specification.Rules.Select(rule => $"{rule.Title.In(_language)} [{rule.Id}]")));
        _xml.WriteStartElement("applicability", Namespace);
        Attribute("minOccurs", specification.Where.Count == 0 && specification.Needs.Count > 0 ? "1" : "0");
        Attribute("maxOccurs", "unbounded");
        _xml.WriteStartElement("entity", Namespace);
        Simple("name", _profile.Subject.Each.ToUpperInvariant());
        _xml.WriteEndElement();
        foreach (var atom in specification.Where)
            WriteProperty(atom.Fact, IdsPlace.Of(_profile.Subject, atom.Fact)!, atom, null);
        _xml.WriteEndElement();
        if (specification.Needs.Count > 0)
        {
            _xml.WriteStartElement("requirements", Namespace);
            foreach (var need in specification.Needs)
                WriteProperty(need.Fact, need.Place, null, need.IsRequired ? "required" : "optional");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    // What is asked of a model has a cardinality, and what tells to which models it applies a value.
    private void WriteProperty(Fact fact, IdsPlace place, IdsAtom? atom, string? cardinality)
    {
        _xml.WriteStartElement("property", Namespace);
        Attribute("dataType", IdsValue.TypeOf(fact));
        if (cardinality is not null)
        {
            Attribute("cardinality", cardinality);
            Attribute("instructions", IdsValue.Instruction(fact, _language));
        }

        Simple("propertySet", place.Set);
        Simple("baseName", place.Property);
        WriteValue(fact, atom);
        _xml.WriteEndElement();
    }

    private void WriteValue(Fact fact, IdsAtom? atom)
    {
        switch (fact.Type)
        {
            case FactType.Boolean:
                if (atom is not null)
                    Simple("value", atom.Allowed == 2 ? "true" : "false");
                break;
            case FactType.Choice:
                Restriction("xs:string", IdsValue.Words(fact, atom?.Allowed ?? ulong.MaxValue).Select(word => ("enumeration", VisibleText.Of(word))));
                break;
            case FactType.Date:
                Restriction("xs:string", [("pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}")]);
                break;
            default:
                if ((atom?.Numbers ?? IdsValue.DomainOf(fact)) is { } numbers)
                    WriteBounds(fact, numbers);
                break;
        }
    }

    private void WriteBounds(Fact fact, Interval numbers)
    {
        var bounds = new List<(string Facet, string Value)>();
        if (numbers.Lower.Value is { } least && IdsValue.Text(fact, least) is { } low)
            bounds.Add((numbers.Lower.IsClosed ? "minInclusive" : "minExclusive", low));
        if (numbers.Upper.Value is { } most && IdsValue.Text(fact, most) is { } high)
            bounds.Add((numbers.Upper.IsClosed ? "maxInclusive" : "maxExclusive", high));
        if (bounds.Count > 0)
            Restriction(fact.Type == FactType.Count ? "xs:integer" : "xs:double", bounds);
    }

    private void Restriction(string type, IEnumerable<(string Facet, string Value)> facets)
    {
        _xml.WriteStartElement("value", Namespace);
        _xml.WriteStartElement("xs", "restriction", Schema);
        Attribute("base", type);
        foreach (var (facet, value) in facets)
        {
            _xml.WriteStartElement("xs", facet, Schema);
            Attribute("value", value);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Simple(string name, string value)
    {
        _xml.WriteStartElement(name, Namespace);
        Element("simpleValue", value);
        _xml.WriteEndElement();
    }

    private void Element(string name, string text) => _xml.WriteElementString(name, Namespace, string.Join("\n", text.Split('\n').Select(VisibleText.Of)));

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, VisibleText.Of(value));

    private string Pick(string zh, string en) => _language == Language.Chinese ? zh : en;
}
