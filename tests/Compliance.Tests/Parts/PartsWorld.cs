using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Packs;
using Compliance.Tests.Kernel.Worlds;

namespace Compliance.Tests.Parts;

/// <summary>A random pack with numbers over parts and facts of wholes, and random buildings with storeys and windows.</summary>
internal sealed class PartsWorld
{
    private static readonly string[] Signs = ["=", "!=", "<", "<=", ">", ">="];
    private static readonly string[] Comparators = ["at_most", "less_than", "at_least", "more_than", "equal_to"];

    private readonly Dice _dice;
    private readonly List<(string Id, string Subject, string Asks)> _rules = [];

    private PartsWorld(int seed, int rules, int buildings)
    {
        _dice = new Dice(seed);
        for (var i = 0; i < rules; i++)
            _rules.Add(Rule($"rule-{i}"));
        Pack = Building.Pack([.. _rules]);
        Facts = [.. Enumerable.Range(0, buildings).Select(_ => BuildingFacts())];
    }

    public RulePack Pack { get; }

    /// <summary>The rules as they are written, without their dates.</summary>
    public IReadOnlyList<(string Id, string Subject, string Asks)> Rules => _rules;

    /// <summary>What is stated of each building, with its parts.</summary>
    public IReadOnlyList<string> Facts { get; }

    public static PartsWorld Of(int seed, int rules, int buildings) => new(seed, rules, buildings);

    // What each part has to meet: when it applies and what is asked share no fact.
    private string Each()
    {
        var when = _dice.Chance(0.5) ? $"when: '{Chain(["side = south", "named", "building.public", "storey.ground"])}', " : "";
        var sign = _dice.Pick("at_most", "less_than", "at_least", "more_than");
        return when + _dice.Pick(
            $"measure: u, limit: {{{sign}: {_dice.Between(1, 4)} %, from: 2023-12-06}}",
            $"measure: 'area / storey.height', limit: {{{sign}: {_dice.Between(1, 3)} m, from: 2023-12-06}}",
            $"measure: u, limit: {{rows: [{{panes: ..2, {sign}: {_dice.Between(1, 4)} %}}, {{panes: 3.., at_most: {_dice.Between(1, 3)} %}}], from: 2023-12-06}}",
            $"measure: u, limit: {{rows: [{{area: '>0 m²..1 m²', at_least: {_dice.Between(1, 3)} %}}, {{area: '>1 m²..2 m²', {sign}: {_dice.Between(1, 4)} %}}]{(_dice.Chance(0.5) ? ", elsewhere: not_applicable" : "")}, from: 2023-12-06}}",
            $"measure: gain, limit: {{{sign}: {_dice.Between(0, 3)} %, from: 2023-12-06}}",
            $"require: '{Chain([Number("u", "%"), Number("gain", "%"), $"panes {_dice.Pick(Signs)} {_dice.Between(2, 3)} 户"])}', from: 2023-12-06");
    }

    private (string Id, string Subject, string Asks) Rule(string id)
    {
        if (_dice.Chance(0.15))
            return (id, "building", $"each: window, {Each()}");
        if (_dice.Chance(0.15))
            return (id, _dice.Pick("building", "storey"), Aggregate());
        if (_dice.Chance(0.3))
            return (id, "building", _dice.Pick<Func<string>>(Table, Points, Days, Bound)());
        if (_dice.Chance(0.1))
            return (id, "building", $"measure: glazing, limit: {{{_dice.Pick(Comparators)}: {_dice.Between(0, 6)} m², from: 2023-12-06}}");

        var subject = _dice.Pick("building", "building", "storey", "window");
        var when = _dice.Chance(0.4) ? $"when: '{When(subject)}', " : "";
        if (_dice.Chance(0.2))
            return (id, subject, $"{when}require: '{Condition(subject)}', from: 2023-12-06");

        var (measure, unit, most) = subject switch
        {
            "window" => _dice.Pick<(string, string, int)>(("u", "%", 4), ("area", "m²", 4), ("area / storey.height", "m", 4), ("u * gain", "%", 4), ("area / building.facade", "%", 100)),
            "storey" => Figure(fromStorey: true),
            _ => Figure(fromStorey: false),
        };
        if (subject == "building" && unit == "m²" && _dice.Chance(0.4))
            (measure, unit, most) = ($"{measure} / facade", "%", 100);
        if (subject == "storey" && unit == "m²" && _dice.Chance(0.4))
            (measure, unit) = ($"{measure} / height", "m");
        var limit = $"{_dice.Pick(Comparators)}: {_dice.Between(0, most)} {unit}".TrimEnd();
        return (id, subject, $"{when}measure: '{measure}', limit: {{{limit}, from: 2023-12-06}}");
    }

