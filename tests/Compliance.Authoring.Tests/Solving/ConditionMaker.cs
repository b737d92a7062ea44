using System;
using System.Linq;

namespace Compliance.Authoring.Tests.Solving;

/// <summary>Makes random conditions on <see cref="Things"/>; one number repeats one.</summary>
internal sealed class ConditionMaker(int seed, bool isDiscrete)
{
    private readonly Random _random = new(seed);

    public string Make(int depth = 3)
    {
        if (depth == 0 || _random.NextDouble() < 0.2)
            return Atom();
        if (_random.NextDouble() < 0.2)
            return $"not ({Make(depth - 1)})";

        var word = _random.NextDouble() < 0.6 ? " and " : " or ";
        return string.Join(word, Enumerable.Range(0, _random.Next(2, 4)).Select(_ => $"({Make(depth - 1)})"));
    }

    private string Atom() => _random.Next(isDiscrete ? 5 : 12) switch
    {
        0 => Pick("flag", "sign", "not flag"),
        1 => Pick("color = red", "color is one of red, blue", "color != green"),
        2 => $"{Pick("lights", "lit", "lights + lit", "lit - lights", "2 * lights - lit")} {Sign()} {_random.Next(0, 5)} lamp",
        3 => $"lights {Sign()} {Pick("lit", "2 * lit", "lit + 1 lamp")}",
        4 => $"lights / lit {Sign()} {Pick("50 %", "100 %", "75 %", "30 %")}",
        5 => $"{Pick("rate", "former_rate", "former_rate - rate", "rate + former_rate", "0.5 * rate")} {Sign()} {Pick("0", "5", "50", "99.5", "100", "150")} %",
        6 => $"rate {Sign()} {Pick("former_rate", "former_rate * former_rate", "rate * former_rate")}",
        7 => $"waste / {Pick("floor", "roof", "debt", "(floor + roof)")} {Sign()} {Pick("300 t/10⁴m²", "0 t/m²", "0.5 t/m²")}",
        8 => $"{Pick("floor", "roof", "floor - roof", "debt + floor", "floor * 2")} {Sign()} {Pick("0 m²", "100 m²", "1 亩", "roof", "floor")}",
        9 => $"{Pick("begun", "ended")} {Sign()} {Pick("begun", "ended", "2026-01-01", "2031-12-31")}",
        10 => $"inhabitants / families {Sign()} {Pick("80 %", "250 %", "33.3 %")}",
        _ => $"inhabitants {Sign()} {Pick("families", "5 person", "3 * families", "families + 7 person")}",
    };

    private string Sign() => Pick("<", "<=", ">", ">=", "=", "!=");

    private string Pick(params string[] texts) => texts[_random.Next(texts.Length)];
}
