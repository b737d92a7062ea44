using Compliance.Facts;

namespace Compliance.NRules;

/// <summary>Finds facts by the names that conditions have them by.</summary>
internal static class FactSlots
{
    /// <summary>The slot of a fact by its name or either label, or of a number over parts as a pack writes it; -1 where the kind has none.</summary>
    public static int Of(SubjectKind kind, string name) => kind.SlotOf(name) is >= 0 and var slot ? slot : kind.SlotOfNameOrLabel(name);
}
