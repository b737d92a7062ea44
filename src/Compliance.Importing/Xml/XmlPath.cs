using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Compliance.Importing.Xml;

/// <summary>Finds what a path names, by local names.</summary>
internal static class XmlPath
{
    /// <summary>The elements or attributes.</summary>
    public static IEnumerable<XObject> Find(XElement from, string path)
    {
        IEnumerable<XElement> elements = path.StartsWith('/') ? [new XElement("root-of-all")] : [from];
        var isFirst = path.StartsWith('/');
        foreach (var step in Steps(path.TrimStart('/')))
        {
            if (step.StartsWith('@'))
                return elements.SelectMany(element => element.Attributes().Where(attribute => attribute.Name.LocalName == step[1..]));
            var root = from.Document?.Root ?? from;
            elements = step == ".." ? elements.Select(element => element.Parent).OfType<XElement>()
                : (isFirst ? [root] : elements.SelectMany(element => element.Elements())).Where(element => Fits(element, step));
            isFirst = false;
        }

        return elements;
    }

    /// <summary>What an element or attribute says.</summary>
    public static string TextOf(XObject found) => found is XAttribute attribute ? attribute.Value : ((XElement)found).Value;

    // A slash in brackets parts no steps.
    private static IEnumerable<string> Steps(string path)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= path.Length; i++)
        {
            if (i == path.Length || (path[i] == '/' && depth == 0))
            {
                if (i > start)
                    yield return path[start..i];
                start = i + 1;
            }
            else
            {
                depth += path[i] == '[' ? 1 : path[i] == ']' ? -1 : 0;
            }
        }
    }

    private static bool Fits(XElement element, string step)
    {
        var bracket = step.IndexOf('[', StringComparison.Ordinal);
        if (element.Name.LocalName != (bracket < 0 ? step : step[..bracket]))
            return false;
        if (bracket < 0)
            return true;

        var condition = step[(bracket + 1)..].TrimEnd(']').Split('=', 2);
        return condition.Length == 2 && Find(element, condition[0]).Any(found => TextOf(found).Trim() == condition[1]);
    }
}
