namespace Compliance.Facts;

/// <summary>What holds of every subject of a kind, as far as a pack asks for it.</summary>
internal abstract class KindInvariants
{
    /// <summary>A text that is another one where other boxes would be narrowed, or otherwise.</summary>
    public abstract string Text { get; }
}
