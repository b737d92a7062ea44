using System;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Facts;

namespace Compliance.Authoring.Profiles;

/// <summary>Words in the name of a place by which it says something else than what it is mapped to.</summary>
internal static partial class PlaceWords
{
    // NKGSJ is 拟开工时间 in the table of the approval system.
    private static readonly string[] _planned = ["拟", "计划", "预计", "planned", "plan", "expected", "intended", "scheduled", "nkgsj", "njcsj"];
    private static readonly string[] _parts = ["净", "使用面积", "套内", "用地", "占地", "采暖", "空调面积", "单体", "net", "conditioned", "heated", "cooled", "usable", "footprint", "plot", "ydmj"];

    /// <summary>The word by which a place speaks of what is planned; null where it does not, or the fact itself is planned.</summary>
    public static string? Planned(string place, Fact fact) => Find(_planned, place, fact);

    /// <summary>The word by which a place speaks of a part, of a fact that is the whole; null where it does not.</summary>
    public static string? Part(string place, Fact fact) => Find(["gross"], fact.Label.En, null) is null ? null : Find(_parts, place, fact);

    // Chinese has no spaces between words; in Latin script a word is one of its own, or begins with a capital.
    private static string? Find(string[] words, string place, Fact? fact)
    {
        var latin = Latin().Matches(place).Select(word => word.Value.ToLowerInvariant()).ToHashSet();
        bool Says(string word) => char.IsAscii(word[0]) ? latin.Contains(word) : place.Contains(word, StringComparison.Ordinal);
        return words.FirstOrDefault(word => Says(word) && (fact is null || Find([word], $"{fact.Name.Replace('_', ' ')} {fact.Label.En} {fact.Label.Zh}", null) is null));
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Latin();
}
