namespace Compliance.Packs;

/// <summary>How strongly a clause speaks.</summary>
public enum Obligation
{
    /// <summary>应, 不得, 全部, 全面: no departure.</summary>
    Must,

    /// <summary>原则上: a reasoned, approved, expiring deviation may be recorded.</summary>
    InPrinciple,

    /// <summary>力争: a target.</summary>
    Strive,

    /// <summary>鼓励, 引导, 推广, 优先: advice.</summary>
    Encourage,
}
