using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Text;
using Newtonsoft.Json.Linq;

namespace Compliance.Assessments;

/// <summary>A subject as JSON, with the places where it and its facts stand, so that what is said of it elsewhere names the file that it came from.</summary>
internal static class SubjectPlaceJson
{
    public static JObject Write(Subject subject)
    {
        // A part is one of its whole's, by its index.
        var root = subject.Root;
        var json = new JObject { ["descriptor"] = DescriptorWriter.ToJson(root), ["place"] = Write(root.Span) };
        json["facts"] = new JObject(Enumerable.Range(0, root.Kind.Facts.Count)
            .Where(slot => root.Statements.OwnValueOf(slot) is not null && root.SpanOf(slot) is not null)
            .Select(slot => new JProperty(root.Kind.Facts[slot].Name, Write(root.SpanOf(slot)!.Value))));
        if (!ReferenceEquals(root, subject))
            json["part"] = root.AllParts.TakeWhile(part => part.Id != subject.Id || part.Kind != subject.Kind).Count();
        return json;
    }

    /// <exception cref="FormatException">It is none.</exception>
    public static Subject Read(JToken json, DescriptorReader reader)
    {
        var place = Place(JsonText.Required(json, "place"));
        var read = reader.ReadText(JsonText.Text(json, "descriptor"), place.File);
        if (read.Value is not { Subjects: [var subject] })
            throw new FormatException("A subject of the totals cannot be read: " + string.Join("; ", read.Diagnostics));

        var facts = JsonText.Required(json, "facts") as JObject ?? throw new FormatException("The places of facts are none.");
        var root = subject.At(place, facts.Properties()
            .Select(fact => new KeyValuePair<int, SourceSpan>(subject.Kind.SlotOf(fact.Name), Place(fact.Value)))
            .Where(fact => fact.Key >= 0));
        if ((json as JObject)?["part"] is not { } part)
            return root;
        return root.AllParts.ElementAtOrDefault(Whole(part)) ?? throw new FormatException("A part of a subject is not there.");
    }

    public static JArray Write(SourceSpan span) => span.Sheet is null ? new JArray(span.File, span.Line, span.Column) : new JArray(span.File, span.Line, span.Column, span.Sheet);

    /// <exception cref="FormatException">It is none.</exception>
    public static SourceSpan Place(JToken json) => json is JArray { Count: 3 or 4 } parts
        ? new SourceSpan((string?)parts[0] ?? "", Whole(parts[1]), Whole(parts[2])) { Sheet = parts.Count == 4 ? (string?)parts[3] : null }
        : throw new FormatException("A place of a subject is none.");

    private static int Whole(JToken json) =>
        json is JValue { Type: JTokenType.Integer, Value: long and >= 0 and <= int.MaxValue and var number } ? (int)number : throw new FormatException($"'{Convert.ToString(json, CultureInfo.InvariantCulture)}' is no number.");
}
