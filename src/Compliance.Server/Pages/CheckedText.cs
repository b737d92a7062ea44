using System.Collections.Generic;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Server.Desk;
using Compliance.Values;
using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Pages;

/// <summary>A descriptor that somebody fills in.</summary>
/// <param name="Subject">Its subject; of one that is wrong, without what was typed.</param>
/// <param name="Text">Its text.</param>
/// <param name="Revision">The revision that it was made from; null for one that was not handed in.</param>
internal sealed record CheckedText(Subject Subject, string Text, long? Revision)
{
    /// <summary>The id of one that has none yet.</summary>
    public const string NoId = "(draft)";

    /// <summary>What was typed where it is wrong, by the names of facts; else null.</summary>
    public IReadOnlyDictionary<string, string>? Typed { get; init; }

    public static CheckedText Of(Subject subject, long? revision) => new(subject, DescriptorWriter.ToYaml(subject), revision);

    /// <summary>One that was handed in: its text as it is.</summary>
    public static CheckedText Of(DescriptorReader reader, string text, long revision) => new(reader.ReadText(text, "descriptor.yaml").Require().Subjects[0], text, revision);

    /// <summary>What was typed and is wrong.</summary>
    public static CheckedText OfTyped(RulePack pack, string kind, IFormCollection form, long? revision) => Of(Begin(pack, kind, form).Build().Require(), revision) with { Typed = form.Facts() };

    /// <summary>The subject of a form; or nothing, and all that is wrong.</summary>
    public static (Subject? Subject, IReadOnlyList<Diagnostic> Wrong) Build(RulePack pack, string kind, IFormCollection form)
    {
        var builder = Begin(pack, kind, form);
        var known = builder.Build().Require().Kind;
        foreach (var (fact, value) in form.Facts().Where(one => one.Value.Length > 0))
        {
            if (known.SlotOf(fact) < 0)
                throw new RefusedException(new LocalizedText($"词汇表已更新，不再有指标 {fact}：请重新填写。", $"The vocabulary has changed and has no '{fact}' any more: fill it in anew."));
            builder.Set(fact, value);
        }

        var built = builder.Build();
        return (built.Value, built.Diagnostics);
    }

    // All but the facts.
    private static SubjectBuilder Begin(RulePack pack, string kind, IFormCollection form)
    {
        var builder = new SubjectBuilder(pack, kind, form.Field("id") ?? NoId);
        if (form.Field("name") is { } name)
            builder.Named(name);
        if (form.Field("jurisdiction") is { } place)
            builder.In(place);
        if (form.Field("date") is { } date)
            builder.On(CalendarDate.TryParse(date, out var day) ? day : throw new RefusedException(new LocalizedText("评估日应为 年-月-日。", "The day is of the form yyyy-mm-dd.")));
        return builder;
    }
}
