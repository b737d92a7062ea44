using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;

namespace Compliance.Profiles;

/// <summary>Reads the files of another system by a profile, for <see cref="DescriptorReader.Imports"/>.</summary>
public sealed class ProfileImport : DescriptorImport
{
    private readonly ImportProfile _profile;
    private readonly IRecordFormat _format;
    private readonly RulePack _pack;

    /// <summary>Reads by a profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="formats">The formats that there are.</param>
    /// <param name="pack">The rules that the subjects will be checked against.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The profile's format is not among them.</exception>
    public ProfileImport(ImportProfile profile, IEnumerable<IRecordFormat> formats, RulePack pack)
    {
        _profile = Argument.NotNull(profile, nameof(profile));
        _pack = Argument.NotNull(pack, nameof(pack));
        _format = Argument.NotNull(formats, nameof(formats)).FirstOrDefault(format => format.Name == profile.Format) ?? throw new ArgumentException($"There is no format {profile.Format}.", nameof(formats));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions => _profile.Ends;

    internal override IReadOnlyList<Subject> Read(Stream stream, string name, DiagnosticBag diagnostics)
    {
        var subjects = new List<Subject>();
        try
        {
            foreach (var record in _format.Read(stream, name, _profile))
            {
                var built = Build(record, _profile.Subject, subjects.Count, diagnostics).Build();
                diagnostics.Continue(built.Diagnostics);
                if (built.Value is { } subject)
                    subjects.Add(subject);
                TellUnmapped(record, diagnostics);
            }
        }
        catch (SourceException exception)
        {
            diagnostics.Report(DiagnosticKinds.BadSource, exception.Span, ("format", _profile.Title), ("found", exception.Reason));
            return [];
        }

        if (subjects.Count == 0 && !diagnostics.HasErrors)
            diagnostics.Report(DiagnosticKinds.NoRecord, SourceSpan.WholeFile(name), ("format", _profile.Title), ("expected", _profile.Subject.Each.Length == 0 ? _profile.Subject.Kind.Label : _profile.Subject.Each));
        return subjects;
    }

    private SubjectBuilder Build(ISourceRecord record, ProfiledSubject profiled, int index, DiagnosticBag diagnostics)
    {
        // What has no id is the only one in its file, or told by its position.
        var id = First(record, profiled.Ids) ?? new SourceValue(index == 0 ? Path.GetFileNameWithoutExtension(record.Span.File) : $"{Path.GetFileNameWithoutExtension(record.Span.File)}-{index + 1}", null, record.Span);
        var builder = new SubjectBuilder(_pack, profiled.Kind.Name, id.Text).At(record.Span);
        if (First(record, profiled.Names) is { } name)
            builder.Named(name.Text);
        if (First(record, profiled.Jurisdictions) is { } jurisdiction)
            builder.In(jurisdiction.Text);
        foreach (var fact in profiled.Facts)
            State(record, fact, builder, diagnostics);
        foreach (var part in profiled.Parts)
            builder.SetParts(part.Kind.Name, [.. record.PartsOf(part.Each).Select((one, position) => Build(one, part, position, diagnostics))]);
        return builder;
    }

    private static SourceValue? First(ISourceRecord record, IReadOnlyList<string> places) =>
        places.SelectMany(record.ValuesOf).Where(value => !NotStated.Says(value.Text)).Select(value => (SourceValue?)value).FirstOrDefault();

    private static void State(ISourceRecord record, ProfiledFact fact, SubjectBuilder builder, DiagnosticBag diagnostics)
    {
        var found = fact.Sources.SelectMany(source => record.ValuesOf(source.From).Select(value => (Source: source, Value: value, Text: Meaning(record, source, value, fact.Fact, diagnostics)))).Where(one => one.Text is not null).ToList();
        if (found.All(one => one.Source.OnlyBesideOthers is not null))
        {
            foreach (var (source, value, _) in found)
                diagnostics.Report(DiagnosticKinds.NotMapped, value.Span, ("found", value.Text), ("source", source.From), ("because", source.OnlyBesideOthers!));
            return;
        }

        var stated = new StatedSources(fact.Fact, [.. found.Select(one => (one.Source.From, one.Text!, one.Value.Span))]);
        builder.Set(fact.Fact.Name, stated.Text, found[0].Value.Span);
        if (stated.Contradiction is var (first, second))
        {
            diagnostics.Report(
                DiagnosticKinds.SourcesDisagree, second.Span,
                ("fact", fact.Fact.Label), ("found", second.Text), ("source", second.From), ("other", first.Text), ("first", first.From), ("place", first.Span.ToString()));
        }
    }

    // What is said, as a descriptor writes it; null where it says nothing that is known.
    private static string? Meaning(ISourceRecord record, ProfiledSource source, SourceValue value, Fact fact, DiagnosticBag diagnostics)
    {
        var text = value.Text.Trim();
        if (NotStated.Says(text))
            return null;

        if (source.Values is { } values)
        {
            if (values.TryGetValue(text, out var meaning))
                return meaning;
            diagnostics.Report(DiagnosticKinds.UnmappedValue, value.Span, ("fact", fact.Label), ("found", text), ("source", source.From));
            return null;
        }

        if (fact.Type is not (FactType.Number or FactType.Count))
            return text;

        var called = value.Unit ?? (source.UnitFrom is { } place ? record.ValuesOf(place).Select(one => one.Text.Trim()).FirstOrDefault() : null);
        var unit = called is not null && source.Units.TryGetValue(called, out var known) ? known : called ?? source.Unit;
        if (unit is { Length: 0 } || (unit is null && fact.Unit.Symbol.En.Length > 0))
        {
            diagnostics.Report(DiagnosticKinds.SourceWithoutUnit, value.Span, ("fact", fact.Label), ("found", source.From));
            return null;
        }

        return unit is null ? text : $"{text} {unit}";
    }

    private void TellUnmapped(ISourceRecord record, DiagnosticBag diagnostics)
    {
        foreach (var name in _profile.Unmapped)
        {
            if (record.ValuesOf(name.From).Select(value => (SourceValue?)value).FirstOrDefault(value => !NotStated.Says(value!.Value.Text)) is { } value)
                diagnostics.Report(DiagnosticKinds.NotMapped, value.Span, ("found", value.Text), ("source", name.From), ("because", name.Because));
        }
    }
}
