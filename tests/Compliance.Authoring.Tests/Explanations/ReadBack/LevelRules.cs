using Compliance.Expressions;
using Compliance.Packs;

namespace Compliance.Authoring.Tests.Explanations.ReadBack;

/// <summary>Tells rules that go by the level of a scheme of points.</summary>
internal static class LevelRules
{
    public static bool ReadsLevels(this Rule rule) => rule.Requirement.OwnMeasure is LevelMeasure || (rule.WhenText?.Contains("level_", System.StringComparison.Ordinal) ?? false);
}