    // A table of limits by facts of the building, for a number over its windows.
    private string Table() => $"measure: 'sum(window.area{Where()})', limit: {{{Rows()}{(_dice.Chance(0.3) ? ", elsewhere: not_applicable" : "")}, from: 2023-12-06}}";

    private string Rows()
    {
        var rows = new List<string>
        {
            $"{{climate: severe, {_dice.Pick("at_most", "less_than", "at_least")}: {_dice.Between(0, 4)} m²}}",
            $"{{climate: cold | hot, facade: ..5 m², {_dice.Pick("at_most", "more_than", "at_least")}: {_dice.Between(0, 4)} m²}}",
            $"{{climate: cold | hot, facade: '>5 m²', at_most: {_dice.Between(0, 4)} m²}}",
        };
        if (_dice.Chance(0.3))
            rows.RemoveAt(_dice.Between(0, 2));
        return $"rows: [{string.Join(", ", rows)}]";
    }

    // Points for the building and for its windows, with a floor, a cap, and a table of points.
    private string Points() => string.Concat(
        $"score: {{own: {{{(_dice.Chance(0.5) ? $"floor: {_dice.Between(1, 4)}, " : "")}points: [{{when: public, gives: 3}}, {{when: '{Number($"count(window{Where()})", "")}', gives: 4}}]}}, ",
        $"rest: {{cap: 5, points: [{{rows: [{{climate: severe, gives: 2}}, {{climate: cold | hot, facade: ..9 m², gives: 4}}]}}, {{when: '{Number($"sum(window.area{Where()})", "m²")}', gives: 3}}]}}}}, ",
        $"levels: [{{low: {_dice.Between(2, 5)}}}, {{high: {_dice.Between(5, 10)}}}], limit: {{{_dice.Pick("at_least", "equal_to", "at_most")}: {_dice.Pick("low", "high")}, from: 2023-12-06}}");

    private string Days() => $"when: '{Number($"count(window{Where()})", "")}', require: '{_dice.Pick("approved + 6 months <= 2025-02-28", "approved >= 2024-06-01", "approved - 30 days < 2024-12-15", "approved = 2025-01-01")}', from: 2023-12-06";

    // By the law of the day of approval: a limit for a year, and a table later on.
    private string Bound() => $"when: '{_dice.Pick("public", "not public")}', measure: 'sum(window.area{Where()})', binds_by: approved, limits: [{{at_most: {_dice.Between(0, 4)} m², from: 2024-01-01, until: 2024-12-31}}, {{{Rows()}{(_dice.Chance(0.3) ? ", elsewhere: not_applicable" : "")}, from: {_dice.Pick("2025-01-01", "2025-03-01")}}}]";

    // A number over parts in the words that a number over members has.
    private string Aggregate()
    {
        var (word, of, where, unit, most) = _dice.Pick(
            ("share", "of: area, ", true, "%", 100), ("count", "", true, "", 3), ("sum", "of: area, ", false, "m²", 6), ("ratio", "of: area, to: u, ", false, "m²", 6), ("sum", "of: gain * u, ", true, "%", 6));
        var which = !where ? "" : Where() is { Length: > 0 } condition ? $"where: '{condition[" where ".Length..]}', " : "where: named, ";
        var among = _dice.Chance(0.4) && Where() is { Length: > 0 } counted && AreApart(which[Math.Min(which.Length, 6)..], counted) ? $"among: '{counted[" where ".Length..]}', " : "";
        var limit = $"{_dice.Pick(Comparators)}: {_dice.Between(0, most)} {unit}".TrimEnd();
        return $"{word}: {{{of}{among}{which}members: window}}, limit: {{{limit}, from: 2023-12-06}}";
    }

    // A number over parts, its unit, and what it is about at most.
    private (string Text, string Unit, int Most) Figure(bool fromStorey) => _dice.Between(0, 12) switch
    {
        0 => ($"sum(window.area{Where()})", "m²", 6),
        1 => ($"count(window{Where()})", "", 3),
        2 => ($"share(window.area{ShareWhere()})", "%", 100),
        3 => ($"average(window.u by window.area{Where()})", "%", 4),
        4 => ($"average(window.gain by window.area{Where()})", "%", 3),
        5 => ($"average(window.u{Where()})", "%", 4),
        6 => ($"least(window.u{Where()})", "%", 4),
        7 => ($"greatest(window.gain{Where()})", "%", 3),
        8 => ($"sum(window.gain{Where()})", "%", 4),
        9 => ($"sum(window.u * window.gain{Where()})", "%", 8),
        10 when !fromStorey => ($"least(storey.height{StoreyWhere()})", "m", 4),
        11 when !fromStorey => ($"count(storey{StoreyWhere()})", "", 3),
        12 when !fromStorey => ($"average(storey.height{StoreyWhere()})", "m", 4),
        _ => ($"greatest(window.area{Where()})", "m²", 4),
    };

