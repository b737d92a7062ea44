using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Reporting;

/// <summary>Whose rules a result is by, one pack or several side by side.</summary>
public static class PackText
{
    /// <summary>The instruments by their numbers; one without by its title.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException">There is no pack.</exception>
    public static string Instruments(RulePack pack, Language language) =>
        string.Join(language == Language.Chinese ? "、" : ", ", PacksOf(pack).Select(one => one.Instrument.Number ?? one.Title.In(language)));

    /// <summary>The packs with their versions: <c>building-energy-2008@1.0.0, henan-energy-2018@1.0.0</c>.</summary>
    /// <param name="pack">The pack.</param>
    /// <exception cref="ArgumentNullException">There is no pack.</exception>
    public static string Names(RulePack pack) => Names(pack, '@');

    /// <summary>Titles, instruments and packs on one line.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="language">The language.</param>
    /// <param name="between">What stands between a pack's name and its version.</param>
    internal static string Line(RulePack pack, Language language, char between = '@') => $"{pack.Title.In(language)} · {Instruments(pack, language)} · {Names(pack, between)}";

    /// <summary>The pack that a rule is of, where several are evaluated side by side.</summary>
    internal static RulePack PackOf(this RulePack pack, Rule rule) => pack.Packs.FirstOrDefault(one => one.Id == rule.Pack) ?? pack;

    /// <summary>The words of a pack's instrument, among those at hand; null where they are not.</summary>
    internal static InstrumentText? TextOf(this IReadOnlyList<InstrumentText> texts, RulePack pack) => texts.FirstOrDefault(text => text.Sha256 == pack.Instrument.Sha256);

    private static string Names(RulePack pack, char between) => string.Join(", ", PacksOf(pack).Select(one => one.Id + between + one.Version));

    private static IReadOnlyList<RulePack> PacksOf(RulePack pack) => (pack ?? throw new ArgumentNullException(nameof(pack))).Packs;
}
