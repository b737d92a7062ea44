using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Profiles;
using Compliance.Values;

namespace Compliance.Authoring.Profiles;

/// <summary>
/// Looks an import profile through: what its reader says, facts that the vocabulary has not and units of another dimension among it, and then what may not be mapped, tables of values that
/// miss a choice, places that are named twice, and places that the format cannot have.
/// </summary>
public sealed class ProfileLint
{
    private readonly ImportProfile _profile;
    private readonly List<Diagnostic> _found = [];

    private ProfileLint(ImportProfile profile) => _profile = profile;

    /// <summary>Everything that is wrong with a profile, or worth a look; without an error it can be used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vocabulary">The facts that it maps to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<Diagnostic> Check(string path, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var read = ImportProfile.Load(path, vocabulary);
        if (read.Value is not { } profile)
            return read.Diagnostics;

        var lint = new ProfileLint(profile);
        lint.CheckWhole(SourceSpan.WholeFile(path));
        lint.CheckSubject(profile.Subject);
        return [.. read.Diagnostics, .. lint._found];
    }

    private void CheckWhole(SourceSpan file)
    {
        if (_profile.Format != "table" && _profile.Subject.Each.Length == 0)
            Report(ProfileKinds.NoEach, file, ("format", _profile.Format));
        if (_profile.Format == "table" && _profile.Subject.Ids.Count == 0)
            Report(ProfileKinds.NoId, file);
        if (_profile.Unmapped.Count == 0)
            Report(ProfileKinds.NothingUnmapped, file);
    }

    private void CheckSubject(ProfiledSubject subject)
    {
        // What every fact may be taken from is no choice of the author's.
        var facts = subject.Facts.Select(fact => (fact.Fact, Sources: fact.Sources.Where(source => source.Span.Line > 0).ToList())).Where(one => one.Sources.Count > 0).ToList();
        foreach (var (fact, sources) in facts)
        {
            foreach (var source in sources)
                CheckSource(fact, source);
            CheckPlaces(fact, sources);
        }

        var places = facts.SelectMany(one => one.Sources.Select(source => (one.Fact, Source: source))).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            if (places.Take(i).FirstOrDefault(before => before.Fact != places[i].Fact && IsSame(before.Source, places[i].Source) && !(before.Source.Values is not null && places[i].Source.Values is not null)) is { Fact: { } other })
                Report(ProfileKinds.TwoFacts, places[i].Source.Span, ("found", places[i].Source.From), ("fact", places[i].Fact.Label), ("other", other.Label));
        }

        foreach (var part in subject.Parts)
            CheckSubject(part);
    }

    private void CheckSource(Fact fact, ProfiledSource source)
    {
        if (source.OnlyBesideOthers is null && PlaceWords.Planned(source.From, fact) is { } planned)
            Report(ProfileKinds.Planned, source.Span, ("found", source.From), ("word", planned), ("fact", fact.Label));
        if (source.OnlyBesideOthers is null && PlaceWords.Part(source.From, fact) is { } part)
            Report(ProfileKinds.PartOnly, source.Span, ("found", source.From), ("word", part), ("fact", fact.Label));
        if (Expected(source.From) is { } expected)
            Report(ProfileKinds.BadPlace, source.Span, ("found", source.From), ("format", _profile.Format), ("expected", expected));
        if (source.Values is not null && fact.DomainValues is ChoiceSet all && MissingOf(fact, source, all) is { Length: > 0 } missing)
            Report(ProfileKinds.MissingChoice, source.Span, ("found", source.From), ("choices", new LocalizedText(string.Join("、", missing.Select(choice => choice.Zh)), string.Join(", ", missing.Select(choice => choice.En)))));
    }

    private void CheckPlaces(Fact fact, List<ProfiledSource> sources)
    {
        for (var i = 1; i < sources.Count; i++)
        {
            if (sources.Take(i).Any(before => IsSame(before, sources[i])))
                Report(ProfileKinds.SamePlaceTwice, sources[i].Span, ("fact", fact.Label), ("found", sources[i].From));
        }

        if (sources.Count > 1)
            Report(ProfileKinds.SeveralPlaces, sources[1].Span, ("fact", fact.Label), ("count", $"{sources.Count}"), ("found", string.Join(", ", sources.Select(source => source.From))));
    }

    private static LocalizedText[] MissingOf(Fact fact, ProfiledSource source, ChoiceSet all)
    {
        var meant = source.Meant | source.Without;
        var names = fact.Type == FactType.Boolean ? [new LocalizedText("否", "no"), new LocalizedText("是", "yes")] : fact.Choices.Select(choice => new LocalizedText($"{choice.Label.Zh}（{choice.Name}）", $"{choice.Label.En} ({choice.Name})")).ToArray();
        return [.. names.Where((_, index) => (all.Members & ~meant & (1UL << index)) != 0)];
    }

    // What the place should be; null where it can be one.
    private LocalizedText? Expected(string from) => _profile.Format switch
    {
        "ifc" when from.StartsWith('@') => null,
        "ifc" when from.StartsWith("sum ", StringComparison.Ordinal) => from[4..].Split('/') is [{ Length: > 0 }, var quantity] && quantity.IndexOf('.', StringComparison.Ordinal) > 0 ? null : new LocalizedText("sum 类型/集.数量", "sum Type/Set.Quantity"),
        "ifc" => from.IndexOf('.', StringComparison.Ordinal) > 0 && !from.EndsWith('.') ? null : new LocalizedText("集.属性", "Set.Property"),
        "report" => from.Split('/') is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }] ? null : new LocalizedText("表/行/列", "table/row/column"),
        _ => null,
    };

    private static bool IsSame(ProfiledSource left, ProfiledSource right) => PlaceName.Of(left.From) == PlaceName.Of(right.From);

    private void Report(DiagnosticKind kind, SourceSpan span, params (string Name, LocalizedText Value)[] values) =>
        _found.Add(new Diagnostic(kind, span, values.ToDictionary(value => value.Name, value => Excerpt.Of(value.Value)), nearest: null));
}