    private string Where() => _dice.Chance(0.3) ? "" : " where " + Chain(["side = south", "side is one of south, east", "side != north", "named", "not named", Number("u", "%"), Number("area", "m²"), Number("gain", "%"), $"panes {_dice.Pick(Signs)} {_dice.Between(2, 3)} 户", "storey.ground", Number("storey.height", "m"), "building.climate = severe", "not building.public"]);

    private string ShareWhere() => Where() is { Length: > 0 } where && _dice.Chance(0.4) && Where() is var among && AreApart(where, among) ? where + among.Replace(" where ", " among ", StringComparison.Ordinal) : Where();

    // Whether two conditions are about different facts: else nothing may meet both.
    private static bool AreApart(string one, string other) =>
        !new[] { "side", "named", "u ", "area", "gain", "panes", "ground", "storey.height", "climate", "public" }.Any(fact => one.Contains(fact, StringComparison.Ordinal) && other.Contains(fact, StringComparison.Ordinal));

    private string StoreyWhere() => _dice.Chance(0.4) ? "" : " where " + Chain(["ground", Number("height", "m"), "building.climate = cold"]);

    private string When(string subject) => Chain(subject switch
    {
        "building" => ["public", "climate = cold", Number("count(window)", ""), Number("sum(window.area where side = south)", "m²")],
        "storey" => ["ground", Number("height", "m"), "building.climate != hot", Number("count(window where named)", "")],
        _ => ["side = south", Number("storey.height", "m"), "storey.ground", "building.public", "building.climate is one of severe, cold", "named"],
    });

    private string Condition(string subject) => Chain(subject switch
    {
        "building" => ["not public", Number("sum(window.area where named)", "m²"), Number("count(window where panes >= 2 户)", ""), Number("count(storey where ground)", "")],
        "storey" => [Number("sum(window.gain)", "%"), "ground", Number("count(window where side = south or named)", "")],
        _ => ["named", Number("u", "%"), Number("gain", "%"), "building.climate = severe"],
    });

    private string Number(string fact, string unit) => $"{fact} {_dice.Pick(Signs)} {_dice.Between(1, 3)} {unit}".TrimEnd();

    // One or two of some conditions, each once.
    private string Chain(IReadOnlyList<string> some)
    {
        var first = _dice.Between(0, some.Count - 1);
        var second = _dice.Between(0, some.Count - 1);
        if (first == second || FactOf(some[first]) == FactOf(some[second]) || _dice.Chance(0.6))
            return _dice.Chance(0.15) ? $"not ({some[first]})" : some[first];
        return $"{some[first]} {_dice.Pick("and", "or")} {some[second]}";
    }

    private static string FactOf(string condition) => condition.Replace("not ", "", StringComparison.Ordinal).Split(' ')[0];

    private string BuildingFacts() => Mapping(
        Fact("climate", () => Choices("severe", "cold", "hot")),
        Fact("public", YesOrNo),
        Fact("facade", () => Between(1, 20)),
        Fact("approved", () => _dice.Pick("2023-07-01", "2024-02-29", "2024-12-31", "2025-01-01", "2025-06-30", "2024-06-01..2025-06-01", "2023-01-01..2024-06-01")),
        _dice.Chance(0.4) ? Fact("glazing", () => Between(0, 6)) : null,
        Parts("storey", 2, () => Mapping(
            Fact("height", () => Between(1, 4)),
            Fact("ground", YesOrNo),
            Parts("window", 2, () => Mapping(
                Fact("area", () => Between(0, 3)),
                Fact("u", () => $"{Between(1, 4)} %"),
                Fact("side", () => Choices("north", "south", "east")),
                Fact("panes", () => Between(1, 3)),
                Fact("gain", () => $"{Between(-2, 3)} %"),
                Fact("named", YesOrNo))))));

    private static string Mapping(params string?[] entries) => $"{{{string.Join(", ", entries.Where(entry => entry is not null))}}}";

    private string? Fact(string name, Func<string> value) => _dice.Chance(0.8) ? $"{name}: '{value()}'" : null;

    private string? Parts(string kind, int most, Func<string> part) => _dice.Chance(0.9)
        ? $"{kind}: [{string.Join(", ", Enumerable.Range(0, _dice.Between(0, most)).Select(_ => part()))}]"
        : null;

    private string Choices(params string[] names) => _dice.Chance(0.8) ? _dice.Pick(names) : $"{names[0]} | {_dice.Pick(names.Skip(1).ToList())}";

    private string YesOrNo() => _dice.Pick("true", "false");

    // A whole number of the fact's own unit, or two of them.
    private string Between(int least, int most)
    {
        var low = _dice.Between(least, most);
        return _dice.Chance(0.7) ? $"{low}" : $"{low}..{_dice.Between(low, most)}";
    }
}
