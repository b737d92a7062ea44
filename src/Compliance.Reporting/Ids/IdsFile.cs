using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Profiles;

namespace Compliance.Reporting.Ids;

/// <summary>
/// What the rules of a pack need a model of IFC to say, as a file of IDS 1.0 (Information Delivery Specification, buildingSMART), and rule by rule what IDS cannot say. It asks
/// whether facts are there, of the right type and in their domain; whether a limit is met, <c>check</c> decides.
/// </summary>
public sealed class IdsFile
{
    private IdsFile(string text, IReadOnlyList<IdsRule> rules)
    {
        Text = text;
        Rules = rules;
    }

    /// <summary>The file, XML that ends with a line break.</summary>
    public string Text { get; }

    /// <summary>What became of each rule, in the order of the pack.</summary>
    public IReadOnlyList<IdsRule> Rules { get; }

    /// <summary>Writes the file of a pack.</summary>
    /// <param name="pack">The rules.</param>
    /// <param name="profile">Where a model says which fact; a profile of the format <c>ifc</c>.</param>
    /// <param name="language">The language of its texts.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The profile is not of the format <c>ifc</c>.</exception>
    public static IdsFile Of(RulePack pack, ImportProfile profile, Language language)
    {
        if (pack is null)
            throw new ArgumentNullException(nameof(pack));
        if (profile is null)
            throw new ArgumentNullException(nameof(profile));
        if (profile.Format != "ifc")
            throw new ArgumentException($"The profile {profile.Id} is of {profile.Format}, and not of ifc.", nameof(profile));

        var reading = new IdsRules(profile);
        var rules = pack.Rules.Select(reading.Read).ToList();
        using var bytes = new MemoryStream();
        IdsXml.Write(bytes, pack, profile, IdsSpecification.Of(reading.Needs), rules, language);
        return new IdsFile(Encoding.UTF8.GetString(bytes.ToArray()) + "\n", rules);
    }

    /// <summary>What became of each rule as lines for a reader: what is asked, and what IDS cannot say and why.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="language">The language.</param>
    public static IEnumerable<string> Lines(IEnumerable<IdsRule> rules, Language language)
    {
        if (rules is null)
            throw new ArgumentNullException(nameof(rules));

        var zh = language == Language.Chinese;
        foreach (var (rule, asked, unsaid) in rules.Select(one => (one.Rule, one.Asked, one.Unsaid)))
        {
            yield return VisibleText.Of($"{rule.Id}  {rule.Title.In(language)}");
            yield return VisibleText.Of(asked.Count == 0
                ? (zh ? "  IDS 中没有" : "  nothing in IDS")
                : (zh ? "  IDS 要求：" : "  asked in IDS: ") + string.Join(zh ? "、" : ", ", asked.Select(fact => fact.Label.In(language))));
            foreach (var why in unsaid)
                yield return VisibleText.Of((zh ? "  IDS 不能写：" : "  not in IDS: ") + why.In(language));
        }
    }
}
