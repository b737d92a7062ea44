using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Importing.Step;
using Compliance.Profiles;

namespace Compliance.Importing.Ifc;

/// <summary>An object of the spatial tree.</summary>
internal sealed class IfcRecord(IfcModel model, StepInstance owner) : ISourceRecord
{
    private const string Sum = "sum ";

    public SourceSpan Span => new(model.File, owner.Line, 0);

    public IEnumerable<SourceValue> ValuesOf(string from)
    {
        if (from.StartsWith('@'))
            return AttributeOf(from[1..]) is { Length: > 0 } attribute ? [new SourceValue(attribute, null, Span)] : [];
        if (from.StartsWith(Sum, StringComparison.Ordinal) && from[Sum.Length..].Split('/', 2) is [var type, var place])
            return SumOf(type, place) is { } sum ? [sum] : [];
        var point = from.IndexOf('.', StringComparison.Ordinal);
        return point <= 0 ? [] : model.Properties(owner, from[..point], from[(point + 1)..]).SelectMany(ValueOf);
    }

    public IEnumerable<ISourceRecord> PartsOf(string each) => model.Within(owner, each).Select(part => new IfcRecord(model, part));

    private string? AttributeOf(string name) => name switch
    {
        "GlobalId" => owner[0].Text,
        "Name" => owner[2].Text,
        "Description" => owner[3].Text,
        "ObjectType" => owner[4].Text,
        "LongName" => owner[owner.Type == "IFCPROJECT" ? 5 : 7].Text,
        _ => null,
    };

    // A part without it would make the sum too small, and one that says it twice leaves it open: then nothing is said.
    private SourceValue? SumOf(string type, string place)
    {
        var parts = model.Within(owner, type).ConvertAll(part => new IfcRecord(model, part).Only(type, place));
        if (parts.Count == 0 || parts.Exists(part => part is null) || parts.Select(part => part!.Value.Unit).Distinct().Count() > 1)
            return null;

        var sum = 0m;
        foreach (var part in parts)
        {
            if (!decimal.TryParse(part!.Value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                return null;
            sum += number;
        }

        return new SourceValue(sum.ToString(CultureInfo.InvariantCulture), parts[0]!.Value.Unit, Span);
    }

    // What it says itself; of one that says nothing and has parts of its own type, their sum.
    private SourceValue? Only(string type, string place)
    {
        var said = ValuesOf(place).ToList();
        return said.Count == 0 ? SumOf(type, place) : said.TrueForAll(one => one.Text == said[0].Text && one.Unit == said[0].Unit) ? said[0] : null;
    }

    private IEnumerable<SourceValue> ValueOf(StepInstance property)
    {
        var span = new SourceSpan(model.File, property.Line, 0);
        if (property.Type.StartsWith("IFCQUANTITY", StringComparison.Ordinal))
            return [ValueOf(model.Units.Of(property[3].Text, property.Type, property[2]), span)];
        if (property.Type == "IFCPROPERTYENUMERATEDVALUE")
            return [.. property[2].Items.Select(item => item.Plain).Where(item => item.Kind is StepKind.Text or StepKind.Word).Select(item => new SourceValue(item.Text, null, span))];
        if (property.Type != "IFCPROPERTYSINGLEVALUE")
            return [];

        var (stated, plain) = (property[2], property[2].Plain);
        return plain.Kind switch
        {
            StepKind.Number => [ValueOf(model.Units.Of(plain.Text, stated.Kind == StepKind.Typed ? stated.Text : "", property[3]), span)],
            StepKind.Word => plain.Text is "T" or "F" ? [new SourceValue(plain.Text == "T" ? "true" : "false", null, span)] : [],
            StepKind.Text => [new SourceValue(plain.Text, null, span)],
            _ => [],
        };
    }

    private static SourceValue ValueOf((string Number, string? Unit) measured, SourceSpan span) => new(measured.Number, measured.Unit, span);
}
