using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace Compliance.Tests.Samples.Ci;

/// <summary>A YAML file of the repository, and the way to a node of it.</summary>
internal static class YamlFile
{
    public static YamlNode Load(params string[] parts)
    {
        using var text = new StreamReader(Repository.PathOf(parts));
        var stream = new YamlStream();
        stream.Load(text);
        return stream.Documents.Single().RootNode;
    }

    public static string Text(this YamlNode node) => ((YamlScalarNode)node).Value!;

    public static bool Has(this YamlNode node, string key) => ((YamlMappingNode)node).Children.ContainsKey(key);

    public static IEnumerable<YamlNode> Items(this YamlNode node) => ((YamlSequenceNode)node).Children;

    public static Dictionary<string, string> Texts(this YamlNode node) =>
        ((YamlMappingNode)node).Children.ToDictionary(entry => entry.Key.Text(), entry => entry.Value.Text(), StringComparer.Ordinal);

    /// <summary>The version that the packages have.</summary>
    public static string PackageVersion => XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;
}
