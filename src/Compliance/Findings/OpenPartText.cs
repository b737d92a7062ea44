using System.Linq;
using Compliance.Localization;

namespace Compliance.Findings;

/// <summary>Says which facts of a part are not known.</summary>
internal static class OpenPartText
{
    public static string Of(OpenPart open, Language language)
    {
        var zh = language == Language.Chinese;
        var facts = open.Facts.Select(fact => fact.Label.In(language))
            .Concat(open.Unlisted.Select(kind => zh ? $"{kind.Label.Zh}未列出" : $"its {kind.Label.En} parts are not listed"));
        return $"{open.Part.Id}{(zh ? "：" : ": ")}{string.Join(zh ? "、" : ", ", facts)}";
    }
}
