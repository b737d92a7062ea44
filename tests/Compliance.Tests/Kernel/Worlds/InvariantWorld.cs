using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;

namespace Compliance.Tests.Kernel.Worlds;

/// <summary>A random vocabulary of sites that says what always holds of them, a pack of a few rules, and random sites, some of which break it.</summary>
internal sealed class InvariantWorld
{
    private static readonly string[] Known =
    [
        "road or storeys >= 1", "not road or storeys = 0", "use != shop or height <= 10 m", "height > 3 m or storeys <= 1", "use = home or not road", "storeys < 5 or height >= 12 m",
        "use is one of shop, home or road", "opened >= 2020-01-01 or road", "not (use = office and height < 2 m)", "at least 1 of road, height >= 2 m, storeys = 0", "height < 40 m",
        "storeys <= 8 and storeys != 7", "opened < 2022-01-01 or use = home",
    ];

    private static readonly string[] Conditions =
    [
        "road", "not road", "use = shop", "use != home", "use is one of shop, office", "storeys >= 1", "storeys = 0", "storeys < 3", "height > 10 m", "height <= 3 m", "opened >= 2020-01-01", "opened < 2022-06-01",
    ];

    private readonly Dice _dice;

    private InvariantWorld(int seed, int rules, int sites)
    {
        _dice = new Dice(seed);
        Invariants = [.. Enumerable.Range(0, _dice.Between(1, 4)).Select(_ => _dice.Pick(Known)).Distinct()];
        Rules = [.. Enumerable.Range(0, rules).Select(Rule)];
        Pack = SmallPack.Load(
            Vocabulary + string.Concat(Invariants.Select(one => $"- {{subject: site, holds: '{one}'}}\n")),
            "chapter: a\nrules:\n" + string.Concat(Rules.Select((asks, place) => $"- {{id: rule-{place}, title: a, clauses: [{{section: a, quote: a}}], subject: site, obligation: must, departments: [], {asks}}}\n")));
        Sites = [.. Enumerable.Range(0, sites).Select(_ => Site())];
    }

    public static string Vocabulary => """
        version: 1.0.0
        subjects: {site: {zh: 工地, en: site}}
        facts:
          road: {label: {zh: 道路, en: is a road}, subjects: [site], type: boolean}
          use: {label: {zh: 用途, en: use}, subjects: [site], type: choice, choices: {shop: 商业, home: 住宅, office: 办公}}
          storeys: {label: {zh: 层数, en: storeys}, subjects: [site], type: count, unit: '1', domain: {at_least: 0}}
          height: {label: {zh: 高度, en: height}, subjects: [site], type: number, unit: m, domain: {at_least: 0}}
          opened: {label: {zh: 启用日期, en: opened on}, subjects: [site], type: date}
          area: {label: {zh: 面积, en: area}, subjects: [site], type: number, unit: m², domain: {more_than: 0}}
        invariants:

        """;

    public RulePack Pack { get; }

    public IReadOnlyList<string> Invariants { get; }

    /// <summary>What each rule asks, as it is written.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>What is stated of each site, by the names of its facts.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Sites { get; }

    public static InvariantWorld Of(int seed, int rules, int sites) => new(seed, rules, sites);

    private string Rule(int place)
    {
        var when = _dice.Chance(0.5) ? $"when: '{_dice.Pick(Conditions)}', " : "";
        return when + _dice.Pick(
            $"require: '{_dice.Pick(Conditions)}', from: 2023-12-06",
            $"measure: height, limit: {{{_dice.Pick("at_most", "at_least", "more_than")}: {_dice.Between(1, 12)} m, from: 2023-12-06}}",
            $"measure: storeys, limit: {{{_dice.Pick("at_most", "at_least", "equal_to")}: {_dice.Between(0, 5)}, from: 2023-12-06}}",
            $"measure: area * height, limit: {{at_most: {_dice.Between(1, 50)} m³, from: 2023-12-06}}",
            "measure: height, limit: {rows: [{use: shop, at_most: 9 m}, {use: home, storeys: ..2, at_most: 6 m}, {use: home, storeys: 3.., at_most: 20 m}], from: 2023-12-06}");
    }

    private Dictionary<string, string> Site()
    {
        var facts = new Dictionary<string, string>();
        State("road", () => _dice.Pick("yes", "no"));
        State("use", () => _dice.Chance(0.7) ? _dice.Pick("shop", "home", "office") : _dice.Pick("shop | home", "home | office"));
        State("storeys", () => Between(0, 6, ""));
        State("height", () => Between(0, 15, " m"));
        State("opened", () => _dice.Pick("2019-05-01", "2020-01-01", "2021-12-31", "2022-01-01", "2019-01-01..2023-01-01"));
        State("area", () => Between(1, 6, " m²"));
        return facts;

        void State(string fact, Func<string> value)
        {
            if (_dice.Chance(0.65))
                facts[fact] = value();
        }
    }

    private string Between(int least, int most, string unit)
    {
        var low = _dice.Between(least, most);
        return _dice.Chance(0.6) ? $"{low}{unit}" : $"{low}..{_dice.Between(low, most)}{unit}";
    }
}
