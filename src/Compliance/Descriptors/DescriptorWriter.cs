using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;

namespace Compliance.Descriptors;

/// <summary>
/// Writes subjects as descriptors, which read back to the same subjects: ids, dates, jurisdictions, deviations, every fact with its
/// values, in the unit and words that it was stated in. Facts are called by their names. A number that took its unit from a
/// table's heading has it written out.
/// </summary>
public static class DescriptorWriter
{
    /// <summary>One descriptor as YAML; lines end with <c>\n</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    public static string ToYaml(Subject subject) => Yaml(writer => writer.Write(DescriptorTree.Of(Argument.NotNull(subject, nameof(subject)))));

    /// <summary>A list of descriptors as YAML; it is no descriptor where it is empty.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="subjects"/> is null, or one of them is.</exception>
    public static string ToYaml(IEnumerable<Subject> subjects) => Yaml(writer => writer.Write(List(subjects)));

    /// <summary>One descriptor as JSON; lines end with <c>\n</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    public static string ToJson(Subject subject) => Json(DescriptorTree.Of(Argument.NotNull(subject, nameof(subject))));

    /// <summary>A list of descriptors as JSON; it is no descriptor where it is empty.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="subjects"/> is null, or one of them is.</exception>
    public static string ToJson(IEnumerable<Subject> subjects) => Json(List(subjects));

    private static SequenceNode List(IEnumerable<Subject> subjects) => new(SourceSpan.None,
        [.. Argument.NotNull(subjects, nameof(subjects)).Select(subject => DescriptorTree.Of(Argument.NotNull(subject, nameof(subjects))))]);

    private static string Yaml(Action<YamlWriter> write)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        write(new YamlWriter(text));
        return text.ToString();
    }

    private static string Json(Node node)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        JsonNodeWriter.Write(text, node);
        return text.ToString();
    }
}
