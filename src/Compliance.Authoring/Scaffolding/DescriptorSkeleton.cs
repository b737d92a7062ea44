using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Compliance.Authoring.Explanations;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Authoring.Scaffolding;

/// <summary>A descriptor to fill in: every fact of a kind, empty, with its label, unit and domain and the rules that read it.</summary>
public static class DescriptorSkeleton
{
    /// <summary>The file. It reads without an error as it is, with nothing stated yet.</summary>
    /// <param name="pack">The pack that the descriptor will be checked against.</param>
    /// <param name="kind">The kind of subject.</param>
    /// <param name="folder">Where the file will lie, for its schema; null where that is not known.</param>
    /// <param name="language">The language of the comments.</param>
    public static string Of(RulePack pack, SubjectKind kind, string? folder, Language language)
    {
        var zh = language == Language.Chinese;
        var text = new StringBuilder(SchemaPlace.Line(SchemaPlace.From(folder ?? "."), "descriptor"));
        Line(text, zh
            ? $"# {kind.Label.Zh}，依据 {pack.Title.Zh}（{pack.Id}@{pack.Version}）。知道的填上，不填即为未知。"
            : $"# A {kind.Label.En}, for {pack.Title.En} ({pack.Id}@{pack.Version}). Fill in what is known; what is left empty is not known.");
        Line(text, zh
            ? "# 可写区间 {min: 76 %, max: 80 %}，尚未确定的选项写成列表 [school, hospital]。"
            : "# An estimate is {min: 76 %, max: 80 %}, and a choice that is still open a list, [school, hospital].");
        Line(text, $"subject: {kind.Name}");
        Line(text, zh ? "id: EXAMPLE-1                # 编号" : "id: EXAMPLE-1                # as the bureau has it");
        Line(text, zh ? "# name: 名称" : "# name: its name");
        Line(text, zh ? "# date: 2026-11-22           # 判定日：以该日有效的限值为准；不填为当日" : "# date: 2026-11-22           # the day it is evaluated as of; left out, today");
        Line(text, zh ? "# jurisdiction: 行政区编号" : "# jurisdiction: the id of its jurisdiction");
        Line(text, "facts:");
        foreach (var fact in kind.Facts)
            Write(text, fact, Users(pack, kind, fact), language);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Fact fact, string users, Language language)
    {
        var zh = language == Language.Chinese;
        Line(text, "");
        Line(text, $"  # {fact.Label.In(language)}{(zh ? "：" : ": ")}{RuleFacts.Domain(fact, language)}");
        if (fact.About is { } about)
            Line(text, $"  # {about.In(language)}");
        Line(text, users.Length == 0
            ? zh ? "  # 没有规则使用" : "  # no rule reads it"
            : zh ? $"  # 用于 {users}" : $"  # read by {users}");
        Line(text, $"  {fact.Name}:");
    }

    private static string Users(RulePack pack, SubjectKind kind, Fact fact) => string.Join(
        ", ", pack.Rules.Where(rule => RuleFacts.Of(rule).Any(read => read.Kind == kind && read.Fact == fact)).Select(rule => rule.Id));

    // A title or a label of a stranger's pack ends no line, and so no comment; a server takes it for no command.
    private static void Line(StringBuilder text, string line) => text
        .Append(string.Concat(line.Select(character => IsHidden(character) ? ' ' : character)).Replace("##", "# #", StringComparison.Ordinal))
        .Append('\n');

    private static bool IsHidden(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
