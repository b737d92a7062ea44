using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Text;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Schemas;

/// <summary>A node as an editor sees it: unquoted, <c>12000</c> is a number, by the core rules of YAML 1.2.</summary>
internal static partial class NodeJson
{
    public static JToken Of(Node node) => node switch
    {
        MappingNode mapping => new JObject(mapping.Entries.Select(entry => new JProperty(entry.Key.Text, Of(entry.Value)))),
        SequenceNode sequence => new JArray(sequence.Items.Select(Of)),
        ScalarNode { IsQuoted: false } scalar => OfPlain(scalar),
        _ => new JValue(((ScalarNode)node).Text),
    };

    private static JValue OfPlain(ScalarNode scalar) => scalar.Text switch
    {
        _ when scalar.IsNull => JValue.CreateNull(),
        "true" or "True" or "TRUE" => new JValue(true),
        "false" or "False" or "FALSE" => new JValue(false),
        var text when Number().IsMatch(text) => new JValue(double.Parse(text, CultureInfo.InvariantCulture)),
        var text => new JValue(text),
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
