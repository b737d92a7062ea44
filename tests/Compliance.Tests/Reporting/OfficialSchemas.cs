using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Schema;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

/// <summary>Official schemas, which are no part of this repository: they are looked for beside it, or where COMPLIANCE_SCHEMAS says.</summary>
internal static class OfficialSchemas
{
    /// <summary>The file of a schema; a test that needs it is not run where it is not there.</summary>
    public static string Find(string name)
    {
        if (Candidates(name).FirstOrDefault(File.Exists) is not { } file)
        {
            Assert.Ignore($"{name} is not at hand: put it into ../shared/schemas, or name its folder in COMPLIANCE_SCHEMAS.");
            return "";
        }

        return file;
    }

    /// <summary>What a schema of XML finds wrong with a text.</summary>
    public static IReadOnlyList<string> Errors(string schema, Stream xml)
    {
        var set = new XmlSchemaSet { XmlResolver = new BesideOrBelow() };
        set.Add(null, Find(schema));
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = set, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, error) => errors.Add($"{error.Exception.LineNumber}: {error.Message}");
        using var reader = XmlReader.Create(xml, settings);
        while (reader.Read())
        {
        }

        return errors;
    }

    private static IEnumerable<string> Candidates(string name)
    {
        if (Environment.GetEnvironmentVariable("COMPLIANCE_SCHEMAS") is { Length: > 0 } folder)
            yield return Path.Combine(folder, name);
        yield return Repository.PathOf("..", "shared", "schemas", name);
    }

    /// <summary>Schemas that lie beside one another, and of those of the World Wide Web Consortium what IDS takes from them: nothing is fetched.</summary>
    private sealed class BesideOrBelow : XmlUrlResolver
    {
        private const string Restriction = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
              <xs:complexType name="facet"><xs:attribute name="value" type="xs:string" use="required"/><xs:attribute name="fixed" type="xs:boolean"/></xs:complexType>
              <xs:element name="restriction"><xs:complexType><xs:choice minOccurs="1" maxOccurs="unbounded">
                <xs:element name="enumeration" type="xs:facet"/><xs:element name="pattern" type="xs:facet"/><xs:element name="length" type="xs:facet"/><xs:element name="minLength" type="xs:facet"/><xs:element name="maxLength" type="xs:facet"/>
                <xs:element name="minInclusive" type="xs:facet"/><xs:element name="minExclusive" type="xs:facet"/><xs:element name="maxInclusive" type="xs:facet"/><xs:element name="maxExclusive" type="xs:facet"/>
              </xs:choice><xs:attribute name="base" type="xs:QName" use="required"/></xs:complexType></xs:element>
              <xs:attributeGroup name="occurs"><xs:attribute name="minOccurs" type="xs:nonNegativeInteger" default="1"/><xs:attribute name="maxOccurs" default="1"><xs:simpleType><xs:union memberTypes="xs:nonNegativeInteger"><xs:simpleType><xs:restriction base="xs:NMTOKEN"><xs:enumeration value="unbounded"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType></xs:attribute></xs:attributeGroup>
            </xs:schema>
            """;

        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) => absoluteUri.Scheme == Uri.UriSchemeFile
            ? base.GetEntity(absoluteUri, role, ofObjectToReturn)
            : new MemoryStream(System.Text.Encoding.UTF8.GetBytes(absoluteUri.AbsolutePath.EndsWith("XMLSchema.xsd", StringComparison.Ordinal) ? Restriction
                : absoluteUri.AbsolutePath.EndsWith("xml.xsd", StringComparison.Ordinal) ? "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"http://www.w3.org/XML/1998/namespace\"/>"
                : "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"http://www.w3.org/2001/XMLSchema-instance\"/>"));
    }
}
