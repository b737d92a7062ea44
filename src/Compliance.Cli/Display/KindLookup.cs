using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;
using Compliance.Packs;

namespace Compliance.Cli.Display;

/// <summary>Finds the kind of subject that a command names.</summary>
internal static class KindLookup
{
    /// <summary>The kind with a name or a label; null where the pack has none, which is said with the nearest right name.</summary>
    public static SubjectKind? Kind(RulePack pack, string name, Language language)
    {
        var kind = pack.Vocabulary.FindKindByNameOrLabel(name);
        if (kind is null)
        {
            var kinds = pack.Vocabulary.Kinds.Select(one => one.Name).ToList();
            var nearest = NearestName.Of(name, kinds);
            Refusal.Write(
                language,
                $"没有对象类型“{name}”：应为 {string.Join(", ", kinds)} 之一{(nearest is null ? "" : $"；是否应为“{nearest}”？")}",
                $"there is no kind of subject '{name}': expected one of {string.Join(", ", kinds)}{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
        }

        return kind;
    }
}
