using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Compliance.Tests.Reporting.Html;

/// <summary>Reads a page as a browser without scripts shows it. Pages are well-formed XML, so that nothing that breaks out of its place is overlooked.</summary>
internal static partial class PageReader
{
    /// <summary>The page without the text of its script and style.</summary>
    public static XElement Read(string page) => XDocument.Parse(Program().Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<$1></$1>")).Root!;

    /// <summary>The text of the script or the style.</summary>
    public static string Program(string page, string element) => Program().Matches(page).Single(match => match.Groups[1].Value == element).Groups[2].Value;

    public static IEnumerable<XElement> WithClass(this XElement element, string name) => element.Descendants().Where(one => one.Classes().Contains(name));

    public static string[] Classes(this XElement element) => ((string?)element.Attribute("class") ?? "").Split(' ');

    /// <summary>A number of a drawing, in per cent or pixels.</summary>
    public static double Number(this XElement element, string attribute) =>
        double.Parse(((string)element.Attribute(attribute)!).TrimEnd('%'), CultureInfo.InvariantCulture);

    [GeneratedRegex("<(script|style)>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex Program();
}
