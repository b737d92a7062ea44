using System.Collections.Generic;
using System.Xml;

namespace Compliance.Reporting.Bcf;

/// <summary>What a viewer selects of a model. A file has to have a camera; since no shapes were read, it is above the origin and looks down.</summary>
internal static class BcfViewpoint
{
    /// <summary>Writes it.</summary>
    /// <param name="xml">Where.</param>
    /// <param name="guid">The viewpoint's GUID.</param>
    /// <param name="objects">The GUIDs of the objects.</param>
    public static void Write(XmlWriter xml, string guid, IReadOnlyList<string> objects)
    {
        xml.WriteStartElement("VisualizationInfo");
        xml.WriteAttributeString("Guid", guid);
        xml.WriteStartElement("Components");
        xml.WriteStartElement("Selection");
        foreach (var one in objects)
        {
            xml.WriteStartElement("Component");
            xml.WriteAttributeString("IfcGuid", one);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("Visibility");
        xml.WriteAttributeString("DefaultVisibility", "true");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("OrthogonalCamera");
        WritePoint(xml, "CameraViewPoint", "100");
        WritePoint(xml, "CameraDirection", "-1");
        xml.WriteStartElement("CameraUpVector");
        xml.WriteElementString("X", "0");
        xml.WriteElementString("Y", "1");
        xml.WriteElementString("Z", "0");
        xml.WriteEndElement();
        xml.WriteElementString("ViewToWorldScale", "100");
        xml.WriteElementString("AspectRatio", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WritePoint(XmlWriter xml, string name, string z)
    {
        xml.WriteStartElement(name);
        xml.WriteElementString("X", "0");
        xml.WriteElementString("Y", "0");
        xml.WriteElementString("Z", z);
        xml.WriteEndElement();
    }
}
