using Compliance.Tables;
using Compliance.Values;

namespace Compliance.Columns;

/// <summary>Whether a limit is met, in the rows in which its rule may apply: the others are not evaluated exactly, and their bits mean nothing.</summary>
internal abstract class RequirementColumn : TruthColumn
{
    /// <summary>The day that is evaluated.</summary>
    public CalendarDate On { get; set; }

    /// <summary>The offset, in the kernel's bits, of the rows in which the rule may apply.</summary>
    public int Where { get; set; }

    /// <summary>Begins with a block, of which every condition has been evaluated.</summary>
    public virtual void Begin(FactBlock block)
    {
    }

    /// <summary>Fills a word of the columns. All limits are evaluated word by word, interleaved, so that several columns are read from memory concurrently.</summary>
    /// <param name="block">The block.</param>
    /// <param name="bits">The bits of the kernel.</param>
    /// <param name="word">The word.</param>
    public abstract void Evaluate(FactBlock block, ulong[] bits, int word);
}
