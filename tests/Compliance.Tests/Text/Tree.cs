using System.Linq;
using Compliance.Text;

namespace Compliance.Tests.Text;

/// <summary>A node written so that a test can show all of it on one line.</summary>
internal static class Tree
{
    /// <summary>Mappings as <c>{a: 1}</c>, lists as <c>[1]</c>, quoted texts in single quotes.</summary>
    public static string Show(Node? node) => node switch
    {
        MappingNode mapping => "{" + string.Join(", ", mapping.Entries.Select(entry => $"{Show(entry.Key)}: {Show(entry.Value)}")) + "}",
        SequenceNode sequence => "[" + string.Join(", ", sequence.Items.Select(Show)) + "]",
        ScalarNode { IsQuoted: true } scalar => $"'{scalar.Text}'",
        ScalarNode scalar => scalar.Text,
        _ => "nothing",
    };

    /// <summary>The same with the line and column of each node: <c>1:1{1:1 a: 1:4 1}</c>.</summary>
    public static string ShowPlaces(Node? node) => node switch
    {
        MappingNode mapping => Place(mapping) + "{" + string.Join(", ", mapping.Entries.Select(entry => $"{ShowPlaces(entry.Key)}: {ShowPlaces(entry.Value)}")) + "}",
        SequenceNode sequence => Place(sequence) + "[" + string.Join(", ", sequence.Items.Select(ShowPlaces)) + "]",
        ScalarNode scalar => Place(scalar) + " " + scalar.Text,
        _ => "nothing",
    };

    private static string Place(Node node) => $"{node.Span.Line}:{node.Span.Column}";
}
